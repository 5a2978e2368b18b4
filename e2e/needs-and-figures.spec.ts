import { expect, openInOutline, priyaAndTom, show, test } from './workshop.ts'
import type { Page } from './workshop.ts'

/*  What the board knows is the same for everybody who looks, and always leads to where it can be
 *  answered. */

async function showPart(page: Page, part: 'Needs' | 'Value'): Promise<void> {
  await show(page, 'Case summary')
  await page
    .getByRole('navigation', { name: 'Parts of the case' })
    .getByRole('link', { name: part })
    .click()
}

/** Everything the two views of the money say, as it is read. */
async function figuresOf(page: Page): Promise<string> {
  const views = ['Public value', 'Council budget'].map((name) =>
    page.getByRole('region', { name, exact: true }).innerText(),
  )
  return (await Promise.all(views)).join('\n')
}

async function openRow(page: Page, row: RegExp): Promise<void> {
  const line = page.getByRole('button', { name: row })
  if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click()
}

const cell = (page: Page, row: string, name: string) =>
  page.getByRole('group', { name: row }).getByRole('textbox', { name, exact: true })

test('Priya and Tom fill the benefits register at once, in two rows and in one, and see the same figures', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await showPart(priya, 'Value')
  await expect(priya.getByRole('region', { name: 'Public value', exact: true })).toBeVisible()
  const before = await figuresOf(priya)
  const annual = 'Value a year when fully working'

  await test.step('each in a row of their own', async () => {
    for (const page of [priya, tom]) await openInOutline(page, 'Benefits register')
    await openRow(priya, /^Row 1 of/)
    await openRow(tom, /^Row 2 of/)
    await Promise.all([
      cell(priya, 'Row 1', annual).fill('30,000'),
      cell(tom, 'Row 2', annual).fill('21,234.56'),
    ])
    await Promise.all([
      cell(priya, 'Row 1', annual).press('Tab'),
      cell(tom, 'Row 2', annual).press('Tab'),
    ])
  })

  await test.step('and both in one row', async () => {
    await openRow(tom, /^Row 1 of/)
    await Promise.all([
      cell(priya, 'Row 1', 'Low').fill('12,000'),
      cell(tom, 'Row 1', 'High').fill('65,000'),
    ])
    await Promise.all([
      cell(priya, 'Row 1', 'Low').press('Tab'),
      cell(tom, 'Row 1', 'High').press('Tab'),
    ])
    for (const page of [priya, tom]) {
      await expect(cell(page, 'Row 1', annual)).toHaveValue('30,000')
      await expect(cell(page, 'Row 1', 'Low')).toHaveValue('12,000')
      await expect(cell(page, 'Row 1', 'High')).toHaveValue('65,000')
    }
  })

  await test.step('the figures are the same to the penny, and not what they were', async () => {
    for (const page of [priya, tom]) {
      await page.getByRole('button', { name: 'Close the worksheet' }).click()
      await showPart(page, 'Value')
      await expect(page.getByRole('region', { name: 'Public value', exact: true })).toBeVisible()
    }
    await expect.poll(async () => (await figuresOf(tom)) === (await figuresOf(priya))).toBe(true)
    expect(await figuresOf(priya)).not.toBe(before)
  })

  await test.step('also while Tom goes on typing and Priya only looks', async () => {
    const shown = await figuresOf(priya)
    await openInOutline(tom, 'Benefits register')
    await openRow(tom, /^Row 1 of/)
    await cell(tom, 'Row 1', annual).fill('41,000.01')
    await expect.poll(() => figuresOf(priya)).not.toBe(shown)
    await tom.getByRole('button', { name: 'Close the worksheet' }).click()
    await showPart(tom, 'Value')
    await expect(tom.getByRole('region', { name: 'Public value', exact: true })).toBeVisible()
    await expect.poll(async () => (await figuresOf(tom)) === (await figuresOf(priya))).toBe(true)
  })
})

interface Known {
  readonly case: {
    readonly coverage: readonly {
      readonly short: string
      readonly indicators: readonly {
        readonly label: string
        readonly target: { readonly tool: string; readonly field: string }
      }[]
    }[]
  }
}

/** Starts a board from a template, by its address. */
async function start(page: Page, template: string): Promise<string> {
  await page.goto(`/start?template=${template}`)
  const title = page.getByRole('textbox', { name: /title|called/i }).first()
  if ((await title.inputValue()) === '') await title.fill('Bin day reminders')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Priya Shah')
  await page.getByRole('textbox', { name: 'Your team' }).fill('Digital')
  await page.getByRole('button', { name: 'Start the case' }).click()
  await page
    .getByRole('dialog', { name: 'Share this board' })
    .getByRole('button', { name: 'Close' })
    .click()
  return new URL(page.url()).pathname.replace('/b/', '')
}

for (const [board, template] of [
  ['an example board', 'example:calderford-bins'],
  ['an empty board', 'blank'],
] as const) {
  test(`on ${board} every indicator of every need leads to its card and field`, async ({
    newDevice,
  }) => {
    const { page: priya } = await newDevice()
    const id = await start(priya, template)
    const answer = await priya.request.get(`/api/boards/${id}/export/json`)
    const { coverage } = ((await answer.json()) as Known).case
    expect(coverage).toHaveLength(6)
    const toolkit = await priya.request.get('/api/toolkit')
    const { tools: all } = (await toolkit.json()) as { tools: { id: string; name: string }[] }
    const names = new Map(all.map(({ id: tool, name }) => [tool, name]))
    await showPart(priya, 'Needs')

    for (const { short, indicators } of coverage) {
      await test.step(short, async () => {
        const need = priya
          .getByRole('listitem')
          .filter({ has: priya.getByRole('heading', { name: short, exact: true }) })
        const whole = need.getByRole('group').first()
        if ((await whole.getAttribute('open')) === null) await whole.locator('summary').click()
        for (const { label, target } of indicators) {
          const way = need
            .getByRole('listitem')
            .filter({ hasText: label })
            .locator('a, button')
            .filter({ hasText: /^(Open|Add) ‘/ })
          const name = names.get(target.tool)!
          // A card that was added a moment ago may have changed where this one leads.
          await expect(way).toContainText(`‘${name}’`)
          await way.click()
          await expect(
            priya.getByRole('heading', { name, level: 2, exact: true }),
            `${label}: the card`,
          ).toBeVisible()
          await expect
            .poll(() => placeInHand(priya), { message: `${label}: the field` })
            .toMatch(new RegExp(`^${target.field}(/|$)`))
        }
      })
    }
    const after = await priya.request.get(`/api/boards/${id}/export/json`)
    const { cards } = (await after.json()) as { cards: readonly { tool: string }[] }
    const tools = new Set(cards.map(({ tool }) => tool))
    for (const { indicators } of coverage) {
      for (const { target } of indicators) expect(tools).toContain(target.tool)
    }
  })
}

/** The answer of the worksheet that the focus is in. */
const placeInHand = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.activeElement?.closest<HTMLElement>('.worksheet [data-place]')?.dataset['place'] ??
      '',
  )
