import { drawn, face, middleOf, note, paste, press, selection, tool } from './canvas.ts'
import {
  everythingSaid,
  expect,
  frames,
  heard,
  join,
  priyaAndTom,
  show,
  startExample,
  test,
} from './workshop.ts'

const rows = [
  'Crews print the sheet\tdepot',
  'Calls double in January\t9,600',
  'Nobody owns the file',
]

test('rows from a spreadsheet become notes beside one another, as one step', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await expect(face(priya, 'Cost plan')).toBeVisible()
  await paste(priya, rows.join('\n'))
  await expect(drawn(tom, 'board-note')).toHaveCount(3)
  await expect(note(tom, 'Calls double in January · 9,600')).toHaveCount(1)
  const boxes = await drawn(tom, 'board-note').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
  )
  for (const [at, a] of boxes.entries()) {
    for (const b of boxes.slice(at + 1)) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
      expect(apart, 'notes lie on one another').toBe(true)
    }
  }
  await priya.getByRole('button', { name: 'Undo' }).first().click()
  await expect(drawn(tom, 'board-note')).toHaveCount(0)
})

test('Tom’s note becomes an action, then an answer; removing it says whose it was', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice({ viewport: { width: 1280, height: 1200 } })
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: tom } = await newDevice()
  await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')
  await expect(face(tom, 'Cost plan')).toBeVisible()
  await paste(tom, 'Ask finance for the invoices')

  await test.step('an action, with the note as its source', async () => {
    await press(priya, note(priya, 'Ask finance'))
    await selection(priya).getByRole('button', { name: 'Use…' }).click()
    await priya.getByRole('radio', { name: /An action/ }).check({ force: true })
    const said = await everythingSaid(priya)
    await priya.getByRole('button', { name: 'Use it' }).click()
    await expect(note(tom, 'now an action')).toHaveCount(1)
    await expect.poll(async () => (await said()).join(' ').match(/written down/g)).toHaveLength(1)
    await show(tom, 'Outline')
    await expect(tom.getByText('From Ask finance for the invoices')).toBeVisible()
    await show(tom, 'Canvas')
  })

  await test.step('removed by another, it is said whose it was, and comes back with a press', async () => {
    await priya.keyboard.press('Escape')
    await press(priya, note(priya, 'Ask finance'))
    await selection(priya).getByRole('button', { name: 'Delete' }).click()
    await expect(
      priya.getByText('Tom Okoro’s note “Ask finance for the invoices” is in the bin.').first(),
    ).toBeVisible()
    await expect(drawn(tom, 'board-note')).toHaveCount(0)
    await priya.locator('.message-bar').getByRole('button', { name: 'Undo' }).click()
    await expect(note(tom, 'Ask finance')).toHaveCount(1)
  })

  await test.step('an answer in a card takes its words, and the note goes', async () => {
    // A second press in the same place within half a second would be a double click.
    await frames(priya, 40)
    await press(priya, note(priya, 'Ask finance'))
    await selection(priya).getByRole('button', { name: 'Use…' }).click()
    await priya.getByRole('radio', { name: /An answer in a card/ }).check({ force: true })
    await priya.getByRole('combobox', { name: 'Card' }).selectOption({ label: 'Goals: User needs' })
    await priya.getByRole('button', { name: 'Use it' }).click()
    await expect(drawn(tom, 'board-note')).toHaveCount(0)
    await expect(face(tom, 'User needs')).toBeVisible()
  })
})

test('with the keyboard alone: a note, the next one, and a link to one of them', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Cost plan')).toBeVisible()
  await priya.locator('.tl-container').focus()
  await priya.keyboard.press('n')
  await priya.keyboard.press('Enter')
  await priya.keyboard.type('First thought')
  await priya.keyboard.press('Tab')
  await expect(drawn(priya, 'board-note')).toHaveCount(2)
  await priya.keyboard.type('Second thought')
  await priya.keyboard.press('Escape')
  await expect(note(priya, 'Second thought')).toHaveCount(1)
  await priya.keyboard.press('ArrowLeft')
  await tool(priya, 'Undo').press('Enter')
  await expect(note(priya, 'Second thought')).toHaveCount(1)
  const id = await note(priya, 'First thought').getAttribute('data-shape-id')
  const board = new URL(priya.url()).pathname
  await priya.goto(`${board}?view=canvas&at=${id!.replace('shape:note-', '')}`)
  await expect(selection(priya).getByRole('button', { name: 'Use…' })).toBeVisible()
  expect(new URL(priya.url()).searchParams.has('at')).toBe(false)
})

test('with the keyboard alone notes are tidied, for everybody and as one step', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await expect(face(priya, 'Cost plan')).toBeVisible()
  await paste(priya, rows.join('\n'))
  await expect(drawn(tom, 'board-note')).toHaveCount(3)
  // Tom sees all of the board.
  await tom.locator('.tl-container').press('Shift+Digit1')
  await priya.keyboard.press('Escape')
  await press(priya, note(priya, 'Crews print'))
  await selection(priya).getByRole('button', { name: 'Question' }).click()
  // Beside a card that stays: his view may move a little when the board grows.
  const places = () =>
    drawn(tom, 'board-note').evaluateAll((all) => {
      const card = document.querySelector('[data-shape-type="tool-card"]')!.getBoundingClientRect()
      return all
        .map((one) => ({ words: one.textContent, at: one.getBoundingClientRect() }))
        .map(
          ({ words, at }) => `${Math.round(at.x - card.x)} ${Math.round(at.y - card.y)} ${words}`,
        )
        .toSorted()
    })
  await expect(note(tom, 'Crews print').getByText('Question')).toBeAttached()
  await middleOf(note(tom, 'Crews print'))
  const before = await places()

  await test.step('from the menu: one below the other, by category', async () => {
    await priya.getByRole('button', { name: 'More for the canvas' }).press('Enter')
    await priya.getByRole('menuitem', { name: /^Tidy the notes/ }).press('Enter')
    await expect(priya.locator('.message-bar')).toContainText('3 notes tidied.')
    await expect.poll(places).not.toEqual(before)
    const boxes = await Promise.all(
      ['Calls double', 'Nobody owns', 'Crews print'].map(
        async (words) => (await note(tom, words).boundingBox())!,
      ),
    )
    for (const [at, box] of boxes.slice(1).entries()) {
      const above = boxes[at]!
      expect(box.x).toBeCloseTo(above.x, 0)
      expect(box.y).toBeGreaterThanOrEqual(above.y + above.height)
    }
  })

  await test.step('what is tidy stays, and that is said', async () => {
    const tidy = await places()
    await priya.getByRole('button', { name: 'More for the canvas' }).press('Enter')
    await priya.getByRole('menuitem', { name: /^Tidy the notes/ }).press('Enter')
    await expect(heard(priya)).toContainText('The notes are tidy already')
    expect(await places()).toEqual(tidy)
  })

  await test.step('one undo puts all of them back where they were', async () => {
    await priya.locator('.tl-container').focus()
    await priya.keyboard.press('Control+z')
    await expect.poll(places).toEqual(before)
  })
})
