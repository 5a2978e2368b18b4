import type { BoardSnapshot } from '@caseboard/board'
import { focusSoon } from '../worksheet/focus.ts'
import { BinList } from '../worksheet/outcomes/BinList.tsx'
import { outcomeIds } from '../worksheet/outcomes/ids.ts'
import { binCount, readBin, type Binned } from '../worksheet/outcomes/readBin.ts'
import { outlineIds } from './outlineContext.ts'

/** What was deleted, newest first, with everything that was written in it. */
export function Bin({ board }: { board: BoardSnapshot }) {
  const binned = readBin(board)
  return (
    <section className="outline__part outline__bin" aria-labelledby={outcomeIds.bin}>
      <header className="outline__stage">
        <h2 id={outcomeIds.bin} tabIndex={-1}>
          Bin
        </h2>
        <p className="outline__count">{binCount(binned)}</p>
      </header>
      <BinList binned={binned} onBack={(thing) => focusSoon([placeOf(thing), outcomeIds.bin])} />
    </section>
  )
}

/** Where it is in the outline now that it is back. */
function placeOf({ kind, id }: Binned): string {
  if (kind === 'card') return outlineIds.open(id)
  return kind === 'note' ? outlineIds.note(id) : outcomeIds.outcome(id)
}
