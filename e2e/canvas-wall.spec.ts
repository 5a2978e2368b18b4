import { face } from './canvas.ts'
import { expect, frames, startExample, test } from './workshop.ts'

test('the wall screen shows the board large and dark, and Escape leaves it', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice({ viewport: { width: 1920, height: 1080 } })
  const { board } = await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Cost plan')).toBeVisible()

  await test.step('from the menu', async () => {
    await priya.getByRole('button', { name: 'More for the canvas' }).click()
    await priya.getByRole('menuitem', { name: 'Wall screen' }).click()
    await expect(priya.getByRole('heading', { level: 1 })).toHaveText(/Bin day reminders/)
    await expect(priya.getByRole('toolbar', { name: 'Canvas tools' })).toBeHidden()
    await expect(priya.getByText('1 person here')).toBeVisible()
    const title = face(priya, 'Cost plan').locator('.card-face__title')
    await expect.poll(async () => (await title.boundingBox())?.height ?? 0).toBeGreaterThan(30)
    await expect(priya.locator('[class*="tl-watermark_SEE-LICENSE"]')).toBeVisible()
  })

  await test.step('and away again', async () => {
    await priya.keyboard.press('Escape')
    await expect(priya.getByRole('toolbar', { name: 'Canvas tools' })).toBeVisible()
  })

  await test.step('or from the address', async () => {
    await priya.goto(`${board}?view=canvas&wall`)
    await expect(priya.getByRole('button', { name: 'Leave the wall screen' })).toBeVisible()
    await expect(face(priya, 'Cost plan')).toBeVisible()
  })

  await test.step('an answer that is looked for is a card on the wall', async () => {
    await priya.keyboard.press('Control+f')
    await priya.getByRole('searchbox', { name: 'Search the board' }).fill('calls bin days')
    await priya.keyboard.press('Enter')
    await expect(priya.getByRole('dialog')).toHaveCount(0)
    // It goes there once the dialog has given the focus back.
    await frames(priya, 10)
    await expect(priya.getByRole('button', { name: 'Leave the wall screen' })).toBeVisible()
    expect(new URL(priya.url()).searchParams.has('card')).toBe(false)
  })
})
