import type { Page } from 'playwright-core'
import { setTimeout as sleep } from 'node:timers/promises'

/*  What is done to a page and what is read from it: the same for both canvases, from outside. Both are
 *  tldraw, so their shapes and their camera are found in the same places of the page.
 */

/** Milliseconds from which a page counts as busy: a long task, as the W3C has it. */
const longTask = 50

/**
 * Runs in the page before anything else: when it is open, and when frames are drawn. The clock is read, not the time a
 * frame was asked for: while a page is busy that time stands still, and a frame that comes after a second of work has
 * the time from before it.
 */
const watchScript = `
  globalThis.benchFrames = []
  globalThis.benchOpened = undefined
  const tick = (at) => {
    benchFrames.push(at)
    requestAnimationFrame(tick)
    if (benchOpened !== undefined) return
    if (document.querySelectorAll('.tl-shape').length < globalThis.benchShapes) return
    const since = performance.now()
    setTimeout(() => {
      const now = performance.now()
      if (now - since < ${longTask}) benchOpened ??= now
    })
  }
  requestAnimationFrame(tick)
`

/**
 * Opens a page and waits until somebody could work there: all its shapes are in it, and a frame with them is drawn
 * and the next thing done in less than a long task takes. How long that took, from asking for the page.
 */
export async function open(page: Page, address: string, shapes: number): Promise<number> {
  await page.addInitScript(`globalThis.benchShapes = ${shapes}`)
  await page.addInitScript(watchScript)
  await page.goto(address)
  const opened = await page.waitForFunction(
    () => Reflect.get(globalThis, 'benchOpened'),
    undefined,
    {
      timeout: 60_000,
    },
  )
  return Number(await opened.jsonValue())
}

export interface ShapePlace {
  readonly id: string
  readonly type: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Every shape's place on the board. */
export function placesOf(page: Page): Promise<ShapePlace[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.tl-shape')].map((shape) => {
      const { e, f } = new DOMMatrix(shape.style.transform)
      return {
        id: shape.dataset['shapeId'] ?? '',
        type: shape.dataset['shapeType'] ?? '',
        x: e,
        y: f,
        w: Number.parseFloat(shape.style.width),
        h: Number.parseFloat(shape.style.height),
      }
    }),
  )
}

export interface Camera {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Where the camera is, as tldraw says it. */
export function cameraOf(page: Page): Promise<Camera> {
  return page.evaluate(() => {
    const layer = document.querySelector<HTMLElement>('.tl-html-layer')
    const { a, e, f } = new DOMMatrix(layer?.style.transform ?? '')
    return { x: e / a, y: f / a, z: a }
  })
}

/**
 * Puts the camera there. Wheels leave it somewhere else in each canvas, and what is in sight is what a frame costs.
 * Neither page gives its editor away, so it is looked up where React keeps it.
 */
function placeCamera(page: Page, camera: Camera): Promise<void> {
  return page.evaluate((camera) => {
    interface Fiber {
      readonly return: Fiber | null
      readonly memoizedProps: {
        readonly value?: { setCamera?(camera: Camera, options: { immediate: boolean }): void }
      } | null
    }
    const canvas = document.querySelector('.tl-canvas') ?? {}
    const key = Object.keys(canvas).find((name) => name.startsWith('__reactFiber$')) ?? ''
    let fiber = Reflect.get(canvas, key) as Fiber | null
    while (fiber && !fiber.memoizedProps?.value?.setCamera) fiber = fiber.return
    fiber?.memoizedProps?.value?.setCamera?.(camera, { immediate: true })
    if (!fiber) throw new Error('There is no editor on the page')
  }, camera)
}

/** A processor so many times slower: the laptop in the meeting room. */
export const slowdown = 4

const gestures = ['pan', 'zoom', 'drag'] as const
export type Gesture = (typeof gestures)[number]
export { gestures }

/** Where every gesture begins: cards, notes and strokes are in sight. */
const start: Camera = { x: 0, y: -420, z: 0.6 }

/** Does it for so long; how many frames a second were drawn meanwhile. */
export async function framesOf(page: Page, gesture: Gesture, ms: number): Promise<number> {
  await placeCamera(page, start)
  const middle = { x: 640, y: 420 }
  const note = gesture === 'drag' ? await noteToDrag(page) : undefined
  if (gesture === 'zoom') await page.keyboard.down('Control')
  await page.mouse.move(note?.x ?? middle.x, note?.y ?? middle.y)
  if (note !== undefined) await page.mouse.down()
  const since = await now(page)
  const end = performance.now() + ms
  for (let step = 1; performance.now() < end; step += 1) {
    const next = performance.now() + 1000 / 60
    const swing = Math.floor(step / 30) % 2 === 0 ? 1 : -1
    if (note !== undefined) {
      const turn = step / 12
      await page.mouse.move(note.x + 160 * Math.sin(turn), note.y + 120 * (1 - Math.cos(turn)))
    } else if (gesture === 'zoom') await page.mouse.wheel(0, swing * 2)
    else await page.mouse.wheel(swing * 24, swing * 10)
    await sleep(Math.max(0, next - performance.now()))
  }
  const frames = await page.evaluate((since) => {
    const times: number[] = Reflect.get(globalThis, 'benchFrames')
    const during = times.filter((at) => at >= since)
    return (during.length * 1000) / (performance.now() - since)
  }, since)
  if (note !== undefined) await page.mouse.up()
  if (gesture === 'zoom') await page.keyboard.up('Control')
  return frames
}

function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now())
}

/** The middle of a note that can be taken hold of and that no peer is moving. */
async function noteToDrag(page: Page): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(() => {
    for (const shape of document.querySelectorAll<HTMLElement>('.tl-shape')) {
      const { shapeId = '', shapeType = '' } = shape.dataset
      if (!shapeType.endsWith('note') || /bench-note-\d$/.test(shapeId)) continue
      const { x, y, width, height } = shape.getBoundingClientRect()
      const middle = { x: x + width / 2, y: y + height / 2 }
      const isInside = middle.x > 350 && middle.x < 930 && middle.y > 250 && middle.y < 550
      if (isInside && shape.contains(document.elementFromPoint(middle.x, middle.y))) return middle
      if (isInside) return middle
    }
    return undefined
  })
  if (place === undefined) throw new Error('There is no note in view to drag')
  return place
}
