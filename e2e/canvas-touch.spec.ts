import { drawn, face, middleOf, selection, tool } from './canvas.ts'
import { fingersOn } from './fingers.ts'
import { outline } from './hands.ts'
import { expect, join, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const tablet = { viewport: { width: 1024, height: 768 }, isMobile: true, hasTouch: true }
const wall = { viewport: { width: 1920, height: 1080 }, hasTouch: true }

test('on a phone a finger on a card moves the view, a tap selects it and a second one opens it', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: vera, device } = await newDevice(phone)
  await join(vera, links.contributor, 'Vera Lunt', 'Audit')
  await show(vera, 'Canvas')
  const card = face(vera, 'User needs')
  await expect(card).toBeVisible()
  await expect.poll(() => zoom(vera)).toBeGreaterThan(50)

  const before = await middleOf(card)
  const fingers = await fingersOn(device, vera)
  await fingers.drag({ x: 200, y: before.y }, { x: 200, y: before.y - 96 })
  const after = await middleOf(card)
  expect(after.y).toBeLessThan(before.y - 60)

  await vera.touchscreen.tap(200, after.y)
  await expect(selection(vera).getByRole('button', { name: 'Open' })).toBeVisible()
  await vera.touchscreen.tap(200, after.y)
  await vera.touchscreen.tap(200, after.y)
  await expect(vera.getByRole('heading', { name: 'User needs', level: 2 })).toBeVisible()
  await expect(face(priya, 'User needs')).toBeVisible()
})

for (const [name, device] of Object.entries({ 'a tablet': tablet, 'a wall screen': wall })) {
  test(`on ${name} two fingers zoom, a finger draws, and with a pen the pen draws and a finger moves the view`, async ({
    newDevice,
  }) => {
    const { page: priya } = await newDevice()
    const links = await startExample(priya, 'Priya Shah', 'Digital')
    const { page: vera, device: screen } = await newDevice(device)
    await join(vera, links.contributor, 'Vera Lunt', 'Audit')
    await show(vera, 'Canvas')
    const card = face(vera, 'Problem statement')
    await expect(card).toBeVisible()
    const fingers = await fingersOn(screen, vera)
    const strokes = drawn(priya, 'draw')
    const { width, height } = vera.viewportSize()!
    const middle = { x: Math.round(width / 2), y: Math.round(height / 2) }
    const start = { x: middle.x - 60, y: middle.y }
    const stroke = [start, { x: middle.x, y: middle.y - 50 }, { x: middle.x + 60, y: middle.y }]

    await test.step('two fingers apart come nearer, together go farther, and nothing is taken along', async () => {
      const before = await zoom(vera)
      const place = await placeOf(priya, 'Problem statement')
      await fingers.pinch(await middleOf(card), 80, 240)
      await expect.poll(() => zoom(vera)).toBeGreaterThan(before * 1.5)
      await fingers.pinch(middle, 240, 80)
      await expect.poll(() => zoom(vera)).toBeLessThan(before * 1.5)
      await expect(selection(vera)).toHaveCount(0)
      await expect(tool(vera, 'Select')).toHaveAttribute('aria-pressed', 'true')
      expect(await placeOf(priya, 'Problem statement')).toEqual(place)
    })

    await test.step('with a note in the hand two fingers put none down, and a tap does', async () => {
      await tool(vera, 'Note').tap()
      await fingers.pinch(middle, 80, 240)
      await fingers.pinch(middle, 240, 80)
      await expect(tool(vera, 'Note')).toHaveAttribute('aria-pressed', 'true')
      await expect(drawn(vera, 'board-note')).toHaveCount(0)
      await vera.touchscreen.tap(start.x, start.y)
      await expect(vera.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
      await vera.keyboard.press('Escape')
      await expect(drawn(vera, 'board-note')).toHaveCount(0)
    })

    await test.step('with the pencil taken a finger draws', async () => {
      await tool(vera, 'Draw').tap()
      await fingers.drag(start, ...stroke.slice(1))
      await expect(strokes).toHaveCount(1)
    })

    await test.step('two fingers zoom with the pencil in the hand too, and draw nothing', async () => {
      const before = await zoom(vera)
      await fingers.pinch(middle, 80, 240)
      await expect.poll(() => zoom(vera)).toBeGreaterThan(before * 1.5)
      await fingers.pinch(middle, 240, 80)
      await expect.poll(() => zoom(vera)).toBeLessThan(before * 1.5)
      await expect(tool(vera, 'Draw')).toHaveAttribute('aria-pressed', 'true')
      await expect(drawn(vera, 'draw')).toHaveCount(1)
      await expect(strokes).toHaveCount(1)
    })

    await test.step('who has a pen draws with it, and a finger moves the view', async () => {
      await fingers.draw(start, ...stroke.slice(1))
      await expect(strokes).toHaveCount(2)
      const before = await middleOf(card)
      await fingers.drag(middle, { x: middle.x, y: middle.y - 120 })
      expect((await middleOf(card)).y).toBeLessThan(before.y - 60)
      await expect(tool(vera, 'Draw')).toHaveAttribute('aria-pressed', 'true')
      await fingers.draw(start, ...stroke.slice(1))
      await expect(strokes).toHaveCount(3)
    })

    await test.step('a mouse beside the pen still works', async () => {
      await tool(vera, 'Select').click()
      const { x, y } = await middleOf(card)
      await vera.mouse.click(x, y)
      await expect(selection(vera)).toBeVisible()
    })
  })
}

test('with the rubber a finger takes drawings away and leaves cards where they are', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: vera, device } = await newDevice(tablet)
  await join(vera, links.contributor, 'Vera Lunt', 'Audit')
  await show(vera, 'Canvas')
  const card = face(vera, 'Problem statement')
  await expect(card).toBeVisible()
  const fingers = await fingersOn(device, vera)
  const { x, y } = await middleOf(card)
  const across = [
    { x: x - 70, y },
    { x: x + 70, y },
  ] as const
  await tool(vera, 'Draw').tap()
  await fingers.drag(...across)
  await expect(drawn(priya, 'draw')).toHaveCount(1)
  await tool(vera, 'Eraser').tap()
  await expect(tool(vera, 'Eraser')).toHaveAttribute('aria-pressed', 'true')
  await fingers.drag({ x, y: y - 40 }, { x, y: y + 40 })
  await expect(drawn(priya, 'draw')).toHaveCount(0)
  await expect(face(priya, 'Problem statement')).toBeVisible()
  await tool(vera, 'Undo').tap()
  await expect(drawn(priya, 'draw')).toHaveCount(1)
})

test('a finger on the words of a link chooses the link, whatever lies under them', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: vera } = await newDevice(tablet)
  await join(vera, links.contributor, 'Vera Lunt', 'Audit')
  await show(vera, 'Canvas')
  await show(priya, 'Outline')
  await outline.act(priya, 'Problem statement', 'Connect to')
  const dialog = priya.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'User needs', exact: true }).check()
  await dialog.getByRole('radio', { name: 'Problem statement blocks' }).check()
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
  const { x, y } = await middleOf(vera.locator('.board-link__label'))
  await vera.touchscreen.tap(x, y)
  await expect(selection(vera).getByRole('button', { name: 'Remove the link' })).toBeVisible()
})

/** In percent. */
async function zoom(page: Page): Promise<number> {
  return Number.parseInt(await page.getByRole('button', { name: /^Zoom is/ }).innerText(), 10)
}

/** Where a card lies on the board of somebody who does not move. */
async function placeOf(page: Page, card: string): Promise<unknown> {
  return await middleOf(face(page, card))
}
