import { face, press, selection } from './canvas.ts'
import { canvas, outline } from './hands.ts'
import { expect, heard, join, priyaAndTom, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

/** A link on the canvas has no box to click on: its words lie where it can be chosen. */
const onTheLine = (page: Page) => page.locator('.board-link__label')

const words = (page: Page) =>
  page
    .getByRole('dialog', { name: 'Words on the link' })
    .getByRole('textbox', { name: 'In a few words' })

async function connect(page: Page, to: string, kind: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Find a card or note' }).fill(to)
  await dialog.getByRole('radio', { name: to, exact: true }).check()
  await dialog.getByRole('radio', { name: kind }).check()
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
}

test('words typed on a link in the outline stand on its line, and the reverse', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await show(priya, 'Outline')
  await expect(face(tom, 'User needs')).toBeVisible()
  const menu = priya.getByRole('button', {
    name: /^Change or remove: Problem statement blocks User needs/,
  })

  await test.step('Priya connects two cards and says how; Tom reads it on the canvas', async () => {
    await outline.act(priya, 'Problem statement', 'Connect to')
    await connect(priya, 'User needs', 'Problem statement blocks User needs')
    await expect(onTheLine(tom)).toHaveText(['blocks'])
    await menu.first().press('Enter')
    await priya.getByRole('menuitem', { name: 'Words on the link…' }).press('Enter')
    await expect(words(priya)).toBeFocused()
    await priya.keyboard.type('  nobody has   asked yet ')
    await priya.keyboard.press('Enter')
    await expect(priya.getByRole('dialog')).toHaveCount(0)
    await expect(onTheLine(tom)).toHaveText(['blocks: nobody has asked yet'])
    await expect(heard(priya)).toContainText(
      'Problem statement blocks User needs (nobody has asked yet)',
    )
    await expect(priya.getByRole('button', { name: 'Connect to… Problem statement' })).toBeFocused()
  })

  await test.step('Tom chooses the link and puts it better; Priya reads it in the outline', async () => {
    await press(tom, onTheLine(tom))
    await selection(tom).getByRole('button', { name: 'Words on the link…' }).click()
    await expect(words(tom)).toHaveValue('nobody has asked yet')
    await words(tom).fill('crews were not asked')
    await tom.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    const sentence = 'Problem statement blocks User needs (crews were not asked)'
    await expect(priya.getByText(sentence).first()).toBeVisible()
    await expect(onTheLine(tom)).toHaveText(['blocks: crews were not asked'])
  })

  await test.step('Tom takes it back: Priya’s words are there again', async () => {
    await canvas.undo(tom)
    await expect(
      priya.getByText('Problem statement blocks User needs (nobody has asked yet)').first(),
    ).toBeVisible()
    await expect(onTheLine(tom)).toHaveText(['blocks: nobody has asked yet'])
  })
})

test('words for a link that somebody removes meanwhile: it is said that they were not kept', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  for (const page of [priya, tom]) await show(page, 'Outline')
  await outline.act(priya, 'Problem statement', 'Connect to')
  await connect(priya, 'User needs', 'Problem statement supports User needs')
  const menu = (page: Page) =>
    page.getByRole('button', { name: /^Change or remove: Problem statement supports/ }).first()
  await menu(priya).press('Enter')
  await priya.getByRole('menuitem', { name: 'Words on the link…' }).press('Enter')
  await words(priya).fill('same people')
  await menu(tom).press('Enter')
  await tom.getByRole('menuitem', { name: 'Remove the link' }).press('Enter')
  await expect(priya.getByText(/^Problem statement supports User needs/)).toHaveCount(1)
  await expect(words(priya)).toHaveValue('same people')
  await priya.keyboard.press('Enter')
  await expect(priya.getByText(/^Somebody has removed the link/).first()).toBeVisible()
})

