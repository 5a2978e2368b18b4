import { expectAccessible } from './axe.ts'
import { tabTo } from './hands.ts'
import { expect, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

/** Priya starts from Calderford bins and looks at what it comes to. */
async function openValue(page: Page): Promise<void> {
  await startExample(page, 'Priya Shah', 'Digital')
  await show(page, 'Case summary')
  await page
    .getByRole('navigation', { name: 'Parts of the case' })
    .getByRole('link', { name: 'Value' })
    .click()
  await expect(page.getByRole('heading', { name: 'Value', level: 2 })).toBeVisible()
}

const charts = [
  'Benefits and costs by year, whoever gains',
  'Running total of public value',
  'Net present value, low to high',
  'The council’s budget by year',
  'Running total of the council’s budget',
  'Net present value of the council’s budget, low to high',
  'Benefits by class, present value',
  'What could change the answer',
]

async function showTables(page: Page): Promise<void> {
  for (const chart of charts) {
    await page.getByRole('button', { name: `Show the table of ‘${chart}’`, exact: true }).click()
  }
}

/** Opens all that opens, and what opens inside that. */
async function openEverything(page: Page): Promise<void> {
  const closed = page.getByRole('main').getByRole('button', { expanded: false })
  while ((await closed.count()) > 0) {
    await closed.evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLElement).click()
    })
  }
}

test('with the keyboard alone: a chart’s table is shown, a row opened, and its cell found', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await openValue(priya)
  const enter = async (wanted: ReturnType<Page['getByRole']>) => {
    await tabTo(priya, wanted)
    await priya.keyboard.press('Enter')
  }

  await enter(
    priya.getByRole('button', {
      name: 'Show the table of ‘What could change the answer’',
      exact: true,
    }),
  )
  const table = priya.getByRole('table', { name: 'What could change the answer' })
  await expect(table.getByRole('columnheader')).toHaveText([
    'What is changed',
    'Less favourable',
    'More favourable',
  ])
  const row = table.getByRole('rowheader', { name: /^Fewer cards printed and posted/ })
  await enter(row.getByRole('button'))
  await expect(row.getByRole('button', { expanded: true })).toBeFocused()
  await enter(table.getByRole('button', { name: /^Less favourable/ }))
  const part = table.getByRole('listitem').filter({ hasText: 'Fewer cards printed and posted' })
  await enter(part.getByRole('link', { name: 'Low', exact: true }))

  await expect(priya.getByRole('heading', { name: 'Benefits register', level: 2 })).toBeVisible()
  const cell = priya.getByRole('textbox', { name: /^Low/ }).first()
  await expect(cell).toBeFocused()
  await expect(cell).toHaveValue('22,320')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every chart’s table has a caption and headers, and axe finds nothing with all rows open, ${colorScheme}`, async ({
    newDevice,
  }) => {
    const { page: priya } = await newDevice({ colorScheme, reducedMotion: 'reduce' })
    await openValue(priya)
    await expectAccessible(priya)
    await showTables(priya)
    await openEverything(priya)
    for (const chart of charts) {
      const table = priya.getByRole('table', { name: chart, exact: true })
      await expect(table.getByRole('caption')).toHaveText(chart)
      expect(await table.getByRole('columnheader').count()).toBeGreaterThan(1)
      expect(await table.getByRole('rowheader').count()).toBeGreaterThan(1)
    }
    await expectAccessible(priya)
  })
}

test('on a narrow phone a table scrolls by itself, with the keyboard too, and axe finds nothing', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice({
    viewport: { width: 320, height: 640 },
    reducedMotion: 'reduce',
  })
  await openValue(priya)
  await showTables(priya)
  const box = priya.getByRole('region', {
    name: 'Table: What could change the answer',
    exact: true,
  })
  await tabTo(priya, box)
  await priya.keyboard.press('ArrowRight')
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  await openEverything(priya)
  await expectAccessible(priya)
  const [content, screen] = await priya.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBeLessThanOrEqual(screen!)
})
