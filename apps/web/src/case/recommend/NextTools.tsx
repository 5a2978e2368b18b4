import { recommend, type Recommendation, type RecommendOptions } from '@caseboard/case'
import { findStage, findTool } from '@caseboard/toolkit'
import { useMemo } from 'react'
import { buttonClass } from '../../ui/Button.tsx'
import { ClockIcon, VisuallyHidden } from '../../ui/index.ts'
import { WhereLink } from '../WhereLink.tsx'
import { useCalmBoard } from '../useKnown.ts'
import '../../worksheet/stage.css'
import './NextTools.css'

/** What somebody asks of the next tool; what is not given does not matter. */
export interface NextAsks {
  readonly serviceType?: RecommendOptions['serviceType'] | undefined
  readonly stage?: RecommendOptions['stage'] | undefined
  readonly need?: RecommendOptions['need'] | undefined
  readonly minutes?: number | undefined
}

/** The tools worth taking up next and why, the most useful first. */
export function NextTools({ asks, most }: { asks: NextAsks; most: number }) {
  const { board, today } = useCalmBoard()
  const { serviceType, stage, need, minutes } = asks
  const found = useMemo(
    () =>
      recommend(board, {
        today,
        ...(serviceType && { serviceType }),
        ...(stage && { stage }),
        ...(need && { need }),
        ...(minutes && { minutes }),
      }),
    [board, today, serviceType, stage, need, minutes],
  )
  if (found.length === 0) {
    return (
      <p className="next-tools__none">
        {minutes
          ? 'No tool that is still useful fits into that time. Ask for more time, or for anything.'
          : 'Nothing is left to do that the toolkit knows of.'}
      </p>
    )
  }
  return (
    <ol className="next-tools">
      {found.slice(0, most).map((tool) => (
        <NextTool key={tool.tool} next={tool} isTimed={minutes !== undefined} />
      ))}
    </ol>
  )
}

/** What makes somebody take it up; the minutes stand beside the name already. */
const MOST_REASONS = 3

function NextTool({ next, isTimed }: { next: Recommendation; isTimed: boolean }) {
  const { tool, name, card, minutes, reasons, after, fits } = next
  const stage = findTool(tool)?.primaryStage
  const why = reasons.filter((reason) => reason !== `${minutes} minutes`)
  const first = after.length > 0 ? why.slice(-1) : []
  const answers = after.length > 0 ? why.slice(0, -1) : why
  return (
    <li className="next-tool" data-stage={stage}>
      <div className="next-tool__head">
        <p className="next-tool__name">{name}</p>
        <WhereLink to={{ tool, card }} says="card" className={buttonClass('secondary', 's')}>
          {card ? 'Open' : 'Add'}
          <VisuallyHidden> {name}</VisuallyHidden>
        </WhereLink>
      </div>
      <p className="next-tool__facts">
        {stage ? (
          <span className="next-tool__stage">
            <span className="stage-mark" aria-hidden="true" />
            {findStage(stage).name}
          </span>
        ) : null}
        <span className="next-tool__time">
          <ClockIcon size={16} />
          {minutes} minutes
        </span>
        {isTimed && !fits ? <span>instead of one above</span> : null}
      </p>
      <ul className="next-tool__why">
        {[...answers.slice(0, MOST_REASONS - first.length), ...first].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </li>
  )
}
