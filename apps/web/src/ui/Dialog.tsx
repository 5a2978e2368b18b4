import { lazy, Suspense, type ReactNode } from 'react'

export interface DialogProps {
  title: string
  onClose(): void
  children: ReactNode
  /** Buttons at the foot, the main one first. */
  actions?: ReactNode
  wide?: boolean
  /** Fills the screen, for something to show a whole room. */
  full?: boolean
  role?: 'dialog' | 'alertdialog'
}

const load = () => import('./DialogWindow.tsx')
const DialogWindow = lazy(load)

/** Fetches the code of dialogs before somebody needs one. */
export const preloadDialog = () => void load().catch(() => undefined)

/**
 * A dialog is open while it is rendered. Escape, the cross and a press outside ask to close it;
 * the focus goes back to where it came from.
 */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  )
}
