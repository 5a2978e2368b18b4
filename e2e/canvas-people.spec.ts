import { face, middleOf, press } from './canvas.ts'
import { expect, priyaAndTom, show, test } from './workshop.ts'
import type { Page } from './workshop.ts'

const people = (page: Page) => page.getByRole('button', { name: /people here/ })
/** How far the canvas is zoomed in, in per cent. */
const zoom = async (page: Page) =>
  Number.parseInt(await page.getByRole('button', { name: /^Zoom is/ }).innerText(), 10)

test('Priya sees what Tom has selected and where he is, follows him, and moves away', async ({
  newDevice,
}) => {
  const { priya, tom, hers } = await priyaAndTom(newDevice)
  await expect(face(tom, 'Data inventory')).toBeVisible()

  await test.step('what Tom selects has a ring with his name', async () => {
    await press(tom, face(tom, 'Data inventory'))
    await expect(priya.locator('.canvas__ring-name', { hasText: 'Tom Okoro' })).toBeVisible()
  })

  await test.step('the list says where he is', async () => {
    await people(priya).click()
    await expect(priya.getByRole('dialog')).toContainText('On the canvas, in Data use')
  })

  await test.step('following him shows what he looks at, until Priya moves the board', async () => {
    await priya.getByRole('button', { name: 'Follow Tom Okoro' }).click()
    await expect(priya.getByText('Following Tom Okoro')).toBeVisible()
    await tom.getByRole('button', { name: 'Zoom in' }).click()
    await tom.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => zoom(tom)).toBeGreaterThan(100)
    // Tom's view is still gliding: both are read until they rest at the same.
    await expect.poll(async () => (await zoom(priya)) - (await zoom(tom))).toBe(0)
    const { x, y } = await middleOf(priya.locator('.canvas'))
    await priya.mouse.move(x, y)
    await priya.mouse.wheel(0, 60)
    await expect(priya.getByText('Following Tom Okoro')).toBeHidden()
  })

  await test.step('her line breaks for a moment: she follows him still, and each sees the other again', async () => {
    await people(priya).click()
    await priya.getByRole('button', { name: 'Follow Tom Okoro' }).click()
    await hers.setOffline(true)
    await expect(priya.getByText('Following Tom Okoro')).toBeHidden()
    await hers.setOffline(false)
    await expect(priya.getByText('Following Tom Okoro')).toBeVisible()
    await expect(people(tom)).toHaveAccessibleName(/^2 people here/)
    await priya.keyboard.press('Escape')
  })

  await test.step('Escape ends it as well, and he is said to be elsewhere when he is', async () => {
    await people(priya).click()
    await priya.getByRole('button', { name: 'Follow Tom Okoro' }).click()
    await show(tom, 'Outline')
    await expect(priya.getByText('Tom Okoro is in the outline')).toBeVisible()
    await priya.keyboard.press('Escape')
    await expect(priya.getByText('Tom Okoro is in the outline')).toBeHidden()
  })
})

test('other people’s pointers can be switched off, and stay off', async ({ newDevice }) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  const { x, y } = await middleOf(face(tom, 'Cost plan'))
  await tom.mouse.move(x, y, { steps: 4 })
  const pointer = priya.locator('.canvas__cursor', { hasText: 'Tom Okoro' })
  await expect(pointer).toBeVisible()
  await people(priya).click()
  await priya.getByRole('checkbox', { name: /pointers/ }).uncheck({ force: true })
  await priya.keyboard.press('Escape')
  await expect(pointer).toHaveCount(0)
  await priya.reload()
  await expect(face(priya, 'Cost plan')).toBeVisible()
  await tom.mouse.move(x + 20, y, { steps: 4 })
  await expect(people(priya)).toBeVisible()
  await expect(pointer).toHaveCount(0)
})
