import { drag, drawn, face, middleOf, note, press, selection, tool } from './canvas.ts'
import { outline, tabTo } from './hands.ts'
import {
  expect,
  heard,
  join,
  openInOutline,
  priyaAndTom,
  show,
  startExample,
  test,
} from './workshop.ts'
import type { Page } from './workshop.ts'

const madeViewer = 'A facilitator has made you a viewer. You can read the board but not change it.'

/** Priya lets somebody do something else, in the list of who is here. */
async function make(
  priya: Page,
  name: string,
  role: 'viewer' | 'contributor' | 'facilitator',
): Promise<void> {
  await priya.getByRole('button', { name: /people here/ }).click()
  await priya.getByRole('button', { name: `Change what ${name} may do` }).click()
  await priya.getByRole('menuitem', { name: new RegExp(`^Make a ${role}`) }).click()
  await priya.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
}

test('Tom is drawing when Priya makes him a viewer: his canvas follows, and back', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await expect(face(tom, 'Cost plan')).toBeVisible()
  await expect(face(priya, 'Cost plan')).toBeVisible()

  await test.step('he is writing a note, with the pen to come', async () => {
    await tom.locator('.tl-container').focus()
    await tom.keyboard.press('n')
    await tom.keyboard.press('Enter')
    await tom.keyboard.type('Half a thought')
    await expect(note(priya, 'Half a thought')).toHaveCount(1)
  })

  await test.step('a viewer: it is said, and there is nothing left to change it with', async () => {
    await make(priya, 'Tom Okoro', 'viewer')
    await expect(tom.getByText(madeViewer).first()).toBeVisible()
    await expect(heard(tom)).toContainText(madeViewer)
    await expect(tool(tom, 'Draw')).toHaveCount(0)
    await expect(tool(tom, 'Undo')).toHaveCount(0)
    await expect(tool(tom, 'Hand')).toBeVisible()
    await expect(tom.getByRole('textbox', { name: 'Text of the note' })).toHaveCount(0)
    await expect(note(tom, 'Half a thought')).toBeVisible()
    await expect(tom.getByText('Saved', { exact: true })).toBeVisible()
  })

  await test.step('neither the mouse nor the keys change anything', async () => {
    await tom.getByRole('button', { name: /^Fit the whole board/ }).click()
    const before = await middleOf(face(tom, 'Problem statement'))
    await drag(tom, before, { x: before.x + 260, y: before.y + 40 })
    expect(await middleOf(face(tom, 'Problem statement'))).toEqual(before)
    await tom.locator('.tl-container').focus()
    for (const key of ['d', 'n', 'e']) await tom.keyboard.press(key)
    await press(tom, face(tom, 'Problem statement'))
    await expect(selection(tom).getByRole('button')).toHaveCount(2)
    for (const name of ['Open', 'Copy link']) {
      await expect(selection(tom).getByRole('button', { name })).toBeVisible()
    }
    for (const key of ['Delete', 'ArrowRight', 'Control+d', 'Control+z']) {
      await tom.keyboard.press(key)
    }
    const cards = await drawn(tom, 'tool-card').count()
    await expect(drawn(priya, 'tool-card')).toHaveCount(cards)
    await expect(note(priya, 'Half a thought')).toHaveCount(1)
    await expect(tom.getByText('A change was not accepted')).toHaveCount(0)
  })

  await test.step('the list says what he is', async () => {
    await priya.getByRole('button', { name: /people here/ }).click()
    const row = priya.getByRole('listitem').filter({ hasText: 'Tom Okoro' })
    await expect(row.getByText('Viewer', { exact: true })).toBeVisible()
    await priya.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  })

  await test.step('a contributor again: the tools are back and a card moves', async () => {
    await make(priya, 'Tom Okoro', 'contributor')
    await expect(heard(tom)).toContainText('You are now a contributor')
    await expect(tool(tom, 'Draw')).toBeVisible()
    await expect(tom.getByText(madeViewer)).toHaveCount(0)
    await tom.locator('.tl-container').focus()
    await tom.keyboard.press('Escape')
    await tom.keyboard.press('Enter')
    await tom.keyboard.press('ArrowRight')
    await expect(heard(tom)).toContainText('Moved to Data use')
    await show(priya, 'Outline')
    await expect(
      priya
        .getByRole('region', { name: /^Data use/ })
        .getByRole('heading', { name: 'Problem statement' }),
    ).toBeVisible()
  })
})

