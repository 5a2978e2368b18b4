import {
  outcomeText,
  removeOutcome,
  restoreOutcome,
  setOutcome,
  type BoardSnapshot,
  type OutcomeId,
  type OutcomeSnapshot,
} from '@caseboard/board'
import { stages, type StageId } from '@caseboard/toolkit'
import { lazy, Suspense } from 'react'
import { announce, useBoardSession, useChange } from '../../session/index.ts'
import { Checkbox } from '../../ui/CheckboxGroup.tsx'
import { BinIcon } from '../../ui/icons.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextBox } from '../TextBox.tsx'
import { things } from '../things.ts'
import { useTakenAway } from '../useTakenAway.ts'
import { UndoOfferNotice, type UndoOffers } from '../UndoOffer.tsx'
import { outcomeIds } from './ids.ts'
import { outcomeTitle } from './words.ts'

const WhoAndWhen = lazy(async () => ({ default: (await import('./WhoAndWhen.tsx')).WhoAndWhen }))

const LIMIT = 500

interface OutcomeItemProps {
  outcome: OutcomeSnapshot
  next: OutcomeId | undefined
  previous: OutcomeId | undefined
  board: BoardSnapshot
  offers: UndoOffers
}

/** A decision, or an action with its owner and date. */
export function OutcomeItem({ outcome, next, previous, board, offers }: OutcomeItemProps) {
  const { doc, canEdit } = useBoardSession()
  const change = useChange()
  const { kind } = outcome
  const isAction = kind === 'action'
  const text = outcomeText(doc, outcome.id)
  const name = outcomeTitle(outcome)
  const set = (part: Parameters<typeof setOutcome>[2]) =>
    change((_, hand) => setOutcome(doc, outcome.id, part, hand))
  const sources = things(board).filter((thing) => outcome.sources.includes(thing.id))

  const item = useTakenAway(outcome.id, {
    own: outcomeIds.outcome(outcome.id),
    beside: [next, previous],
    home: outcomeIds.heading,
  })

  function remove() {
    change((_, hand) => removeOutcome(doc, outcome.id, hand))
    const neighbour = next ?? previous
    offers.make({
      words: `“${name}” is in the bin`,
      before: next ?? null,
      list: `outcomes-${kind}`,
      undo: () => change((_, hand) => restoreOutcome(doc, outcome.id, hand)),
      back: outcomeIds.outcome(outcome.id),
      next: [...(neighbour ? [outcomeIds.outcome(neighbour)] : []), outcomeIds.add(kind)],
    })
  }

  return (
    <li className="outcomes__item" {...item}>
      {offers.offer?.before === outcome.id ? <UndoOfferNotice offers={offers} /> : null}
      <div
        className="outcome"
        data-done={outcome.status === 'done' || undefined}
        role="group"
        aria-label={`${isAction ? 'Action' : 'Decision'}: ${name}`}
      >
        {text ? (
          <TextBox
            id={outcomeIds.outcome(outcome.id)}
            text={text}
            place={`outcome/${outcome.id}`}
            limit={LIMIT}
            isReadOnly={!canEdit}
            placeholder={isAction ? 'What will be done' : 'What was decided'}
            aria-label={isAction ? 'Action' : 'Decision'}
          />
        ) : (
          <p>{outcome.text}</p>
        )}
        {sources.length > 0 ? (
          <p className="outcome__sources">
            From {sources.map((source) => source.title).join(', ')}
          </p>
        ) : null}
        <div className="outcome__parts">
          {isAction ? (
            <Suspense fallback={null}>
              <WhoAndWhen action={outcome} isReadOnly={!canEdit} onChange={set} />
            </Suspense>
          ) : null}
          <Select
            label="Stage"
            className="outcome__part"
            value={outcome.stage}
            isDisabled={!canEdit}
            onChange={(stage) => set({ stage: stage as StageId })}
            options={stages.map((stage) => ({ value: stage.id, label: stage.name }))}
          />
          <div className="outcome__end">
            {isAction ? (
              <Checkbox
                isSelected={outcome.status === 'done'}
                isReadOnly={!canEdit}
                onChange={(done) => {
                  set({ status: done ? 'done' : 'open' })
                  announce(done ? 'Action done' : 'Action open again')
                }}
              >
                Done
              </Checkbox>
            ) : null}
            {canEdit ? (
              <IconButton
                label={`Delete ${isAction ? 'action' : 'decision'}: ${name}`}
                icon={<BinIcon size={20} />}
                onPress={remove}
              />
            ) : null}
          </div>
        </div>
      </div>
    </li>
  )
}
