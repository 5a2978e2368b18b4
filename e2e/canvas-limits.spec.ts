import { drag, drawn, face, paste, tool } from './canvas.ts'
import { outline } from './hands.ts'
import { expect, join, openInOutline, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

/** A board brought in as a file, with so many notes on it. */
async function boardWithNotes(page: Page, count: number, extra: object = {}): Promise<string> {
  const stages = ['goals', 'data-use', 'value', 'champion']
  const board = {
    version: 1,
    title: 'A very full board',
    organisation: 'Calderford',
    serviceTypes: ['access'],
    createdAt: '2026-11-24T09:00:00.000Z',
    appraisal: { ratePercent: 3.5, years: 5, priceBase: '' },
    cards: [],
    notes: Array.from({ length: count }, (_, at) => ({
      id: `note-${at}`,
      text: `Thought ${at}`,
      stage: stages[at % 4],
      pos: [(at % 4) * 340 + 20 + (Math.floor(at / 4) % 12) * 8, 150 + Math.floor(at / 48) * 24],
      category: 'idea',
      createdAt: '2026-11-24T09:00:00.000Z',
    })),
    links: [],
    outcomes: [],
    people: [],
    ink: [],
    ...extra,
  }
  const answer = await page.request.post('/api/boards', { data: { board } })
  expect(answer.status(), await answer.text()).toBe(201)
  const { links } = (await answer.json()) as { links: { contributor: string } }
  return links.contributor
}

test('a filling board warns, a full one takes no more, and the outline works', async ({
  newDevice,
}) => {
  const { page: tom } = await newDevice()
  const link = await boardWithNotes(tom, 2998)
  await join(tom, link, 'Tom Okoro', 'Contact centre')
  await expect(drawn(tom, 'board-note').first()).toBeAttached()
  await expect(tom.getByText('There are more than 2,900 things on this board')).toBeVisible()

  await paste(tom, 'One\nTwo\nThree')
  await expect(tom.getByText('There is room for 2 more on this board').first()).toBeVisible()
  await paste(tom, 'One')
  await expect(tom.locator('.message-bar')).toContainText('One note pasted.')
  await expect(tom.getByText('Saved', { exact: true })).toBeVisible()
  const draw = async () => {
    await tool(tom, 'Draw').click()
    await drag(tom, { x: 500, y: 400 }, { x: 600, y: 450 })
  }
  await draw()
  await expect(tom.getByRole('alert').getByText('This board is full')).toBeVisible()
  await paste(tom, 'One')
  await expect(tom.locator('.message-bar')).toContainText('This board is full')

  await draw()
  await expect(tool(tom, 'Select')).toHaveAttribute('aria-pressed', 'true')
  await expect(drawn(tom, 'draw')).toHaveCount(1)

  await show(tom, 'Outline')
  await expect(tom.getByRole('heading', { name: 'Goals' }).first()).toBeVisible()
})

test('in the outline a full board says so and takes nothing more', async ({ newDevice }) => {
  const { page: tom } = await newDevice({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const ink = Array.from({ length: 2998 }, (_, at) => ({
    id: `shape:${at}`,
    typeName: 'shape',
    type: 'draw',
  }))
  const link = await boardWithNotes(tom, 2, { ink })
  await join(tom, link, 'Tom Okoro', 'Contact centre')
  await expect(tom.getByRole('alert').getByText('This board is full')).toBeVisible()
  await tom.getByRole('button', { name: 'Add a note to Goals' }).click()
  await expect(tom.locator('.message-bar')).toContainText('This board is full')
  await expect(tom.getByRole('textbox', { name: /^Note, / })).toHaveCount(2)

  await test.step('what is refused in a dialog is not said to be done, and stays there', async () => {
    await outline.act(tom, 'Thought 0', 'Connect to')
    const dialog = tom.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Thought 1' }).check()
    await dialog.getByRole('textbox', { name: 'In a few words' }).fill('same people')
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
    await expect(dialog.getByRole('alert')).toContainText('This board is full')
    await expect(dialog.getByRole('textbox', { name: 'In a few words' })).toHaveValue('same people')
    await expect(tom.locator('[data-live-announcer]')).not.toContainText('relates to')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
  })
})

test('of a full outline only what is near the window is laid out, and every note can be reached', async ({
  newDevice,
}) => {
  const { page: tom } = await newDevice()
  const link = await boardWithNotes(tom, 2999)
  await join(tom, link, 'Tom Okoro', 'Contact centre')
  await tom.goto(`${new URL(tom.url()).pathname}?view=outline&at=note-2998`)
  const last = tom.locator('[id$="note-2998"]')
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
  await expect(last).toHaveValue('Thought 2998')

  const notes = tom.locator('.outline-note')
  await expect(notes).toHaveCount(2999)
  const laidOut = await notes.evaluateAll(
    (found) => found.filter((note) => note.checkVisibility({ contentVisibilityAuto: true })).length,
  )
  expect(laidOut).toBeGreaterThan(0)
  expect(laidOut).toBeLessThan(300)
})

test('too much text and a picture are refused in words, and nothing is lost', async ({
  newDevice,
}) => {
  const { page: tom } = await newDevice()
  const link = await boardWithNotes(tom, 2)
  await join(tom, link, 'Tom Okoro', 'Contact centre')
  await expect(drawn(tom, 'board-note')).toHaveCount(2)
  await paste(tom, 'A row of text\n'.repeat(400_000))
  await expect(tom.getByText('That is too much text for notes').first()).toBeVisible()
  await tom.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File(['not a picture'], 'photo.png', { type: 'image/png' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  await expect(tom.getByText('Pictures and files cannot be put on a board').first()).toBeVisible()
  await expect(drawn(tom, 'board-note')).toHaveCount(2)
  await paste(tom, `Crews\n${'x'.repeat(5210)}`)
  await expect(tom.getByText(/^Row 2, .* has 5,210 characters/).first()).toBeVisible()
  await expect(drawn(tom, 'board-note')).toHaveCount(2)

  await test.step('in the outline it stays in the box, also when one presses beside the dialog', async () => {
    await show(tom, 'Outline')
    await expect(tom.getByText('No tools here yet. A good start:')).toHaveCount(2)
    await tom.getByRole('button', { name: 'Paste notes into Goals' }).click()
    const dialog = tom.getByRole('dialog')
    const box = dialog.getByRole('textbox', { name: 'Lines or rows' })
    await box.fill('Bin days '.repeat(600_000))
    await dialog.getByRole('button', { name: 'Add 1 note' }).click()
    await expect(dialog.getByText(/Row 1, .* has 5,399,999 characters/)).toBeVisible()
    await box.fill('Crews print the sheet')
    await tom.mouse.click(5, 300)
    await expect(box).toHaveValue('Crews print the sheet')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(tom.getByRole('textbox', { name: /^Note, / })).toHaveCount(2)
    await show(tom, 'Canvas')
  })

  await test.step('a tool that is asked for in a stage goes there', async () => {
    await tom.getByRole('button', { name: 'Add a tool to Championing open' }).press('Enter')
    await expect(tom.getByText('What you add goes to Championing open')).toBeVisible()
    await tom
      .getByRole('button', { name: /^Add (?!a tool)/ })
      .first()
      .press('Enter')
    await tom.getByRole('button', { name: 'Close the toolkit' }).press('Enter')
    await show(tom, 'Outline')
    const stage = tom.getByRole('region', { name: 'Championing open' })
    await expect(stage.getByRole('button', { name: /^Open / })).toHaveCount(1)
  })
})

test('a card and a drawing of a newer Caseboard are kept, and the rest is shown', async ({
  newDevice,
}) => {
  const { page: tom } = await newDevice()
  const link = await boardWithNotes(tom, 3, {
    cards: [
      {
        id: 'card-new',
        tool: 'from-the-future',
        stage: 'goals',
        rank: 'a0',
        fields: {},
        createdBy: 'x',
        createdAt: '2026-11-24T09:00:00.000Z',
      },
    ],
    ink: [{ id: 'shape:new', typeName: 'shape', type: 'hologram', parentId: 'page:page', x: 9 }],
  })
  await join(tom, link, 'Tom Okoro', 'Contact centre')
  await expect(face(tom, 'A tool from a newer Caseboard')).toBeVisible()
  await expect(drawn(tom, 'board-note')).toHaveCount(3)
  await expect(tom.getByText('Part of this board cannot be shown here').first()).toBeVisible()
  await paste(tom, 'Work goes on')
  await expect(drawn(tom, 'board-note')).toHaveCount(4)
})

test.describe('on a server that takes little', () => {
  test.use({ settings: { MAX_BOARD_BYTES: '100000' } })

  test('an answer it has no room for is never called saved, and stays on the page', async ({
    newDevice,
  }) => {
    const { page: priya } = await newDevice()
    const links = await startExample(priya, 'Priya Shah', 'Digital')
    const { page: tom } = await newDevice()
    await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')
    await openInOutline(tom, 'Problem statement')
    const saved = tom.locator('.saved-state')
    await expect(saved).toHaveText('Saved')
    const report = 'All of the report. '.repeat(2500)
    await tom.getByRole('textbox', { name: 'Who is affected and how' }).fill(report)
    const answer = tom.getByRole('textbox', { name: 'How big it is' })
    await answer.fill(report)
    await expect(saved).toHaveText('Not accepted')
    await expect(tom.getByText('A change was not accepted')).toBeVisible()
    await expect(tom.getByRole('button', { name: 'Keep a copy as a file' })).toBeVisible()
    await expect(answer).toHaveValue(/^All of the report/)
  })
})
