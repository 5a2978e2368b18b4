import { BALLOTS_TO_SHOW, median, type Ballots } from '@caseboard/board'
import { useId } from 'react'
import { useBoardSession } from '../../session/index.ts'
import { ballotFor } from '../ballot.ts'
import { useWorksheet } from '../worksheetContext.ts'
import type { EditorProps } from './editor.ts'
import { Options } from './Options.tsx'
import { ScaleEnds, scaleOptions } from './Scale.tsx'

/** Everybody answers for themselves, without a name; the board shows what the group says. */
export function GroupRating({ definition, answer, ids, isReadOnly }: EditorProps<'rating'>) {
  const { boardId } = useBoardSession()
  const { cardId } = useWorksheet()
  const yours = useId()
  const ballot = ballotFor(boardId, cardId, definition.id)
  const ballots = readBallots(answer.value, definition.scale)
  const mine = ballots[ballot]
  const options = scaleOptions(definition)
  return (
    <div className="rating">
      {isReadOnly ? null : (
        <>
          <ScaleEnds definition={definition} />
          <Options
            ids={{ ...ids, label: `${ids.label} ${yours}` }}
            options={options}
            value={mine === undefined ? [] : [String(mine)]}
            several={false}
            isReadOnly={isReadOnly}
            layout="scale"
            onChange={([next]) => answer.answer(ballot, next ? Number(next) : undefined)}
          />
          <p className="rating__yours" id={yours}>
            Your own answer. It carries no name.
          </p>
        </>
      )}
      <GroupResult ballots={ballots} scale={definition.scale} />
    </div>
  )
}

interface Scale {
  readonly min: number
  readonly max: number
}

function GroupResult({ ballots, scale }: { ballots: Ballots; scale: Scale }) {
  const answers = Object.values(ballots)
  const middle = median(ballots)
  const people = answers.length === 1 ? '1 person has' : `${answers.length} people have`
  if (middle === undefined) {
    return (
      <p className="rating__result">
        {answers.length === 0 ? 'Nobody has' : people} answered. The group’s answer is shown from{' '}
        {BALLOTS_TO_SHOW} on.
      </p>
    )
  }
  const steps = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i)
  return (
    <div className="rating__result">
      <p>
        <span className="rating__middle">
          The group says {middle} of {scale.max}
        </span>{' '}
        (middle of {answers.length} answers)
      </p>
      <ul className="rating__bars" aria-label="Answers">
        {steps.map((step) => {
          const count = answers.filter((answer) => answer === step).length
          return (
            <li key={step} className="rating__bar">
              <span>{step}</span>
              <span className="rating__track">
                <span
                  className="rating__fill"
                  style={{ inlineSize: `${(count / answers.length) * 100}%` }}
                />
              </span>
              <span>{count}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function readBallots(value: unknown, scale: Scale): Record<string, number> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && entry[1] >= scale.min && entry[1] <= scale.max,
    ),
  )
}
