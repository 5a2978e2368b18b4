import type { Editor } from '@tldraw/tldraw'
import { announce } from '../ui/index.ts'
import { boardOf } from './board.ts'
import { inkOf } from './lenses/of.ts'

/*  Undo is the board's: it takes back what this person did here to cards, notes, links and drawings, and nothing
 *  of what others did since. tldraw's own history serves only its Escape key.
 */

export function undo(editor: Editor): void {
  const manager = boardOf(editor)?.session.undo
  if (!manager) return
  finishWriting(editor)
  announce(manager.undo() ? 'Undone' : 'Nothing to undo')
}

export function redo(editor: Editor): void {
  const manager = boardOf(editor)?.session.undo
  if (!manager) return
  finishWriting(editor)
  announce(manager.redo() ? 'Done again' : 'Nothing to redo')
}

/** A text that is open for writing would be written back over what undo just changed. */
function finishWriting(editor: Editor): void {
  if (editor.getEditingShapeId()) editor.complete()
  inkOf(editor)?.flush()
}
