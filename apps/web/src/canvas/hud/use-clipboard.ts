import type { Editor } from '@tldraw/tldraw'
import { useEffect } from 'react'
import { pasteNotes } from '../actions.ts'
import { boardOf } from '../board.ts'
import { isView } from '../ids.ts'
import { viewOf } from '../lenses/of.ts'
import { say } from '../../ui/messages.ts'
import { NO_PICTURES } from '../open-canvas.ts'

/** Longer than this is a document, not notes. */
const LONGEST_PASTE = 100_000
const LONGEST_DRAWN_TEXT = 5000

/** Pasting text makes notes of its rows; copying cards and notes gives their words. */
export function useClipboard(editor: Editor): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const view = viewOf(editor)
      if (!isHere(editor, event) || !view || !event.clipboardData) return
      if (!boardOf(editor)?.canEdit) return
      event.preventDefault()
      const text = event.clipboardData.getData('text/plain')
      if (text.length > LONGEST_PASTE) {
        say('That is too much text for notes. Paste fewer rows, or put the text in a worksheet.')
      } else if (text.trim()) {
        pasteNotes(editor, view, text)
      } else if (event.clipboardData.files.length > 0) {
        say(NO_PICTURES)
      }
    }
    // Into a drawn text everything would go, and to everybody.
    const onPasteInText = (event: ClipboardEvent) => {
      const writing = editor.getEditingShape()
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!writing || isView(writing) || text.length <= LONGEST_DRAWN_TEXT) return
      event.preventDefault()
      event.stopPropagation()
      say('That is too much text to draw. Write it in a note or a worksheet.')
    }
    const onCopy = (event: ClipboardEvent) => {
      if (!isHere(editor, event) || !event.clipboardData) return
      const words = editor
        .getSelectedShapes()
        .filter(isView)
        .map((shape) => editor.getShapeUtil(shape).getText(shape))
      if (words.length === 0) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', words.join('\n\n'))
    }
    document.addEventListener('paste', onPaste)
    document.addEventListener('paste', onPasteInText, true)
    document.addEventListener('copy', onCopy)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('paste', onPasteInText, true)
      document.removeEventListener('copy', onCopy)
    }
  }, [editor])
}

/** On the canvas, or nowhere in particular; not in a text field. */
function isHere(editor: Editor, { target }: ClipboardEvent): boolean {
  if (!(target instanceof HTMLElement) || editor.getEditingShapeId()) return false
  if (target.isContentEditable || target.matches('input, textarea, select')) return false
  return target === document.body || target.closest('.canvas') !== null
}
