import type { BoardSnapshot } from '@caseboard/board'
import { outcomeIds } from '../worksheet/outcomes/ids.ts'
import { OutcomeLists } from '../worksheet/outcomes/OutcomeLists.tsx'
import { outcomeCount } from '../worksheet/outcomes/words.ts'
import { useOutline } from './outlineContext.ts'

/** What the group agreed. */
export function Outcomes({ board }: { board: BoardSnapshot }) {
  const { offers } = useOutline()
  return (
    <section className="outline__part" aria-labelledby={outcomeIds.heading}>
      <header className="outline__stage">
        <h2 id={outcomeIds.heading} tabIndex={-1}>
          Decisions and actions
        </h2>
        <p className="outline__question">What was agreed, and who does what by when.</p>
        <p className="outline__count">{outcomeCount(board)}</p>
      </header>
      <OutcomeLists board={board} offers={offers} />
    </section>
  )
}
