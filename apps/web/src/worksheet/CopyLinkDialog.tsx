import type { BoardSnapshot } from '@caseboard/board'
import { CopyField } from '../pages/board/CopyField.tsx'
import { useBoard, useBoardSession } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { addressOf } from './copyLink.ts'
import { things, type ThingId } from './things.ts'

const whole = (board: BoardSnapshot) => board

/** Shows the address of a card or note, selected, where the browser does not let the page copy it. */
export function CopyLinkDialog({ id, onClose }: { id: ThingId; onClose(): void }) {
  const { boardId } = useBoardSession()
  const title = things(useBoard(whole)).find((thing) => thing.id === id)?.title ?? 'this'
  return (
    <Dialog title="Copy link" onClose={onClose} actions={<Button onPress={onClose}>Done</Button>}>
      <CopyField
        label={`Address of “${title}”`}
        hint="Takes people who have joined the board there. Others join first, with a link from Share or the code."
        value={addressOf(boardId, id)}
        isSelected
      />
    </Dialog>
  )
}
