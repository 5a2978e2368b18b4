import type { Locator } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { face, note, paste, selection, tool } from './canvas.ts'
import { expect, join, openInOutline, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

/** The page is not wider than the window; a wide table may scroll by itself. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(wider, `${page.url()} is wider than the window by so many pixels`).toBeLessThanOrEqual(0)
}

const longTitle = 'Bin day reminders and street works from open data'

for (const [screen, options] of [
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['a laptop at 200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
] as const) {
  test(`at ${screen} nothing has to be scrolled sideways`, async ({ newDevice }) => {
    const { page: priya } = await newDevice(options)
    for (const address of ['/', '/start']) {
      await priya.goto(address)
      await expect(priya.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoSidewaysScroll(priya)
    }
    const links = await startExample(priya, 'Priya Shah', 'Digital')
    const { page: tom } = await newDevice(options)
    await tom.goto(links.contributor)
    await expect(tom.getByRole('textbox', { name: 'Your name' })).toBeVisible()
    await expectNoSidewaysScroll(tom)
    await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')

    await test.step('the outline, which begins with the whole title, and it can be changed there', async () => {
      await show(tom, 'Outline')
      await tom.getByRole('button', { name: 'Change the title' }).click()
      await tom.getByRole('textbox', { name: 'Title of the board' }).fill(longTitle)
      await tom.keyboard.press('Enter')
      await expect(tom.getByRole('button', { name: 'Change the title' })).toBeFocused()
      const title = tom.getByRole('main').getByText(longTitle)
      const cut = await title.evaluate((words) => words.scrollWidth > words.clientWidth)
      expect(cut, 'the title is cut').toBe(false)
      await expect(tom.locator('.saved-state__dot')).toBeInViewport({ ratio: 1 })
      await expectNoSidewaysScroll(tom)
    })

    await test.step('a worksheet from it', async () => {
      await expect(tom.getByRole('heading', { name: 'Problem statement' })).toBeVisible()
      await expectNoSidewaysScroll(tom)
      await openInOutline(tom, 'Benefits register')
      await expectNoSidewaysScroll(tom)
      await tom.getByRole('button', { name: 'Close the worksheet' }).click()
    })

    await test.step('the toolkit', async () => {
      await tom.getByRole('button', { name: 'Add a tool', exact: true }).click()
      await expect(tom.getByRole('searchbox', { name: 'Search the toolkit' })).toBeVisible()
      await expectNoSidewaysScroll(tom)
      await tom.getByRole('button', { name: 'Close the toolkit' }).click()
    })

    await test.step('the case summary', async () => {
      await show(tom, 'Case summary')
      await expect(tom.getByRole('article')).toBeVisible()
      await expectNoSidewaysScroll(tom)
    })

    await test.step('sharing the board', async () => {
      await priya.getByRole('button', { name: 'Share' }).click()
      await expect(priya.getByRole('dialog')).toBeVisible()
      await expectNoSidewaysScroll(priya)
    })
  })
}

/** The line around something: its border or outline, in a colour that differs from what is behind it. */
async function edgeOf(thing: Locator): Promise<string> {
  return await thing.first().evaluate((element) => {
    const style = getComputedStyle(element)
    const lines = [
      [style.borderTopStyle, style.borderTopWidth, style.borderTopColor],
      [style.outlineStyle, style.outlineWidth, style.outlineColor],
    ] as const
    const ground = getComputedStyle(document.body).backgroundColor
    const seen = lines.filter(
      ([kind, width, colour]) =>
        kind !== 'none' &&
        Number.parseFloat(width) >= 1 &&
        colour !== ground &&
        !/^rgba.*, 0\)$/.test(colour),
    )
    return seen.map((line) => line.join(' ')).join(', ')
  })
}

test('with the device’s own colours everything on the canvas keeps an edge, and what is chosen shows', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice({ forcedColors: 'active' })
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Problem statement')).toBeVisible()
  await paste(priya, 'Crews print the sheet')
  await expect(note(priya, 'Crews print the sheet')).toBeVisible()
  const paper = priya.locator('.note-paper')
  const chosen = await edgeOf(paper)
  await priya.locator('.tl-container').press('Escape')
  await expect(selection(priya)).toHaveCount(0)
  for (const part of [
    '.note-paper',
    '.card-face',
    '.column-face',
    '.canvas-toolbar',
    '.canvas-legend',
    '.canvas-map',
    '.canvas-zoom',
  ]) {
    expect(await edgeOf(priya.locator(part)), `the edge of ${part}`).not.toBe('')
  }
  expect(await edgeOf(paper), 'a note that is not chosen looks different').not.toBe(chosen)

  const background = (name: string) =>
    tool(priya, name).evaluate((button) => getComputedStyle(button).backgroundColor)
  expect(await background('Select'), 'the tool in the hand').not.toBe(await background('Hand'))
  await expectAccessible(priya)
})