test('Gwen is in the outline, half-way through a figure: nothing she typed is lost', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: gwen } = await newDevice()
  await join(gwen, links.contributor, 'Gwen Hughes', 'Finance')
  await openInOutline(gwen, 'Cost plan')
  await openInOutline(priya, 'Cost plan')
  const allowance = (page: Page) => page.getByRole('textbox', { name: 'Allowance for optimism' })

  // With the menu open the change comes before Gwen's pause, in which what she typed would be sent.
  await priya.getByRole('button', { name: /people here/ }).click()
  await priya.getByRole('button', { name: 'Change what Gwen Hughes may do' }).click()
  const before = await allowance(priya).inputValue()
  await allowance(gwen).focus()
  await gwen.keyboard.press('Control+A')
  await gwen.keyboard.type('37')
  await priya.getByRole('menuitem', { name: /^Make a viewer/ }).click()

  await test.step('she is told, and everything is to be read only', async () => {
    await expect(gwen.getByText(madeViewer).first()).toBeVisible()
    await expect(heard(gwen)).toContainText(madeViewer)
    await expect(allowance(gwen)).not.toBeEditable()
    await expect(allowance(gwen)).toBeFocused()
    await expect(allowance(gwen)).toHaveValue('37')
    await expect(gwen.getByRole('button', { name: /^Move / })).toHaveCount(0)
    await expect(gwen.getByRole('button', { name: /^Add a note/ })).toHaveCount(0)
    await gwen.keyboard.press('Control+z')
    await expect(allowance(gwen)).toHaveValue('37')
  })

  await test.step('and a contributor again: what she typed is there for all', async () => {
    await priya.getByRole('button', { name: 'Change what Gwen Hughes may do' }).click()
    await priya.getByRole('menuitem', { name: /^Make a contributor/ }).click()
    await priya.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await expect(allowance(gwen)).toBeEditable()
    await expect(allowance(priya)).toHaveValue('37')
    expect(before).not.toBe('37')
    await expect(gwen.getByText('Saved', { exact: true })).toBeVisible()
    await expect(gwen.getByText('A change was not accepted')).toHaveCount(0)
    await expect(gwen.getByRole('button', { name: /^Add a note/ }).first()).toBeVisible()
  })
})

test('Tom is being asked something when Priya makes him a viewer: he is not asked on, and keeps what he pasted', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await openInOutline(tom, 'Cost plan')
  const dialog = tom.getByRole('dialog')

  await test.step('where to move the card', async () => {
    await tom.getByRole('button', { name: 'More about this card' }).press('Enter')
    await tom.getByRole('menuitem', { name: 'Move to…' }).press('Enter')
    await expect(dialog).toContainText('Move “Cost plan”')
    await make(priya, 'Tom Okoro', 'viewer')
    await expect(dialog).toHaveCount(0)
    await make(priya, 'Tom Okoro', 'contributor')
    await expect(tom.getByRole('button', { name: 'More about this card' })).toBeVisible()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('which rows to add', async () => {
    await tom.getByRole('button', { name: 'Paste from a spreadsheet' }).first().click()
    const rows = dialog.getByRole('textbox', { name: 'Rows' })
    await rows.fill('Item\tYear 1\nHosting\t1,200')
    await make(priya, 'Tom Okoro', 'viewer')
    await expect(tom.getByText(madeViewer).first()).toBeVisible()
    await dialog.getByRole('button', { name: 'Add 1 row' }).click()
    await expect(dialog.getByText(/You cannot change this board any more/)).toBeVisible()
    await expect(rows).toHaveValue(/Hosting/)
  })
})

test('Tom is made a viewer while he has no network: what he wrote is kept, and taken when it may be', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: tom, device } = await newDevice()
  await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')
  await openInOutline(tom, 'Problem statement')
  await openInOutline(priya, 'Problem statement')
  const size = (page: Page) => page.getByRole('textbox', { name: 'How big it is' })
  await priya.getByRole('button', { name: /people here/ }).click()
  await device.setOffline(true)
  await expect(tom.getByText(/^You are offline/)).toBeVisible({ timeout: 45_000 })
  await size(tom).fill('Ten thousand calls.')
  await priya.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  // He is not in the list now, so Priya's programme asks for it.
  const boardId = links.board.replace('/b/', '')
  const people = await priya.request.get(`/api/boards/${boardId}/people`)
  const { participantId } = (
    (await people.json()) as { participantId: string; name: string }[]
  ).find(({ name }) => name === 'Tom Okoro')!
  const set = (role: string) =>
    priya.request.put(`/api/boards/${boardId}/people/${participantId}`, { data: { role } })
  expect((await set('viewer')).ok()).toBe(true)

  await test.step('back on the line he hears both, and keeps his words', async () => {
    await device.setOffline(false)
    await expect(tom.getByText(madeViewer).first()).toBeVisible({ timeout: 45_000 })
    await expect(tom.getByText('A change was not accepted')).toBeVisible()
    await expect(tom.getByRole('button', { name: 'Keep a copy as a file' })).toBeVisible()
    await expect(size(tom)).toHaveValue('Ten thousand calls.')
    await expect(size(tom)).not.toBeEditable()
    await expect(size(priya)).not.toHaveValue('Ten thousand calls.')
  })

  await test.step('a contributor again: they are taken', async () => {
    expect((await set('contributor')).ok()).toBe(true)
    await expect(size(priya)).toHaveValue('Ten thousand calls.')
    await expect(tom.getByText('A change was not accepted')).toHaveCount(0)
    await expect(tom.getByText('Saved', { exact: true })).toBeVisible()
  })
})

