import { face } from './canvas.ts'
import { tabTo } from './hands.ts'
import { expect, heard, startExample, test } from './workshop.ts'

test('with the keyboard alone: past the canvas to the outline, or through what is on it by name', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const { board } = await startExample(priya, 'Priya Shah', 'Digital')
  await priya.goto(`${board}?view=canvas`)
  await expect(face(priya, 'Problem statement')).toBeVisible()
  const skip = priya.getByRole('link', { name: 'Skip the canvas: go to the outline' })

  await test.step('it is the first stop on the canvas, and seen when it is reached', async () => {
    await priya.keyboard.press('Tab')
    await expect(priya.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
    await priya.keyboard.press('Enter')
    await priya.keyboard.press('Tab')
    await expect(skip).toBeFocused()
    const box = (await skip.boundingBox())!
    expect(box.width).toBeGreaterThan(200)
    expect(box.height).toBeGreaterThanOrEqual(24)
    const isOnTop = await skip.evaluate((link) => {
      const { x, y, width, height } = link.getBoundingClientRect()
      const points = [0.02, 0.5, 0.98].map((at) =>
        document.elementFromPoint(x + width * at, y + height / 2),
      )
      return points.every((point) => point === link)
    })
    expect(isOnTop).toBe(true)
  })

  await test.step('what comes after it is the board, and each thing on it has a name', async () => {
    await priya.keyboard.press('Tab')
    await expect(priya.getByRole('application')).toBeFocused()
    await priya.keyboard.press('Enter')
    await expect(heard(priya)).toHaveText(/^Problem statement.*, card$/)
    await priya.keyboard.press('Tab')
    await expect(heard(priya)).toHaveText(/^(?!Problem statement).+, card$/)
    await priya.keyboard.press('Escape')
  })

  await test.step('and back: Enter on it goes to the heading of the outline', async () => {
    await tabTo(priya, skip, 'Shift+Tab')
    await priya.keyboard.press('Enter')
    const heading = priya.getByRole('heading', { name: 'Outline', level: 2 })
    await expect(heading).toBeFocused()
    await expect(priya).toHaveURL(/view=outline/)
    expect((await heading.boundingBox())!.width).toBeGreaterThan(20)
    await priya.keyboard.press('Tab')
    await expect(priya.getByRole('link', { name: 'Goals' })).toBeFocused()
  })

  await test.step('the view switch leaves the focus where it is', async () => {
    const views = priya.getByRole('navigation', { name: 'Views of the board' })
    await views.getByRole('link', { name: 'Canvas' }).press('Enter')
    await expect(face(priya, 'Problem statement')).toBeVisible()
    await views.getByRole('link', { name: 'Outline' }).press('Enter')
    await expect(priya.getByRole('heading', { name: 'Problem statement' })).toBeVisible()
    await expect(views.getByRole('link', { name: 'Outline' })).toBeFocused()
  })
})
