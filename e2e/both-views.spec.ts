import { face } from './canvas.ts'
import { canvas, outline, tabTo } from './hands.ts'
import {
  everythingSaid,
  expect,
  frames,
  join,
  priyaAndTom,
  show,
  startExample,
  test,
} from './workshop.ts'
import type { Page } from './workshop.ts'

/*  The same journey through either view, with the keyboard alone. What came of it is read by somebody else, in the
 *  outline: it is the same board.
 */

const views = [
  { name: 'Canvas', hands: canvas },
  { name: 'Outline', hands: outline },
] as const

for (const { name, hands } of views) {
  test(`in the ${name.toLowerCase()} everything but drawing is done with the keyboard alone`, async ({
    newDevice,
  }) => {
    const { page: priya } = await newDevice()
    const links = await startExample(priya, 'Priya Shah', 'Digital')
    const { page: tom } = await newDevice()
    await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')
    await show(tom, 'Outline')
    await show(priya, name)
    const goals = tom.getByRole('region', { name: 'Goals' })
    const dataUse = tom.getByRole('region', { name: 'Data use' })
    // On the canvas a note is written where one looks, in whichever stage that is.
    const notes = tom.getByRole('textbox', { name: /^Note, / })
    const decision = tom.getByRole('textbox', { name: 'Decision', exact: true })

    await test.step('a tool is added, moved to another stage, and that is taken back', async () => {
      await hands.addTool(priya, 'Hopes and fears')
      await expect(goals.getByRole('heading', { name: 'Hopes and fears' })).toBeVisible()
      await hands.act(priya, 'Hopes and fears', 'Move to')
      await chooseStage(priya, 'Data use')
      await expect(dataUse.getByRole('heading', { name: 'Hopes and fears' })).toBeVisible()
      await hands.undo(priya)
      await expect(goals.getByRole('heading', { name: 'Hopes and fears' })).toBeVisible()
    })

    await test.step('a note is written and gets another kind', async () => {
      await hands.writeNote(priya, 'Crews print the sheet')
      await expect(notes).toHaveValue('Crews print the sheet')
      await hands.setKind(priya, 'Crews print the sheet', 'Risk')
      await expect(tom.getByRole('textbox', { name: 'Note, Risk' })).toBeVisible()
    })

    await test.step('her name comes off the note, and goes on again', async () => {
      const signed = tom.getByRole('listitem').filter({ has: notes, hasText: 'Priya Shah' })
      await expect(signed).toHaveCount(1)
      await hands.act(priya, 'Crews print the sheet', 'Take my name off')
      await expect(signed).toHaveCount(0)
      await hands.act(priya, 'Crews print the sheet', 'Put my name on')
      await expect(signed).toHaveCount(1)
    })

    await test.step('the note is connected to a card', async () => {
      await hands.act(priya, 'Crews print the sheet', 'Connect to')
      const dialog = priya.getByRole('dialog')
      await tabTo(priya, dialog.getByRole('searchbox', { name: 'Find a card or note' }))
      await priya.keyboard.type('User needs')
      await tabTo(priya, dialog.getByRole('radio', { name: 'User needs' }))
      await priya.keyboard.press('Space')
      await tabTo(priya, dialog.getByRole('button', { name: 'Connect', exact: true }))
      await priya.keyboard.press('Enter')
      await expect(tom.getByText(/^Crews print the sheet .* User needs$/).first()).toBeVisible()
    })

    await test.step('the note becomes an action, with the note as its source', async () => {
      await hands.act(priya, 'Crews print the sheet', 'Use')
      const dialog = priya.getByRole('dialog')
      await tabTo(priya, dialog.getByRole('radio', { name: 'A decision' }))
      await priya.keyboard.press('ArrowDown')
      await tabTo(priya, dialog.getByRole('button', { name: 'Use it' }))
      await priya.keyboard.press('Enter')
      await expect(tom.getByText('From Crews print the sheet')).toBeVisible()
    })

    await test.step('the note and a card are duplicated', async () => {
      await hands.act(priya, 'Crews print the sheet', 'Duplicate')
      await expect(notes).toHaveCount(2)
      // What is done within 0.3 s is one step to undo: a person is not that fast.
      await frames(priya, 30)
      await hands.act(priya, 'Problem statement', 'Duplicate')
      await expect(goals.getByRole('heading', { name: 'Problem statement' })).toHaveCount(2)
      await hands.undo(priya)
      await expect(goals.getByRole('heading', { name: 'Problem statement' })).toHaveCount(1)
    })

    await test.step('a decision is written, changed, put in the bin and put back', async () => {
      const agreed = await hands.comeTo(priya, 'Decisions and actions')
      await tabTo(priya, agreed.getByRole('button', { name: 'Add a decision' }))
      await priya.keyboard.press('Enter')
      await expect(agreed.getByRole('textbox', { name: 'Decision' })).toBeFocused()
      await priya.keyboard.type('Publish bin days')
      await expect(decision).toHaveValue('Publish bin days')
      await priya.keyboard.type(' as open data')
      await expect(decision).toHaveValue('Publish bin days as open data')
      await tabTo(priya, agreed.getByRole('button', { name: /^Delete decision: Publish/ }))
      await priya.keyboard.press('Enter')
      await expect(decision).toHaveCount(0)
      const undo = agreed.getByRole('button', { name: 'Undo', exact: true })
      await expect(undo).toBeFocused()
      // Nor does what brings the focus on, when somebody else deletes it, take it from there.
      await frames(priya, 30)
      await expect(undo).toBeFocused()
      const bin = await hands.comeTo(priya, 'Bin')
      await tabTo(priya, bin.getByRole('button', { name: /^Put back Publish bin days/ }))
      await priya.keyboard.press('Enter')
      await expect(decision).toHaveValue('Publish bin days as open data')
      await expect(agreed.getByRole('textbox', { name: 'Decision' })).toBeFocused()
    })

    await test.step('an action gets an owner and is ticked off, and the tick is taken back', async () => {
      const agreed = await hands.comeTo(priya, 'Decisions and actions')
      await tabTo(priya, agreed.getByRole('textbox', { name: 'Owner' }))
      await priya.keyboard.type('Mina Alvarez')
      await tabTo(priya, agreed.getByRole('checkbox', { name: 'Done' }))
      await priya.keyboard.press('Space')
      const his = tom.getByRole('group', { name: /^Action: Crews print/ })
      await expect(his.getByRole('textbox', { name: 'Owner' })).toHaveValue('Mina Alvarez')
      await expect(his.getByRole('checkbox', { name: 'Done' })).toBeChecked()
      await priya.keyboard.press('Control+z')
      await expect(his.getByRole('checkbox', { name: 'Done' })).not.toBeChecked()
    })

    await test.step('a card is removed and put back, and that is where she is then', async () => {
      await hands.act(priya, 'Cost plan', 'Delete')
      await expect(tom.getByRole('heading', { name: 'Cost plan' })).toHaveCount(0)
      const bin = await hands.comeTo(priya, 'Bin')
      await tabTo(priya, bin.getByRole('button', { name: 'Put back Cost plan' }))
      await priya.keyboard.press('Enter')
      await expect(tom.getByRole('heading', { name: 'Cost plan' })).toHaveCount(1)
      await expect(priya.getByText('“Cost plan” is back in').first()).toBeAttached()
      await hands.expectAt(priya, 'Cost plan')
    })

    await test.step('a card is removed, and another person puts it back', async () => {
      await hands.act(priya, 'User needs', 'Delete')
      await expect(goals.getByRole('heading', { name: 'User needs' })).toHaveCount(0)
      await tom.getByRole('button', { name: 'Put back User needs' }).press('Enter')
      await expect(goals.getByRole('heading', { name: 'User needs' })).toBeVisible()
      await expect(tom.getByRole('button', { name: 'Open User needs' })).toBeFocused()
    })
  })
}