test('a facilitator changes a role with the keyboard alone', async ({ newDevice }) => {
  const { priya, tom, links } = await priyaAndTom(newDevice)
  await show(tom, 'Outline')
  await show(priya, 'Outline')
  await tabTo(priya, priya.getByRole('button', { name: /people here/ }))
  await priya.keyboard.press('Enter')
  await tabTo(priya, priya.getByRole('button', { name: 'Change what Tom Okoro may do' }))
  await priya.keyboard.press('Enter')
  await expect(priya.getByRole('menuitem', { name: /^Make a facilitator/ })).toBeFocused()
  await priya.keyboard.press('ArrowDown')
  await priya.keyboard.press('Enter')
  await expect(heard(priya)).toContainText('Tom Okoro is now a viewer')
  await expect(tom.getByText(madeViewer).first()).toBeVisible()
  // Who is no facilitator has no such button.
  await tom.getByRole('button', { name: /people here/ }).click()
  await expect(tom.getByRole('dialog')).toContainText('Priya Shah')
  await expect(tom.getByRole('button', { name: /^Change what/ })).toHaveCount(0)
  // Somebody who comes and goes while the list is open is still somebody to decide about.
  const { page: gwen } = await newDevice()
  await join(gwen, links.contributor, 'Gwen Adeyemi', 'Waste')
  const people = priya.getByRole('dialog').getByRole('listitem')
  await expect(people).toHaveCount(3)
  await gwen.close()
  await expect(priya.getByRole('heading', { name: 'On the board, not here now' })).toBeVisible()
  await expect(people).toHaveCount(3)
  await expect(people.last()).toContainText('Gwen Adeyemi')
})

test('Tom is taken off the board with the keyboard alone: his page closes, and what he wrote stays', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await show(tom, 'Outline')
  await show(priya, 'Outline')
  await outline.writeNote(tom, 'Calls double in January')
  await expect(priya.getByRole('textbox', { name: 'Note, Idea' })).toHaveValue(/January/)
  await tabTo(priya, priya.getByRole('button', { name: /people here/ }))
  await priya.keyboard.press('Enter')
  await askToTakeOff(priya, 'Tom Okoro')

  await test.step('nothing happens to him before she says so', async () => {
    const dialog = priya.getByRole('dialog')
    await expect(dialog.getByText('Take Tom Okoro off this board?')).toBeVisible()
    await tabTo(priya, dialog.getByRole('button', { name: 'Cancel' }))
    await priya.keyboard.press('Enter')
    await expect(dialog.getByText('Take Tom Okoro off this board?')).toHaveCount(0)
    await expect(tom.getByText('Saved', { exact: true })).toBeVisible()
  })

  await test.step('he reads what happened, and she reads on', async () => {
    await askToTakeOff(priya, 'Tom Okoro')
    await priya.keyboard.press('Enter')
    await expect(heard(priya)).toContainText('Tom Okoro is off the board')
    await expect(tom.getByText('You no longer have access to this board').first()).toBeVisible()
    await expect(priya.getByRole('dialog').getByText('Tom Okoro')).toHaveCount(0)
    await priya.keyboard.press('Escape')
    await expect(priya.getByRole('textbox', { name: 'Note, Idea' })).toHaveValue(/January/)
  })
})

