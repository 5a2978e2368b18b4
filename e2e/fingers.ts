import type { BrowserContext, Page } from '@playwright/test'
import type { Point } from './canvas.ts'

/** What touches a screen: fingers, and a pen. */
export interface Fingers {
  /** A finger goes down at the first point, along the others, and up at the last. */
  drag(...points: readonly [Point, ...Point[]]): Promise<void>
  /** Two fingers go from so far apart to so far apart, around this point. */
  pinch(middle: Point, from: number, to: number): Promise<void>
  /** The pen draws from the first point along the others. */
  draw(...points: readonly [Point, ...Point[]]): Promise<void>
}

const STEPS = 8

export async function fingersOn(device: BrowserContext, page: Page): Promise<Fingers> {
  const screen = await device.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    screen.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    })
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Point) =>
    screen.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
    })
  return {
    async drag(...points) {
      await touch('touchStart', points.slice(0, 1))
      for (const point of between(points)) await touch('touchMove', [point])
      // It comes to rest before it is lifted: a browser takes a throw for one, and the next tap for its end.
      for (let step = 0; step < STEPS; step++) {
        await page.evaluate(() => new Promise(requestAnimationFrame))
        await touch('touchMove', [points.at(-1)!])
      }
      await touch('touchEnd', [])
    },
    async pinch({ x, y }, from, to) {
      const apart = (distance: number) => [
        { x: x - distance / 2, y },
        { x: x + distance / 2, y },
      ]
      // One comes down a moment before the other, as with a hand.
      await touch('touchStart', apart(from).slice(0, 1))
      await touch('touchStart', apart(from))
      for (let step = 1; step <= STEPS; step++) {
        await touch('touchMove', apart(from + ((to - from) * step) / STEPS))
      }
      await touch('touchEnd', apart(to).slice(0, 1))
      await touch('touchEnd', [])
    },
    async draw(...points) {
      await pen('mousePressed', points[0])
      for (const point of between(points)) await pen('mouseMoved', point)
      await pen('mouseReleased', points.at(-1)!)
    },
  }
}

function* between(points: readonly Point[]): Generator<Point> {
  for (const [at, to] of points.slice(1).entries()) {
    const from = points[at]!
    for (let step = 1; step <= STEPS; step++) {
      const share = step / STEPS
      yield { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    }
  }
}
