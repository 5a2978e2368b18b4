import type { Editor, TLEventInfo, TLPointerEventInfo } from '@tldraw/tldraw'
import type * as Y from 'yjs'

/** While a hand is down everything it does is one step, however long it rests in between. */
const AS_LONG_AS_IT_TAKES = 1e9
const WHEEL_BUTTON = 1

/** Makes each stroke, drag or rub one step to undo: what lies between pointer down and pointer up. */
export function oneStepPerGesture(
  editor: Editor,
  undo: Y.UndoManager,
  flush: () => void,
): () => void {
  const usual = undo.captureTimeout
  let down: TLPointerEventInfo | undefined
  // Before the tool sees it: what a tool makes when the hand comes down belongs to this step.
  const onBefore = (info: TLEventInfo) => {
    if (info.type !== 'pointer' || info.name !== 'pointer_down') return
    // The wheel button moves the view and nothing on the board.
    if (info.button === WHEEL_BUTTON) return
    down = info
    flush()
    undo.stopCapturing()
    undo.captureTimeout = AS_LONG_AS_IT_TAKES
  }
  const onAfter = (info: TLEventInfo) => {
    if (info.type === 'pointer' && info.name === 'pointer_up') end()
  }
  // tldraw keeps the end of a pinch to itself, and never hears that a pointer was taken away. Only the pointer that
  // came down ends the step: a palm that is taken away while a pen draws does not.
  const onUp = (event: PointerEvent) => {
    const lifted = down
    if (lifted?.pointerId !== event.pointerId) return
    // After tldraw has seen it: what a tool makes when the hand goes up belongs to this step.
    setTimeout(() => {
      if (down === lifted) end()
    })
  }
  function end() {
    down = undefined
    flush()
    undo.captureTimeout = usual
    undo.stopCapturing()
  }
  editor.on('before-event', onBefore)
  editor.on('event', onAfter)
  globalThis.addEventListener('pointerup', onUp, true)
  globalThis.addEventListener('pointercancel', onUp, true)
  return () => {
    editor.off('before-event', onBefore)
    editor.off('event', onAfter)
    globalThis.removeEventListener('pointerup', onUp, true)
    globalThis.removeEventListener('pointercancel', onUp, true)
    down = undefined
    undo.captureTimeout = usual
  }
}
