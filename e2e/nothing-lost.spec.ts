import { note } from './canvas.ts'
import { outline } from './hands.ts'
import {
  expect,
  frames,
  heard,
  openInOutline,
  priyaAndTom,
  show,
  startExample,
  test,
} from './workshop.ts'
import type { Page } from './workshop.ts'

/*  What somebody has typed or pasted is there, and takes the place of nothing that somebody else has put there since. */

test('cells copied in a spreadsheet go into the box that asks for them', async ({ newDevice }) => {
  const { page: priya, device } = await newDevice()
  await device.grantPermissions(['clipboard-read', 'clipboard-write'])
  await startExample(priya, 'Priya Shah', 'Digital')
  await openInOutline(priya, 'Cost plan')
  await priya.getByRole('button', { name: 'Paste from a spreadsheet' }).first().click()
  const dialog = priya.getByRole('dialog', { name: 'Paste from a spreadsheet' })
  await expect(dialog.getByRole('textbox', { name: 'Rows' })).toBeFocused()
  await priya.evaluate(() => navigator.clipboard.writeText('Item\tYear 1\nHosting\t1,200'))
  await priya.keyboard.press('Control+v')
  await expect(dialog.getByRole('textbox', { name: 'Rows' })).toHaveValue(/Hosting\t1,200/)
  await dialog.getByRole('button', { name: 'Add 1 row' }).click()
  await expect(priya.getByText('1 row added')).toBeVisible()
  await expect(priya.getByRole('button', { name: /Hosting/ }).first()).toBeVisible()
})

test('Tom stays in a box he has filled in: what Priya makes of it stands when he leaves', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  for (const page of [priya, tom]) await openInOutline(page, 'Sponsor and the ask')

  for (const { name, his, hers, shown } of [
    { name: 'Money asked for', his: '1250', hers: '1500', shown: '1,500' },
    { name: 'Decision date', his: '2027-02-01', hers: '2027-03-01', shown: '2027-03-01' },
  ]) {
    await test.step(name, async () => {
      const [box, hersToo] = [tom, priya].map((page) => page.getByLabel(name, { exact: true }))
      await box!.fill(his)
      await expect(hersToo!).toHaveValue(his === '1250' ? '1,250' : his)
      await hersToo!.fill(hers)
      await hersToo!.press('Tab')
      await expect(box!).toHaveValue(shown)
      await expect(box!).toBeFocused()
      await box!.press('Tab')
      await frames(tom, 10)
      await expect(hersToo!).toHaveValue(shown)
    })
  }

  await test.step('leaving what he has answered is no second step to undo', async () => {
    const box = tom.getByLabel('Money asked for', { exact: true })
    await box.fill('1750')
    await expect(priya.getByLabel('Money asked for', { exact: true })).toHaveValue('1,750')
    await box.press('Tab')
    await tom.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(priya.getByLabel('Money asked for', { exact: true })).toHaveValue('1,500')
  })

  await test.step('a date he empties is empty, also when he closes the worksheet with Escape', async () => {
    const [box, hersToo] = [tom, priya].map((page) =>
      page.getByLabel('Decision date', { exact: true }),
    )
    await box!.fill('')
    await box!.press('Escape')
    await expect(box!).toBeHidden()
    await expect(hersToo!).toHaveValue('')
  })
})

test('a device that takes no more: Tom reads that what he does is not kept on it', async ({
  newDevice,
}) => {
  const { priya, tom, his } = await priyaAndTom(newDevice)
  for (const page of [priya, tom]) await openInOutline(page, 'Problem statement')
  const size = (page: Page) => page.getByRole('textbox', { name: 'How big it is' })
  await his.setOffline(true)
  await size(tom).fill('9,700 calls.')
  await expect(tom.getByText('Offline, 1 change kept on this device')).toBeVisible()
  await tom.evaluate(() => {
    // Nobody waits for what becomes of a write, so that one that fails is an error nobody has caught.
    addEventListener('unhandledrejection', (event) => event.preventDefault())
    // A write that fails takes its transaction with it.
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = function (...value) {
      const request = add.apply(this, value)
      this.transaction.abort()
      return request
    }
  })
  await size(tom).fill('9,800 calls.')
  await expect(tom.getByText('Offline, 1 change not sent yet')).toBeVisible()
  await expect(tom.getByText('This browser keeps no copy of the board')).toBeVisible()
  await his.setOffline(false)
  await expect(size(priya)).toHaveValue('9,800 calls.')
})

