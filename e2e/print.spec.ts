import { face, paste } from './canvas.ts'
import { expect, openInOutline, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

/** How many times the browser was asked to print; paper has the same rules here as there. */
async function countPrints(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'prints', 0)
    globalThis.print = () =>
      Reflect.set(globalThis, 'prints', Reflect.get(globalThis, 'prints') + 1)
  })
  return () => page.evaluate(() => Reflect.get(globalThis, 'prints'))
}

async function pagesOf(page: Page): Promise<number> {
  const file = await page.pdf({ preferCSSPageSize: true })
  return file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

test('the canvas prints the whole board on one page, whatever is in sight and however dark it is', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice({ colorScheme: 'dark' })
  const prints = await countPrints(priya)
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Cost plan')).toBeVisible()
  await paste(priya, 'Crews print the sheet')
  await priya.getByRole('button', { name: 'Zoom in' }).click()
  await priya.keyboard.press('Control+p')
  await expect.poll(prints).toBe(1)
  await priya.emulateMedia({ media: 'print' })
  const sheet = priya.locator('.print-board')
  for (const words of ['Bin day reminders from open data', 'Sponsor and the ask', 'Crews print']) {
    await expect(sheet.locator('text').filter({ hasText: words }).first()).toBeVisible()
  }
  await expect(priya.getByRole('banner')).toBeHidden()
  await expect(priya.locator('.canvas')).toBeHidden()
  expect(await pagesOf(priya)).toBe(1)

  await test.step('afterwards the canvas is as it was, and prints again from its menu', async () => {
    await priya.emulateMedia({ media: 'screen' })
    await priya.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect(sheet).toHaveCount(0)
    await priya.getByRole('button', { name: 'More for the canvas' }).press('Enter')
    await priya.getByRole('menuitem', { name: 'Print' }).press('Enter')
    await expect.poll(prints).toBe(2)
  })
})

test('printed from the browser’s menu, the canvas says how the board is printed', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Cost plan')).toBeVisible()
  const words = priya.getByText('To print the whole board, press Ctrl P on the canvas')
  await expect(words).toBeHidden()
  await priya.emulateMedia({ media: 'print' })
  await expect(words).toBeVisible()
  expect(await pagesOf(priya)).toBe(1)
})

test('the outline prints what it says and nothing to press', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await openInOutline(priya, 'Problem statement')
  await priya.getByRole('checkbox', { name: 'Show all answers' }).check()
  await priya.emulateMedia({ media: 'print' })
  for (const stage of ['Goals', 'Data use', 'Demonstrating value', 'Championing open']) {
    await expect(priya.getByRole('heading', { name: stage, exact: true })).toBeVisible()
  }
  await expect(priya.getByText('120,000 households').first()).toBeVisible()
  await expect(priya.getByRole('button')).toHaveCount(0)
  await expect(priya.getByRole('checkbox')).toHaveCount(0)
  await expect(priya.getByRole('banner')).toBeHidden()
  const wider = await priya.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(wider, 'pixels wider than the page').toBeLessThanOrEqual(0)
})

test('the case summary prints the document alone', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await show(priya, 'Case summary')
  await expect(priya.getByRole('article')).toBeVisible()
  await priya.emulateMedia({ media: 'print' })
  await expect(priya.getByRole('article')).toBeVisible()
  await expect(priya.getByRole('banner')).toBeHidden()
  await expect(priya.getByRole('button')).toHaveCount(0)
  await priya.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(priya).toHaveTitle('Bin day reminders from open data, case summary, draft')
})
