import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

/** In place of a dialog about something that has been taken off the board meanwhile. */
export function GoneDialog({ title, onClose }: { title: string; onClose(): void }) {
  return (
    <Dialog title={title} onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      <p>Somebody has just taken it off the board. It can be put back from the bin.</p>
    </Dialog>
  )
}
