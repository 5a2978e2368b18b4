import type { Editor, TLEventInfo, TLPointerEventInfo } from '@tldraw/tldraw'
import type * as Y from 'yjs'

/** While a hand is down everything it does is one step, however long it rests in between. */
const AS_LONG_AS_IT_TAKES = 1e9
const WHEEL_BUTTON = 1

/** Presses of a key that come this close are one hand going on. */
const GOES_ON_MS = 500

const lastPress = new WeakMap<
  Y.UndoManager,
  { readonly step: Y.UndoManager['undoStack'][number]; readonly at: number }
>()

/**
 * Makes what a key does again and again (a note moved with an arrow) one step to undo, for as long as one press comes
 * soon after the other and nothing comes in between. `flush`: hands over what waits, so that it is in the right step.
 */
export function oneStepPerRun(undo: Y.UndoManager, flush: () => void, press: () => void): void {
  const last = lastPress.get(undo)
  const now = Date.now()
  const goesOn = last && last.step === undo.undoStack.at(-1) && now - last.at <= GOES_ON_MS
  if (goesOn) {
    // Yjs takes what comes soon after its last change for more of it.
    undo.lastChange = now
  } else {
    flush()
    undo.stopCapturing()
  }
  const before = undo.undoStack.at(-1)
  press()
  flush()
  undo.stopCapturing()
  const step = undo.undoStack.at(-1)
  // A press that changed nothing has no step to go on with.
  if (step && (goesOn || step !== before)) lastPress.set(undo, { step, at: now })
}

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
