import { face, press } from './canvas.ts'
import { expect, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

/*  tldraw's mark: its licence asks that it is visible and that nothing lies on it. */

const mark = (page: Page) => page.locator('[class*="tl-watermark_SEE-LICENSE"]')

/** Everything of ours that floats over the canvas or stands beside it. */
const ours = [
  '.canvas-toolbar',
  '.canvas-legend',
  '.canvas-map',
  '.canvas-zoom',
  '.canvas-styles',
  '.canvas-selection',
  '.canvas-hud__hint',
  '.canvas-following__chip',
  '.message-bar',
  '.wall-bar',
  '.board__notice',
  '.panel',
].join(', ')

/** What lies on the mark, or on the few pixels around it; nothing when it is free and as large as it was made. */
async function coveredBy(page: Page): Promise<string[]> {
  return await mark(page).evaluate((element, surfaces) => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
    // On a narrow canvas tldraw itself lets it stand this far over the edge.
    const ITS_OWN = 2
    const isSmall = width * height < 8 * 48
    const isOut = left < 0 || top < 0 || right > innerWidth + ITS_OWN || bottom > innerHeight
    const found = new Set<string>(isSmall ? ['it is small'] : isOut ? ['it is out of sight'] : [])
    for (let x = left + 1; x < Math.min(right, innerWidth); x += 3) {
      for (let y = top + 1; y < bottom; y += 3) {
        const at = document.elementFromPoint(x, y)
        if (!at || !element.contains(at))
          found.add(at ? `${at.tagName} ${at.className}` : 'nothing')
      }
    }
    // Something that lets the pointer through would not be met above.
    for (const surface of document.querySelectorAll(surfaces)) {
      const box = surface.getBoundingClientRect()
      const isApart =
        box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom
      if (box.width > 0 && !isApart) found.add(surface.className)
    }
    return [...found]
  }, ours)
}

for (const [screen, viewport] of [
  ['a laptop', { width: 1280, height: 800 }],
  ['a large screen', { width: 1920, height: 1080 }],
  ['a tablet', { width: 768, height: 1024 }],
  ['a phone', { width: 390, height: 844 }],
  ['the smallest phone', { width: 320, height: 640 }],
] as const) {
  test(`on ${screen} nothing lies on tldraw’s mark`, async ({ newDevice }) => {
    const { page: priya } = await newDevice({ viewport })
    const { board } = await startExample(priya, 'Priya Shah', 'Digital')
    await priya.goto(`${board}?view=canvas`)
    await expect(face(priya, 'Problem statement')).toBeAttached()
    await expect(mark(priya)).toBeVisible()
    await expect.poll(() => coveredBy(priya)).toEqual([])

    await test.step('nor while something is selected in its corner, or drawn', async () => {
      await priya.locator('.tl-container').focus()
      await priya.keyboard.press('Enter')
      await expect.poll(() => coveredBy(priya)).toEqual([])
      for (let times = 0; times < 40; times++) {
        await priya.keyboard.press('Tab')
        if (times % 8 === 7) await expect.poll(() => coveredBy(priya)).toEqual([])
      }
      await priya.locator('.tl-container').focus()
      await priya.keyboard.press('d')
      await expect(priya.getByRole('group', { name: 'Thickness' })).toBeVisible()
      await expect.poll(() => coveredBy(priya)).toEqual([])
      await priya.keyboard.press('r')
      await expect(priya.getByRole('group', { name: 'Shapes' })).toBeVisible()
      await expect.poll(() => coveredBy(priya)).toEqual([])
    })

    await test.step('nor while something is said', async () => {
      await priya.locator('.tl-container').focus()
      await priya.keyboard.press('v')
      await priya.keyboard.press('Enter')
      await priya.keyboard.press('Delete')
      await expect(priya.locator('.message-bar')).toBeVisible()
      await expect.poll(() => coveredBy(priya)).toEqual([])
    })

    await test.step('nor on the wall', async () => {
      await priya.goto(`${board}?view=canvas&wall`)
      await expect(priya.getByRole('button', { name: 'Leave the wall screen' })).toBeVisible()
      await expect(mark(priya)).toBeVisible()
      await expect.poll(() => coveredBy(priya)).toEqual([])
    })
  })
}

test.describe('with a key that does not fit', () => {
  test.use({ settings: { TLDRAW_LICENSE_KEY: 'tldraw-2027-11-28/WyJjYWxkZXJmb3JkIl0.c2lnbmVk' } })

  test('tldraw has it from the server’s settings, says so and keeps its mark', async ({
    newDevice,
  }) => {
    const { page: priya } = await newDevice()
    const said: string[] = []
    priya.on('console', (message) => said.push(message.text()))
    await startExample(priya, 'Priya Shah', 'Digital')
    await expect(face(priya, 'Problem statement')).toBeVisible()
    await expect(mark(priya)).toBeVisible()
    await expect.poll(() => said.join('\n')).toContain('Invalid tldraw license key')
    await press(priya, face(priya, 'Problem statement'))
    await expect.poll(() => coveredBy(priya)).toEqual([])
  })
})
