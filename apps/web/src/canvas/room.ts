import { boardRoom } from '@caseboard/board'
import type { Editor } from '@tldraw/tldraw'
import { fullWords } from '../session/full.ts'
import { say } from '../ui/messages.ts'
import { boardOf } from './board.ts'
import { isInk } from './lenses/ink.ts'

/** Takes back what somebody draws on a full board, before it is sent. */
export function stopDrawingWhenFull(editor: Editor): () => void {
  return editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
    const doc = boardOf(editor)?.session.doc
    if (source === 'remote' || !isInk(shape) || !doc || boardRoom(doc).left > 0) return
    queueMicrotask(() => {
      editor.cancel()
      if (editor.getShape(shape.id)) editor.deleteShape(shape.id)
      editor.setCurrentTool('select')
      say(fullWords())
    })
  })
}