test('a link copied in the outline takes a colleague to the card, in the view they use', async ({
  newDevice,
}) => {
  const { priya, hers, tom, links } = await priyaAndTom(newDevice)
  await hers.grantPermissions(['clipboard-read', 'clipboard-write'])
  await show(priya, 'Outline')
  await priya.getByRole('button', { name: 'More for Peer network plan' }).press('Enter')
  await priya.getByRole('menuitem', { name: 'Copy link' }).press('Enter')
  await expect(heard(priya)).toContainText('Link copied')
  await expect(priya.getByRole('button', { name: 'More for Peer network plan' })).toBeFocused()
  const address = await priya.evaluate(() => navigator.clipboard.readText())
  expect(new URL(address).pathname).toBe(links.board)
  expect(new URL(address).hash).toBe('')
  expect([...new URL(address).searchParams.keys()]).toEqual(['at'])

  await test.step('on the canvas it is chosen, and the keys act on it', async () => {
    await tom.goto(address)
    await expect(heard(tom)).toContainText('Peer network plan')
    await expect(selection(tom).getByRole('button', { name: 'Open' })).toBeVisible()
    await expect(tom.locator('.tl-container')).toBeFocused()
    await expect(face(tom, 'Peer network plan')).toBeInViewport()
    expect(new URL(tom.url()).searchParams.has('at')).toBe(false)
  })

  await test.step('on a phone the outline opens, with the focus there', async () => {
    const { page: gwen } = await newDevice({ viewport: { width: 390, height: 844 } })
    await join(gwen, links.contributor, 'Gwen Hughes', 'Finance')
    await gwen.goto(address)
    await expect(gwen.getByRole('button', { name: 'Open Peer network plan' })).toBeFocused()
    await expect(gwen.getByRole('button', { name: 'Open Peer network plan' })).toBeInViewport()
  })

  await test.step('who has not joined is let in by nothing that is in it, but by the code, and comes to the card', async () => {
    const { page: stranger } = await newDevice()
    await stranger.goto(address)
    await expect(stranger.getByRole('heading', { name: 'Join this board' })).toBeVisible()
    await stranger.getByRole('textbox', { name: 'Code' }).fill(links.code)
    await stranger.getByRole('button', { name: 'Join', exact: true }).click()
    await stranger.getByRole('textbox', { name: 'Your name' }).fill('Sam Reed')
    await stranger.getByRole('textbox', { name: 'Your team' }).fill('Highways')
    await stranger.getByRole('button', { name: 'Join the board' }).click()
    await expect(heard(stranger)).toContainText('Peer network plan')
  })
})

test('a link to a note is copied on the canvas, also by a viewer', async ({ newDevice }) => {
  const { priya, tom, links } = await priyaAndTom(newDevice)
  const { page: vera, device } = await newDevice()
  await device.grantPermissions(['clipboard-read', 'clipboard-write'])
  await join(vera, links.viewer, 'Vera Lunt', 'Audit')
  await canvas.writeNote(priya, 'Crews print the sheet')
  const note = vera.locator('[data-shape-type="board-note"]')
  await expect(note).toHaveCount(1)
  await vera.getByRole('button', { name: 'Fit the whole board (Shift 1)' }).click()
  await expect(note).toBeInViewport({ ratio: 0.99 })
  // On a busy machine the view may set out for the whole board only after the first press.
  await expect(async () => {
    await press(vera, note)
    await expect(selection(vera).getByRole('button')).toHaveCount(1, { timeout: 2_000 })
  }).toPass()
  await selection(vera).getByRole('button', { name: 'Copy link' }).click()
  await expect(vera.getByText('Link copied').first()).toBeVisible()
  const address = await vera.evaluate(() => navigator.clipboard.readText())
  await tom.goto(`${address}&view=outline`)
  await expect(tom.getByRole('textbox', { name: /^Note, / })).toBeFocused()
})

test('without a clipboard the address is shown, ready to be copied by hand', async ({
  newDevice,
}) => {
  const { page: priya, device } = await newDevice()
  // As on plain http in a local network.
  await device.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })
  })
  await startExample(priya, 'Priya Shah', 'Digital')
  const address = priya
    .getByRole('dialog', { name: 'Copy link' })
    .getByRole('textbox', { name: 'Address of “Problem statement”' })

  await test.step('in the outline', async () => {
    await show(priya, 'Outline')
    await priya.getByRole('button', { name: 'More for Problem statement' }).press('Enter')
    await priya.getByRole('menuitem', { name: 'Copy link' }).press('Enter')
    await expect(address).toBeFocused()
    await expect(address).toHaveValue(/\/b\/[^#?]+\?at=[^#&]+$/)
    expect(await priya.evaluate(() => getSelection()?.toString())).toBe(await address.inputValue())
    await priya.keyboard.press('Escape')
    await expect(priya.getByRole('button', { name: 'Open Problem statement' })).toBeFocused()
  })

  await test.step('on the canvas', async () => {
    await show(priya, 'Canvas')
    await press(priya, face(priya, 'Problem statement'))
    await selection(priya).getByRole('button', { name: 'Copy link' }).click()
    await expect(address).toBeFocused()
    expect(await priya.evaluate(() => getSelection()?.toString())).toBe(await address.inputValue())
  })
})

test('a link to something that is in the bin: it is said where to look', async ({ newDevice }) => {
  const { priya, hers, tom } = await priyaAndTom(newDevice)
  await hers.grantPermissions(['clipboard-read', 'clipboard-write'])
  await show(priya, 'Outline')
  await priya.getByRole('button', { name: 'More for Cost plan' }).press('Enter')
  await priya.getByRole('menuitem', { name: 'Copy link' }).press('Enter')
  await expect(heard(priya)).toContainText('Link copied')
  const address = await priya.evaluate(() => navigator.clipboard.readText())
  await outline.act(priya, 'Cost plan', 'Delete')
  await tom.goto(`${address}&view=outline`)
  await expect(
    tom.getByText('It may be in the bin, at the end of the outline.').first(),
  ).toBeVisible()
})
