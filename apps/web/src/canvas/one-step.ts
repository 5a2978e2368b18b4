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
  // Before the tool sees it: what a tool makes when the hand comes down belongs to this step.
  const onBefore = (info: TLEventInfo) => {
    if (info.type !== 'pointer' || info.name !== 'pointer_down') return
    flush()
    undo.stopCapturing()
    undo.captureTimeout = AS_LONG_AS_IT_TAKES
  }
  const onAfter = (info: TLEventInfo) => {
    if (info.type !== 'pointer' || info.name !== 'pointer_up') return
    flush()
    undo.captureTimeout = usual
    undo.stopCapturing()
  }
  editor.on('before-event', onBefore)
  editor.on('event', onAfter)
  return () => {
    editor.off('before-event', onBefore)
    editor.off('event', onAfter)
    undo.captureTimeout = usual
  }
}
