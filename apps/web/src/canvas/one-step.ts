import type { Editor, TLEventInfo } from '@tldraw/tldraw'
import type * as Y from 'yjs'

/** While a hand is down everything it does is one step, however long it rests in between. */
const AS_LONG_AS_IT_TAKES = 1e9

/** Makes each stroke, drag or rub one step to undo: what lies between pointer down and pointer up. */
export function oneStepPerGesture(
  editor: Editor,
  undo: Y.UndoManager,
  flush: () => void,
): () => void {
  const usual = undo.captureTimeout
  const onEvent = (info: TLEventInfo) => {
    if (info.type !== 'pointer') return
    if (info.name === 'pointer_down') {
      flush()
      undo.stopCapturing()
      undo.captureTimeout = AS_LONG_AS_IT_TAKES
    } else if (info.name === 'pointer_up') {
      flush()
      undo.captureTimeout = usual
      undo.stopCapturing()
    }
  }
  editor.on('event', onEvent)
  return () => {
    editor.off('event', onEvent)
    undo.captureTimeout = usual
  }
}
