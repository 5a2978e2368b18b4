import { type NoteId, restoreNote } from '@caseboard/board'
import type { Editor } from '@tldraw/tldraw'
import { say, unsay } from '../ui/messages.ts'
import { takenAwayWords } from '../worksheet/takenAwayWords.ts'
import { editNote, step } from './actions.ts'
import { boardOf } from './board.ts'
import { heedKeys, ignoreStrayKeys } from './stray-keys.ts'

/**
 * The text of an open note has gone from the page. When somebody else took the note away, it is said who, the board
 * has the focus, and nothing that is typed on reaches it.
 */
export function noteClosed(editor: Editor, id: NoteId): void {
  const board = boardOf(editor)
  const words = board && takenAwayWords(board.current(), id, board.session.me.participantId)
  if (!words) return
  ignoreStrayKeys()
  editor.setCurrentTool('select')
  editor.getContainer().focus({ preventScroll: true })
  const said = say(words, {
    label: 'Put back',
    run() {
      unsay(said)
      heedKeys()
      step(editor, () => board.change((doc, hand) => restoreNote(doc, id, hand)))
      editNote(editor, id)
    },
  })
}
