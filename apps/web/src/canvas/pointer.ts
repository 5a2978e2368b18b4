import type { Editor } from '@tldraw/tldraw'
import { type BoardSession, setPresence } from '../session/index.ts'

/** Others see a pointer move so often; what lies between is drawn by their own screen. */
const EVERY_MS = 50

/** Shows the others where this person's pointer is, while it is on the canvas. */
export function watchPointer(editor: Editor, session: BoardSession): () => void {
  const container = editor.getContainer()
  let point: { x: number; y: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function send() {
    timer = undefined
    setPresence(session, { cursor: point })
  }

  function onMove(event: PointerEvent) {
    if (event.pointerType === 'touch') return
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY })
    point = { x: Math.round(x), y: Math.round(y) }
    timer ??= setTimeout(send, EVERY_MS)
  }

  function onLeave() {
    point = undefined
    clearTimeout(timer)
    send()
  }

  container.addEventListener('pointermove', onMove)
  container.addEventListener('pointerleave', onLeave)
  globalThis.addEventListener('blur', onLeave)
  return () => {
    container.removeEventListener('pointermove', onMove)
    container.removeEventListener('pointerleave', onLeave)
    globalThis.removeEventListener('blur', onLeave)
    onLeave()
  }
}
