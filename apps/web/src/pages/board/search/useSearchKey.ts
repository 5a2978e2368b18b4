import { useEffect } from 'react'
import { shortcutsOn } from '../../../canvas/settings.ts'

/**
 * Ctrl or ⌘ with F, or with K, opens the search of the board. A second press, while it is open, is the browser's own:
 * nobody loses what they are used to. For the same reason K stays the browser's where shortcuts are switched off, and
 * Ctrl K in a text box, where it deletes to the end of the line on a Mac.
 */
export function useSearchKey(isOpen: boolean, open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isFind(event) || event.altKey || event.shiftKey || isOpen) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      event.preventDefault()
      event.stopPropagation()
      open()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [isOpen, open])
}

function isFind({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (!ctrlKey && !metaKey) return false
  const letter = key.toLowerCase()
  if (letter === 'f') return true
  return letter === 'k' && shortcutsOn.isOn() && (metaKey || !isTextBox(target))
}

function isTextBox(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