test('an offer to take something back stays while others remove things too, and goes once it is taken back', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  for (const page of [priya, tom]) await show(page, 'Outline')
  const offer = priya.locator('.undo-offer').getByRole('button', { name: 'Undo' })
  const asked = tom.getByRole('dialog')

  await test.step('a card, with the one beneath it gone; Tom, who was asked about it, reads that it is', async () => {
    await outline.act(tom, 'Problem statement', 'Connect to')
    await outline.act(priya, 'Problem statement', 'Delete')
    await expect(offer).toBeFocused()
    await expect(asked).toContainText('Somebody has just taken it off the board.')
    await asked.getByRole('button', { name: 'Close' }).last().click()
    await outline.act(tom, 'User needs', 'Delete')
    await expect(priya.getByRole('button', { name: 'Open User needs' })).toHaveCount(0)
    await expect(offer).toBeFocused()
    await offer.press('Enter')
    await expect(tom.getByRole('button', { name: 'Open Problem statement' })).toBeVisible()
    await tom.locator('.undo-offer').getByRole('button', { name: 'Undo' }).press('Enter')
  })

  await test.step('a link, taken back with the keys: there is one, and nothing more to press', async () => {
    await outline.act(priya, 'Problem statement', 'Connect to')
    const dialog = priya.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'User needs', exact: true }).check()
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
    const sentences = tom.locator('.relations').getByText('Problem statement relates to User needs')
    // One at each end.
    await expect(sentences).toHaveCount(2)
    // What is done within 0.3 s is one step to undo: a person is not that fast.
    await frames(priya, 30)
    await priya
      .getByRole('button', { name: /^Change or remove: Problem statement relates to/ })
      .first()
      .press('Enter')
    await priya.getByRole('menuitem', { name: 'Remove the link' }).press('Enter')
    await expect(offer).toBeFocused()
    await expect(sentences).toHaveCount(0)
    await priya.keyboard.press('Control+z')
    await expect(sentences).toHaveCount(2)
    await expect(offer).toHaveCount(0)
    await expect(priya.getByRole('button', { name: 'Connect to… Problem statement' })).toBeFocused()
  })

  await test.step('a row, with the one beneath it gone', async () => {
    for (const page of [priya, tom]) await openInOutline(page, 'User needs')
    await removeRow(priya, 'resident in a shared house')
    await removeRow(tom, 'resident without a smartphone')
    await expect(row(priya, 'resident without a smartphone')).toHaveCount(0)
    await expect(offer).toBeFocused()
    await offer.press('Enter')
    await expect(row(tom, 'resident in a shared house')).toBeVisible()
    await tom.locator('.undo-offer').getByRole('button', { name: 'Undo' }).press('Enter')
  })

  await test.step('a row that Tom was about to move', async () => {
    await tom.getByRole('button', { name: 'Move to…', exact: true }).last().click()
    await expect(asked).toContainText('Move “resident without a smartphone”')
    await removeRow(priya, 'resident without a smartphone')
    await expect(asked).toContainText('Somebody has just removed it.')
    await asked.getByRole('button', { name: 'Close' }).last().click()
    await expect(tom.getByRole('button', { name: /^Add a row to/ }).first()).toBeFocused()
  })
})

const row = (page: Page, who: string) =>
  page.getByRole('button', { name: new RegExp(`^Row \\d of \\d: ${who}`) })

async function removeRow(page: Page, who: string): Promise<void> {
  await row(page, who).click()
  await page.getByRole('button', { name: `Remove ${who}` }).click()
}

test('the board is forgotten in another tab: what is typed in this one still arrives, and others are still seen', async ({
  newDevice,
}) => {
  const { priya, tom, his } = await priyaAndTom(newDevice)
  for (const page of [priya, tom]) await openInOutline(page, 'Problem statement')
  const sizes = [tom, priya].map((page) => page.getByRole('textbox', { name: 'How big it is' }))
  await sizes[0]!.fill('9,700 calls.')
  await expect(sizes[1]!).toHaveValue('9,700 calls.')

  const other = await his.newPage()
  await other.goto('/')
  await other.getByRole('button', { name: /^Forget / }).click()
  await other.getByRole('button', { name: 'Forget it' }).click()
  await expect(heard(other)).toContainText('is forgotten on this device')

  await sizes[0]!.fill('9,800 calls.')
  await expect(sizes[1]!).toHaveValue('9,800 calls.')
  await sizes[0]!.fill('9,900 calls.')
  await expect(sizes[1]!).toHaveValue('9,900 calls.')
  await sizes[1]!.fill('10,000 calls.')
  await expect(sizes[0]!).toHaveValue('10,000 calls.')
})

test('a word that the keyboard of a tablet is still composing stays on the note', async ({
  newDevice,
}) => {
  const { priya, tom, hers } = await priyaAndTom(newDevice)
  await show(tom, 'Outline')
  await show(priya, 'Canvas')
  await priya.locator('.tl-container').focus()
  await priya.keyboard.press('n')
  await priya.keyboard.press('Enter')
  await expect(priya.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
  const keyboard = await hers.newCDPSession(priya)
  await keyboard.send('Input.imeSetComposition', {
    text: 'GDPR',
    selectionStart: 4,
    selectionEnd: 4,
  })
  await priya.locator('.tl-canvas').click({ position: { x: 640, y: 500 } })
  await expect(note(priya, 'GDPR')).toBeVisible()
  await expect(tom.getByRole('textbox', { name: /^Note, / })).toHaveValue('GDPR')
})

test('who goes from the title straight into a box writes in that box', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await openInOutline(priya, 'Problem statement')
  await priya.getByRole('button', { name: 'Change the title' }).first().click()
  await priya.keyboard.type('Missed bins')
  const size = priya.getByRole('textbox', { name: 'How big it is' })
  await size.click()
  await frames(priya, 5)
  await expect(size).toBeFocused()
  await expect(priya).toHaveTitle(/Missed bins/)
})
