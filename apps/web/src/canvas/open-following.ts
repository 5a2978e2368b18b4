import type { Editor } from '@tldraw/tldraw'
import { announce } from '../ui/index.ts'
import type { Area } from '../session/index.ts'
import type { CanvasBoard } from './board.ts'
import { following, stopFollowing, subscribeFollowing } from './following.ts'

/** How much of the way to the followed person's view is gone in each 60th of a second. */
const PULL = 0.25
/** Nearer than this, in page units, is there. */
const THERE = 0.5
/** Who has not come back by then has left: a line that broke is up again before. */
const GONE_AFTER_MS = 20_000

const notByHand = new WeakSet<Editor>()

/** Moves the camera for a reason that is not this person's own hand: it does not end following somebody. */
export function withoutHand(editor: Editor, move: () => void): void {
  notByHand.add(editor)
  try {
    move()
  } finally {
    notByHand.delete(editor)
  }
}

/**
 * Keeps the canvas where the followed person looks. Any move of this person's own (pan, zoom, going to a stage)
 * ends it, and so does that person's leaving.
 */
export function openFollowing(
  editor: Editor,
  board: Pick<CanvasBoard, 'people' | 'isOnline'>,
): () => void {
  let screen = editor.getViewportScreenBounds()
  let goneFor = 0

  function onTick(elapsed: number) {
    const id = following()
    if (!id) return
    const there = board.people.current().filter((person) => person.id === id && !person.me)
    if (there.length === 0) {
      // Without a line nobody is heard of, and nobody has left for that.
      goneFor = board.isOnline ? goneFor + elapsed : 0
      if (goneFor < GONE_AFTER_MS) return
      stopFollowing()
      announce('The person you followed has left the board')
      return
    }
    goneFor = 0
    const area = there.find(({ looking }) => looking)?.looking
    if (area) approach(editor, area, editor.user.getAnimationSpeed() === 0 ? Infinity : elapsed)
  }

  const stopWatching = editor.sideEffects.registerAfterChangeHandler('camera', () => {
    const now = editor.getViewportScreenBounds()
    const isResized = now.w !== screen.w || now.h !== screen.h
    screen = now
    if (!isResized && !notByHand.has(editor)) stopFollowing()
  })
  const stopListening = subscribeFollowing(() => {
    goneFor = 0
    if (following()) editor.stopCameraAnimation()
  })
  editor.on('tick', onTick)
  return () => {
    editor.off('tick', onTick)
    stopWatching()
    stopListening()
    stopFollowing()
  }
}

/** One step towards seeing all of an area, in the middle. */
function approach(editor: Editor, area: Area, elapsed: number): void {
  const view = editor.getViewportScreenBounds()
  const now = editor.getViewportPageBounds()
  const z = Math.min(view.w / area.w, view.h / area.h)
  const [w, h] = [view.w / z, view.h / z]
  const goal = { x: area.x + area.w / 2 - w / 2, y: area.y + area.h / 2 - h / 2, w }
  const way = Math.abs(goal.x - now.x) + Math.abs(goal.y - now.y) + Math.abs(goal.w - now.w)
  if (way < THERE) return
  const part = elapsed === Infinity ? 1 : 1 - (1 - PULL) ** (elapsed / 16.7)
  const near = (from: number, to: number) => from + (to - from) * part
  const zoom = view.w / near(now.w, goal.w)
  withoutHand(editor, () =>
    editor.setCamera(
      { x: -near(now.x, goal.x), y: -near(now.y, goal.y), z: zoom },
      { immediate: true },
    ),
  )
}
