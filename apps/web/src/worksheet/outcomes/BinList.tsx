import { formatDate } from '@caseboard/board'
import { findStage } from '@caseboard/toolkit'
import { announce, useBoardSession, useChange } from '../../session/index.ts'
import { Button } from '../../ui/Button.tsx'
import { RestoreIcon } from '../../ui/icons.tsx'
import type { Binned } from './readBin.ts'
import './outcomes.css'

/** What was deleted, to put back: in the outline and beside the canvas. */
export function BinList({
  binned,
  onBack,
}: {
  binned: readonly Binned[]
  /** It is on the board again: the view takes people to it. */
  onBack(thing: Binned): void
}) {
  const { canEdit } = useBoardSession()
  const change = useChange()

  function restore(thing: Binned) {
    if (!change((doc, hand) => thing.restore(doc, hand))) return
    announce(`“${thing.title}” is back in ${findStage(thing.stage).name}`)
    onBack(thing)
  }

  return (
    <ul className="outcomes__list">
      {binned.map((thing) => (
        <li key={thing.id} className="binned">
          <span className="binned__words">
            <strong>{thing.title}</strong>
            <span>
              {`${kindNames[thing.kind]} in ${findStage(thing.stage).name}, deleted by ${thing.by} on ${formatDate(thing.deletedAt)}`}
            </span>
          </span>
          {canEdit ? (
            <Button
              size="s"
              icon={<RestoreIcon size={18} />}
              aria-label={`Put back ${thing.title}`}
              onPress={() => restore(thing)}
            >
              Put back
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

const kindNames = { card: 'Card', note: 'Note', decision: 'Decision', action: 'Action' }
