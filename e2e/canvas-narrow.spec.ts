import type { Locator } from '@playwright/test'
import { face } from './canvas.ts'
import { canvas, outline } from './hands.ts'
import { expect, show, startExample, test } from './workshop.ts'

/** Whether two things on the screen touch. */
async function touch(one: Locator, other: Locator): Promise<boolean> {
  const a = await one.boundingBox()
  const b = await other.boundingBox()
  if (!a || !b) throw new Error('One of them is not on the screen.')
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

for (const [screen, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['a phone on its side', { width: 844, height: 390 }],
  ['a tablet', { width: 768, height: 1024 }],
] as const) {
  test(`on ${screen} a button opens the map and the legend, and Escape closes them`, async ({
    newDevice,
  }) => {
    const { page: priya } = await newDevice({ viewport, hasTouch: true })
    const { board } = await startExample(priya, 'Priya Shah', 'Digital')
    await show(priya, 'Outline')
    await outline.writeNote(priya, 'Crews print the sheet')
    await priya.goto(`${board}?view=canvas`)
    await expect(face(priya, 'Problem statement')).toBeAttached()
    const button = priya.getByRole('button', { name: 'Map and legend' })
    const map = priya.locator('.canvas-map')
    const legend = priya.getByRole('group', { name: 'Kinds of notes' })
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await expect(map).toBeHidden()
    await expect(legend).toBeHidden()

    await test.step('clear of tldraw’s mark and of the tools', async () => {
      await button.tap()
      await expect(button).toHaveAttribute('aria-expanded', 'true')
      const mark = priya.locator('[class*="tl-watermark_SEE-LICENSE"]')
      const tools = priya.getByRole('toolbar', { name: 'Canvas tools' })
      for (const opened of [map, legend]) {
        await expect(opened).toBeInViewport({ ratio: 0.99 })
        expect(await touch(opened, mark)).toBe(false)
        expect(await touch(opened, tools)).toBe(false)
      }
      expect(await touch(map, legend)).toBe(false)
    })

    await test.step('the map takes her there, and Escape still closes', async () => {
      const place = () => face(priya, 'Problem statement').boundingBox()
      const before = await place()
      await map.tap({ position: { x: 100, y: 30 } })
      await expect.poll(place).not.toEqual(before)
      await priya.keyboard.press('Escape')
      await expect(map).toBeHidden()
      await expect(legend).toBeHidden()
      await expect(button).toBeFocused()
      await expect(button).toHaveAttribute('aria-expanded', 'false')
    })

    await test.step('also from the legend', async () => {
      await priya.keyboard.press('Enter')
      await legend.getByRole('button', { name: /Risk/ }).press('Enter')
      await priya.keyboard.press('Escape')
      await expect(legend).toBeHidden()
      await expect(button).toBeFocused()
    })
  })
}

test('with room for both they are simply there', async ({ newDevice }) => {
  const { page: priya } = await newDevice({ viewport: { width: 1280, height: 800 } })
  await startExample(priya, 'Priya Shah', 'Digital')
  await canvas.writeNote(priya, 'Crews print the sheet')
  await expect(priya.getByRole('group', { name: 'Kinds of notes' })).toBeVisible()
  await expect(priya.getByRole('button', { name: 'Map and legend' })).toHaveCount(0)
})
