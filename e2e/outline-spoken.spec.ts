import { outline } from './hands.ts'
import { everythingSaid, expect, heard, join, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

test('what others do is said in the outline once it has come together, and takes no focus', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: gwen, device } = await newDevice()
  await device.clock.install()
  await join(gwen, links.contributor, 'Gwen Adeyemi', 'Depot')
  await show(gwen, 'Outline')
  await show(priya, 'Outline')
  const said = await everythingSaid(gwen)
  const notes = gwen.getByRole('textbox', { name: 'Note, Idea' })
  const mine = gwen.getByRole('button', { name: 'Open User needs' })
  const telling = gwen.getByRole('checkbox', { name: 'Tell my screen reader what others change' })

  await test.step('three things Priya does are one sentence, in the words of the board', async () => {
    await mine.focus()
    await outline.writeNote(priya, 'Crews print the sheet')
    await outline.writeNote(priya, 'Calls double in January')
    await outline.act(priya, 'Cost plan', 'Delete')
    await expect(gwen.getByRole('heading', { name: 'Cost plan' })).toHaveCount(0)
    await expect(notes).toHaveCount(2)
    await expect(notes.last()).toHaveValue('Calls double in January')
    expect(await said(), 'not one word for each of them').toEqual([])
    await gwen.clock.fastForward(6_500)
    await expect
      .poll(said)
      .toEqual(['Others: Cost plan deleted. 2 notes added in Goals. 2 notes changed'])
    await expect(mine).toBeFocused()
  })

  await test.step('switched off it stays off, also after a reload; what she does herself is still said', async () => {
    await telling.uncheck({ force: true })
    await gwen.reload()
    await expect(telling).not.toBeChecked()
    const saidNow = await everythingSaid(gwen)
    await outline.writeNote(priya, 'Nobody owns the file')
    await expect(notes).toHaveCount(3)
    await gwen.clock.fastForward(6_500)
    await chooseInMenu(gwen, 'User needs', 'Move up')
    await gwen.clock.fastForward(500)
    await expect.poll(saidNow).toEqual(['Moved to Goals, 1 of 4'])
  })
})

test('in the outline cards change places with a menu and with Alt and the arrows, and it is said where to', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await show(priya, 'Outline')
  const goals = priya.getByRole('region', { name: 'Goals' })
  const titles = () => goals.getByRole('heading', { level: 3 }).allInnerTexts()
  await expect(goals.getByRole('heading', { level: 3 })).toHaveCount(4)
  const before = await titles()
  const [first, second] = before as [string, string]

  await test.step('from the menu: down, and the focus stays at the card', async () => {
    await chooseInMenu(priya, first, 'Move down')
    await expect.poll(titles).toEqual([second, first, ...before.slice(2)])
    await expect(heard(priya)).toContainText(`Moved to Goals, 2 of ${before.length}`)
    await expect(priya.getByRole('button', { name: `Move to… ${first}` })).toBeFocused()
  })

  await test.step('with a key: up again', async () => {
    await priya.keyboard.press('Alt+ArrowUp')
    await expect.poll(titles).toEqual(before)
    await expect(heard(priya)).toContainText(`Moved to Goals, 1 of ${before.length}`)
    await expect(priya.getByRole('button', { name: `Move to… ${first}` })).toBeFocused()
  })

  await test.step('between two cards of another stage, chosen by name', async () => {
    await outline.act(priya, first, 'Move to')
    const dialog = priya.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Data use' }).check({ force: true })
    const place = dialog.getByRole('combobox', { name: 'Place in the stage' })
    await place.selectOption({ index: 1 })
    const words = await place.locator('option:checked').innerText()
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    const [, at, of] = /^(\d+) of (\d+)/.exec(words)!
    await expect(heard(priya)).toContainText(`Moved to Data use, ${at} of ${of}`)
    const dataUse = priya.getByRole('region', { name: 'Data use' })
    await expect(dataUse.getByRole('heading', { level: 3 }).nth(1)).toHaveText(first)
  })
})

async function chooseInMenu(page: Page, card: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${card}` }).press('Enter')
  await page.getByRole('menuitem', { name: item }).press('Enter')
}