for (const view of ['Canvas', 'Outline'] as const) {
  test(`in the ${view.toLowerCase()} a tool that is added from the toolkit is read out once`, async ({
    newDevice,
  }) => {
    const { page: priya } = await newDevice()
    await startExample(priya, 'Priya Shah', 'Digital')
    await show(priya, view)
    await priya.getByRole('button', { name: 'Add a tool', exact: true }).press('Enter')
    const said = await everythingSaid(priya)
    const add = async (name: string) => {
      await priya.getByRole('searchbox', { name: 'Search the toolkit' }).fill(name)
      await priya.getByRole('button', { name: `Add ${name}` }).press('Enter')
      const card = view === 'Canvas' ? face(priya, name) : priya.getByRole('heading', { name })
      await expect(card.first()).toBeAttached()
      await expect.poll(async () => (await said()).at(-1)).toMatch(name)
    }
    await add('Hopes and fears')
    await add('One-minute pitch')
    expect((await said()).join('. ').match(/Hopes and fears/g)).toHaveLength(1)
  })
}

async function chooseStage(page: Page, stage: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('radio', { checked: true }))
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: stage })).toBeChecked()
  await tabTo(page, dialog.getByRole('button', { name: 'Move', exact: true }))
  await page.keyboard.press('Enter')
}

test('taking back the making of a card in which others have written leaves it, and says so', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  for (const page of [priya, tom]) await show(page, 'Outline')
  await outline.writeNote(priya, 'Ask finance')
  const note = tom.getByRole('textbox', { name: 'Note, Idea' })
  await expect(note).toHaveValue('Ask finance')
  await note.press('End')
  await tom.keyboard.type(', and procurement')
  await expect(priya.getByRole('textbox', { name: 'Note, Idea' })).toHaveValue(
    'Ask finance, and procurement',
  )
  const undo = priya.getByRole('button', { name: 'Undo', exact: true })
  await expect(async () => {
    await undo.press('Enter')
    await expect(priya.getByText(/^It stays on the board: others have worked/).last()).toBeVisible({
      timeout: 500,
    })
  }).toPass()
  await expect(note).toHaveValue(/, and procurement$/)
})

test('in the outline a list is pasted as notes, as one step', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await show(priya, 'Outline')
  await priya.getByRole('button', { name: 'Paste notes into Goals' }).press('Enter')
  const dialog = priya.getByRole('dialog', { name: 'Paste notes into Goals' })
  await dialog.getByRole('button', { name: 'Add notes' }).press('Enter')
  await expect(dialog.getByText('Paste or write at least one line')).toBeVisible()
  await dialog.getByRole('textbox').fill('- Bins missed\n- Crews print the sheet')
  await dialog.getByRole('button', { name: 'Add 2 notes' }).press('Enter')
  const notes = priya.getByRole('textbox', { name: 'Note, Idea' })
  await expect(notes).toHaveCount(2)
  await expect(notes.first()).toBeFocused()
  await expect(notes.last()).toHaveValue('Crews print the sheet')
  await priya.getByRole('button', { name: 'Undo', exact: true }).press('Enter')
  await expect(notes).toHaveCount(0)
})
