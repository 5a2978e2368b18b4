import type { Editor } from '@tldraw/tldraw'
import { goneWords, staysWords, undoneWords, type UndoWay } from '../session/undo.ts'
import { announce } from '../ui/index.ts'
import { boardOf } from './board.ts'
import { inkOf } from './lenses/of.ts'
import { say, unsay } from '../ui/messages.ts'

/*  Undo is the board's: it takes back what this person did here to cards, notes, links and drawings, and nothing
 *  of what others did since. tldraw's own history serves only its Escape key.
 */

export function undo(editor: Editor, way: UndoWay = 'back'): void {
  const board = boardOf(editor)
  if (!board?.canEdit) return
  const manager = board.session.undo
  finishWriting(editor)
  const undone = way === 'back' ? manager.takeBack() : manager.doAgain()
  if (undone === 'stays') say(staysWords('select it and choose Delete'))
  else if (undone === 'gone') say(goneWords[way])
  else announce(undoneWords[way][undone])
}

/** Says what was done and offers to take it back, for as long as undo would take back just that. */
export function offerUndo(editor: Editor, words: string): void {
  const manager = boardOf(editor)?.session.undo
  const done = manager?.undoStack.at(-1)
  if (!manager || !done) return announce(words)
  const said = say(words, {
    label: 'Undo',
    run() {
      unsay(said)
      undo(editor)
      editor.getContainer().focus({ preventScroll: true })
    },
  })
  const onChange = () => {
    if (manager.undoStack.at(-1) === done) return
    unsay(said)
    manager.off('stack-item-added', onChange)
    manager.off('stack-item-popped', onChange)
  }
  manager.on('stack-item-added', onChange)
  manager.on('stack-item-popped', onChange)
}

/** A text that is open for writing would be written back over what undo just changed. */
function finishWriting(editor: Editor): void {
  if (editor.getEditingShapeId()) editor.complete()
  inkOf(editor)?.flush()
}
