import { drawn, face, note, selection, tool } from './canvas.ts'
import { outline } from './hands.ts'
import { expect, heard, join, priyaAndTom, show, startExample, test } from './workshop.ts'

/*  Two people at one board, and what the keys of one do to it. */

test('keys on the canvas do what is meant, also when a note goes away under them', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: tom } = await newDevice()
  await tom.goto('/')
  await expect(heard(tom), 'there before there is anything to say').toBeAttached()
  await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')
  await show(tom, 'Outline')
  await expect(face(priya, 'Cost plan')).toBeVisible()
  const canvas = priya.locator('.tl-container')
  const titles = async () => await tom.locator('.outline__cards').allInnerTexts()
  await expect(tom.getByRole('heading', { name: 'Cost plan' })).toBeVisible()
  const before = await titles()

  await test.step('all chosen and an arrow pressed: every card stays in its stage', async () => {
    await canvas.focus()
    await priya.keyboard.press('Control+a')
    await priya.keyboard.press('ArrowRight')
    await expect(heard(priya)).toContainText('Move to…')
    expect(await titles()).toEqual(before)
  })

  await test.step('a card that cannot go further, a tool taken by its key: both are said', async () => {
    await priya.keyboard.press('Escape')
    await priya.keyboard.press('Enter')
    await priya.keyboard.press('ArrowUp')
    await expect(heard(priya)).toContainText('It is the first in Goals')
    await priya.keyboard.press('ArrowLeft')
    await expect(heard(priya)).toContainText('Goals is the first stage')
    await priya.keyboard.press('e')
    await expect(heard(priya)).toContainText('Eraser. Rubs out drawings')
    await priya.keyboard.press('v')
  })

  await test.step('an empty note leaves nothing to undo; words typed are taken back where they are', async () => {
    await priya.keyboard.press('n')
    await priya.keyboard.press('Enter')
    await expect(drawn(priya, 'board-note')).toHaveCount(1)
    await priya.keyboard.press('Escape')
    await expect(drawn(priya, 'board-note')).toHaveCount(0)
    await expect(tool(priya, 'Undo')).toHaveAttribute('aria-disabled', 'true')
    await priya.keyboard.press('n')
    await priya.keyboard.press('Enter')
    await priya.keyboard.type('Crews')
    await priya.keyboard.press('Control+z')
    await expect(priya.getByRole('textbox', { name: 'Text of the note' })).toHaveValue('')
    await priya.keyboard.type('Crews print the sheet')
    await expect(tom.getByRole('textbox', { name: /^Note, / })).toHaveValue('Crews print the sheet')
  })

  await test.step('Tom takes the note she writes on; what she types on does nothing', async () => {
    await outline.act(tom, 'Crews print the sheet', 'Delete')
    const words = 'Tom Okoro took the note you were writing off the board.'
    await expect(priya.locator('.message-bar')).toContainText(words)
    await priya.keyboard.type('e')
    await priya.keyboard.press('Backspace')
    await expect(canvas).toBeFocused()
    await expect(tool(priya, 'Select')).toHaveAttribute('aria-pressed', 'true')
    expect(await titles()).toEqual(before)
    await priya.getByRole('button', { name: 'Put back' }).press('Enter')
    await expect(priya.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
    await expect(priya.getByRole('textbox', { name: 'Text of the note' })).toHaveValue(
      'Crews print the sheet',
    )
    await priya.keyboard.press('Escape')
  })

  await test.step('a copy is what is chosen next', async () => {
    await priya.keyboard.press('Control+d')
    await expect(heard(priya)).toContainText('The copy is selected')
    await expect(note(priya, 'Crews print the sheet')).toHaveCount(2)
    await selection(priya).getByRole('button', { name: 'Risk' }).press('Enter')
    await expect(priya.locator('.note-paper--risk')).toHaveCount(1)
  })

  await test.step('Delete among its buttons takes it away, and her keys are the board’s again', async () => {
    await priya.keyboard.press('Delete')
    await expect(note(priya, 'Crews print the sheet')).toHaveCount(1)
    await expect(canvas).toBeFocused()
  })

  await test.step('the tools are one stop, with arrow keys between them', async () => {
    await tool(priya, 'Select').focus()
    await priya.keyboard.press('ArrowRight')
    await expect(tool(priya, 'Hand')).toBeFocused()
  })
})

test('in the outline what others do at the same moment takes no words and no focus', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await show(tom, 'Outline')
  await show(priya, 'Outline')

  await test.step('Tom leaves the title as it was; Priya’s new one stands', async () => {
    await tom.getByRole('button', { name: 'Change the title' }).first().click()
    await priya.getByRole('button', { name: 'Change the title' }).first().click()
    await priya.keyboard.type('Missed bins')
    await priya.keyboard.press('Enter')
    await expect(priya.getByRole('heading', { name: 'Missed bins', level: 1 })).toBeVisible()
    await expect(tom).toHaveTitle(/Missed bins/)
    await tom.keyboard.press('Enter')
    await expect(tom.getByRole('heading', { name: 'Missed bins', level: 1 })).toBeVisible()
  })

  await test.step('Priya takes the note he writes on: he is beside it, and not in another’s text', async () => {
    await outline.writeNote(tom, 'Crews')
    await outline.writeNote(tom, 'Depots')
    await outline.act(priya, 'Depots', 'Delete')
    const bar = tom.locator('.message-bar')
    await expect(bar).toContainText('Priya Shah took the note you were writing off the board.')
    await tom.keyboard.type('xyz')
    await expect(tom.getByRole('listitem').filter({ hasText: 'Tom Okoro' })).toBeFocused()
    await expect(tom.getByRole('textbox', { name: /^Note, / })).toHaveValue('Crews')
    await bar.getByRole('button', { name: 'Put back' }).press('Enter')
    await expect(tom.getByRole('textbox', { name: /^Note, / }).last()).toBeFocused()
    await expect(tom.getByRole('textbox', { name: /^Note, / }).last()).toHaveValue('Depots')
  })

  await test.step('with the focus on the board as a whole the keys take back', async () => {
    await tom.locator('#main').focus()
    await tom.keyboard.press('Control+z')
    await expect(heard(tom)).toContainText('Undone')
  })
})
