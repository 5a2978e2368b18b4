import type { Locator, Page } from '@playwright/test'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A card's face on the canvas. */
export const face = (page: Page, title: string): Locator =>
  page.locator('[data-shape-type="tool-card"]').filter({ hasText: title }).first()

/** A note on the canvas. */
export const note = (page: Page, words: string): Locator =>
  page.locator('[data-shape-type="board-note"]').filter({ hasText: words })

/** Everything of one kind on the canvas. */
export const drawn = (page: Page, kind: string): Locator =>
  page.locator(`[data-shape-type="${kind}"]`)

export const tool = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button', { name })

/** What can be done with what is selected. */
export const selection = (page: Page): Locator => page.getByRole('toolbar', { name: 'Selection' })

/** The middle of something on the screen, once it has come to rest. */
export async function middleOf(thing: Locator): Promise<Point> {
  return await thing.evaluate(async (element) => {
    const look = () => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    let now = look()
    for (let still = 0; still < 5;) {
      await new Promise(requestAnimationFrame)
      const next = look()
      still = next.x === now.x && next.y === now.y ? still + 1 : 0
      now = next
    }
    return now
  })
}

/** Clicks on the canvas where something is; the canvas itself takes every pointer. */
export async function press(page: Page, thing: Locator): Promise<void> {
  const { x, y } = await middleOf(thing)
  await page.mouse.click(x, y)
}

/** Drags with the mouse from one point to another. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 8 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

/** Pastes as from another program. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
}