test('Gwen’s browser forgets who she is: what she wrote waits for her earlier name, until Priya takes that off', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  await show(priya, 'Outline')
  const { page: gwen, device } = await newDevice()
  await join(gwen, links.contributor, 'Gwen Adeyemi', 'Depot')
  await show(gwen, 'Outline')
  await outline.writeNote(gwen, 'At the depot')
  await expect(gwen.getByText('Saved', { exact: true })).toBeVisible()
  await device.setOffline(true)
  await outline.writeNote(gwen, 'On the lorry')
  await expect(gwen.getByText(/^Offline, .* kept on this device$/)).toBeVisible()
  await device.clearCookies()
  await device.setOffline(false)
  await expect(gwen.getByText(/Your session has ended/).first()).toBeVisible()
  await join(gwen, links.contributor, 'Gwen Adeyemi', 'Depot')
  const why = gwen.getByText(/was written under another name and is not on the server yet/)
  const notes = priya.getByRole('textbox', { name: 'Note, Idea' })

  await test.step('she reads why it is not saved', async () => {
    await expect(why).toBeVisible()
    await expect(gwen.getByText(/^Not saving, .* kept on this device$/)).toBeVisible()
    await expect(notes).toHaveCount(1)
  })

  await test.step('Priya finds the earlier name among those who are not here, and takes it off', async () => {
    await priya.getByRole('button', { name: /people here/ }).click()
    const dialog = priya.getByRole('dialog')
    await expect(dialog.getByRole('heading', { name: 'On the board, not here now' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Change what Gwen Adeyemi may do' }).last().click()
    await priya.getByRole('menuitem', { name: 'Take off the board…' }).click()
    await dialog.getByRole('button', { name: 'Take off the board' }).click()
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('what she wrote is there, for everybody', async () => {
    await expect(notes.last()).toHaveValue('On the lorry')
    await expect(why).toHaveCount(0)
    await expect(gwen.getByText('Saved', { exact: true })).toBeVisible()
  })
})

test('a wall screen changes nothing, whoever started it', async ({ newDevice }) => {
  const { page: priya } = await newDevice({ viewport: { width: 1920, height: 1080 } })
  const { board } = await startExample(priya, 'Priya Shah', 'Digital')
  await priya.goto(`${board}?view=canvas&wall`)
  const card = face(priya, 'Problem statement')
  await expect(card).toBeVisible()
  const before = await middleOf(card)
  await drag(priya, before, { x: before.x + 300, y: before.y + 80 })
  expect(await middleOf(card)).toEqual(before)
  const cards = await drawn(priya, 'tool-card').count()
  await press(priya, card)
  for (const key of ['Delete', 'ArrowRight', 'Control+d', 'n', 'Enter']) {
    await priya.keyboard.press(key)
  }
  await priya.mouse.dblclick(before.x, 1060)
  await priya.mouse.dblclick(before.x, before.y)
  await expect(drawn(priya, 'tool-card')).toHaveCount(cards)
  await expect(drawn(priya, 'board-note')).toHaveCount(0)
  expect(await middleOf(card)).toEqual(before)

  await priya.getByRole('button', { name: 'Leave the wall screen' }).click()
  await expect(tool(priya, 'Draw')).toBeVisible()
  expect(new URL(priya.url()).searchParams.has('card'), 'a worksheet was opened').toBe(false)
  await press(priya, face(priya, 'Problem statement'))
  await expect(selection(priya).getByRole('button', { name: 'Move to…' })).toBeVisible()
})

/** In the list of who is here. The focus is on the answer then. */
async function askToTakeOff(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: `Change what ${name} may do` }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Take off the board…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Take off the board' })).toBeFocused()
}
