import { type NoteId, restoreNote } from '@caseboard/board'
import type { Editor } from '@tldraw/tldraw'
import { say, unsay } from '../ui/messages.ts'
import { takenAwayWords } from '../worksheet/takenAway.ts'
import { editNote, isNote, step } from './actions.ts'
import { boardOf } from './board.ts'
import { ignoreStrayKeys } from './stray-keys.ts'

/** When somebody else takes away the note that is open here, it is said who, and nothing typed on reaches the board. */
export function watchOpenNote(editor: Editor): () => void {
  return editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
    if (source !== 'remote' || !isNote(shape) || shape.id !== editor.getEditingShapeId()) return
    ignoreStrayKeys()
    queueMicrotask(() => goOn(editor, shape.props.noteId))
  })
}

function goOn(editor: Editor, id: NoteId): void {
  editor.setCurrentTool('select')
  editor.getContainer().focus({ preventScroll: true })
  const board = boardOf(editor)
  const words = board && takenAwayWords(board.current(), id, board.session.me.participantId)
  if (!words) return
  const said = say(words, {
    label: 'Put back',
    run() {
      unsay(said)
      step(editor, () => board.change((doc, hand) => restoreNote(doc, id, hand)))
      editNote(editor, id)
    },
  })
}
