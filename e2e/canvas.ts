import type { Locator, Page } from '@playwright/test'

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
export async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
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

/** Pastes as from another program. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
}
