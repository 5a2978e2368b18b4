import { type Editor, react } from '@tldraw/tldraw'
import { type BoardSession, type Presence, setPresence } from '../session/index.ts'
import { stageInMiddle } from './camera.ts'
import { following } from './following.ts'
import { stageAt } from './layout.ts'
import { stageIds } from './lenses/view.ts'

/** Others see a pointer move so often; what lies between is drawn by their own screen. */
const EVERY_MS = 50
/** A ring around each of more than this would be a wall. */
const MOST_SELECTED = 24
/** Points of a laser's trail; its tail is gone a moment later anyway. */
const LONGEST_TRAIL = 40

/** Shows the others where this person's pointer is, what is selected and which part of the board is seen. */
export function showMyself(editor: Editor, session: BoardSession): () => void {
  const container = editor.getContainer()
  let news: Presence = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let hadLaser = false

  function send() {
    clearTimeout(timer)
    timer = undefined
    const said = news
    news = {}
    setPresence(session, said)
  }

  function tell(more: Presence) {
    Object.assign(news, more)
    timer ??= setTimeout(send, EVERY_MS)
  }

  function onMove(event: PointerEvent) {
    if (event.pointerType === 'touch') return
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY })
    tell({
      cursor: { x: Math.round(x), y: Math.round(y) },
      stage: stageInMiddle(editor) ?? stageAt(stageIds, x),
    })
  }

  function onLeave() {
    tell({ cursor: undefined })
    send()
  }

  const stops = [
    react('what I see', () => {
      const { x, y, w, h } = editor.getViewportPageBounds()
      const looking = { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) }
      // Two who follow each other would chase each other out to the edge of the board.
      const stage = stageInMiddle(editor)
      tell({ ...(following() ? {} : { looking }), ...(stage ? { stage } : {}) })
    }),
    react('what I have selected', () => {
      const ids = editor.getSelectedShapeIds()
      tell({ selected: ids.length > 0 ? ids.slice(0, MOST_SELECTED) : undefined })
    }),
  ]
  stops.push(
    react('where my laser is', () => {
      const trail = editor.getInstanceState().scribbles.find(({ color }) => color === 'laser')
      const points = trail?.points.slice(-LONGEST_TRAIL) ?? []
      const laser = points.flatMap(({ x, y }) => [Math.round(x), Math.round(y)])
      if (laser.length > 0 || hadLaser) tell({ laser: laser.length > 0 ? laser : undefined })
      hadLaser = laser.length > 0
    }),
  )
  container.addEventListener('pointermove', onMove)
  container.addEventListener('pointerleave', onLeave)
  globalThis.addEventListener('blur', onLeave)
  return () => {
    for (const stop of stops) stop()
    container.removeEventListener('pointermove', onMove)
    container.removeEventListener('pointerleave', onLeave)
    globalThis.removeEventListener('blur', onLeave)
    tell({ cursor: undefined, looking: undefined, selected: undefined, stage: undefined })
    send()
  }
}
