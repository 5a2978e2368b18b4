import { expect, openInOutline, priyaAndTom, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

/*  What cannot be used as it stands: said at the box in plain words, listed with the figures, and gone
 *  from both when it is put right. */

/** What is read out with a box, beside its name. */
const toldOf = (box: ReturnType<Page['getByRole']>): Promise<string> =>
  box.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.innerText ?? '')
      .join(' '),
  )

const listed = (page: Page, title: string) => page.getByRole('region', { name: title })

async function showValue(page: Page): Promise<void> {
  await show(page, 'Case summary')
  await page
    .getByRole('navigation', { name: 'Parts of the case' })
    .getByRole('link', { name: 'Value' })
    .click()
  await expect(page.getByRole('heading', { name: 'Value', exact: true })).toBeVisible()
}

/** Follows the way from what is listed to the box it is about. */
async function goToBox(page: Page, title: string, link: RegExp): Promise<void> {
  await listed(page, title).getByRole('link', { name: link }).click()
}

test('a negative cost, a low above its high and a date in 1900 are said at their boxes, listed, and put right', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await showValue(priya)
  const clean = listed(priya, 'Left out of the sums')
  await expect(clean).toContainText('Nothing is left out.')

  await test.step('a negative cost', async () => {
    await openInOutline(priya, 'Cost plan')
    await priya.getByRole('button', { name: /^Row 3 of 4/ }).click()
    const box = priya.getByRole('textbox', { name: 'Year 1' })
    await box.fill('-50')
    await expect
      .poll(() => toldOf(box))
      .toContain('Left out. ‘Year 1’: −£50 is below zero. Enter zero or more.')
    // Whoever closes the row still sees that something in it counts nowhere.
    await priya.getByRole('button', { name: 'Done' }).click()
    await expect(priya.getByRole('button', { name: /^Row 3 of 4/ })).toHaveAccessibleDescription(
      '1 left out',
    )
    // In the wide table it stands in the cell.
    await priya.getByRole('button', { name: 'Wide table' }).click()
    await expect(
      priya.getByRole('dialog').getByRole('textbox', { name: '3 Year 1' }),
    ).toHaveAccessibleDescription(/−£50 is below zero/)
    await priya.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  })

  await test.step('a low above its high', async () => {
    await openInOutline(priya, 'Benefits register')
    await priya.getByRole('button', { name: /^Row 1 of / }).click()
    const low = priya.getByRole('textbox', { name: 'Low', exact: true })
    await low.fill('99,000')
    await expect.poll(() => toldOf(low)).toContain('Left out. ‘Low’ (£99,000) is above ‘High’')
  })

  await test.step('a date in 1900', async () => {
    await openInOutline(priya, 'Sponsor and the ask')
    const date = priya.getByLabel('Decision date')
    await date.fill('1900-01-01')
    await expect
      .poll(() => toldOf(date))
      .toContain('Left out. ‘Decision date’: this is not a day from 1950 to 2199. Check the date.')
  })

  await test.step('all three are listed as left out', async () => {
    await priya.getByRole('button', { name: 'Close the worksheet' }).click()
    await showValue(priya)
    await expect(priya.getByRole('heading', { name: 'Left out of the sums (2)' })).toBeVisible()
    await expect(listed(priya, 'Left out of the sums')).toContainText('−£50 is below zero')
    await expect(listed(priya, 'Left out of the sums')).toContainText('‘Low’ (£99,000) is above')
    await expect(listed(priya, 'Left out elsewhere')).toContainText('not a day from 1950 to 2199')
    await expect(priya.locator('.case-part')).not.toContainText('NaN')
  })

  await test.step('put right from the list, each goes from its box and from the list', async () => {
    await goToBox(priya, 'Left out of the sums', /^Year 1$/)
    const cost = priya.getByRole('textbox', { name: 'Year 1' })
    await expect(cost).toBeFocused()
    await cost.fill('9,000')
    await expect.poll(() => toldOf(cost)).not.toContain('Left out')
    await expect(listed(priya, 'Left out of the sums')).not.toContainText('£50')

    await goToBox(priya, 'Left out of the sums', /^Low$/)
    const low = priya.getByRole('textbox', { name: 'Low', exact: true })
    await expect(low).toBeFocused()
    await low.fill('22,320')
    await expect.poll(() => toldOf(low)).not.toContain('Left out')
    await expect(listed(priya, 'Left out of the sums')).toContainText('Nothing is left out.')

    await goToBox(priya, 'Left out elsewhere', /^Decision date$/)
    const date = priya.getByLabel('Decision date')
    await date.fill('2026-12-15')
    await expect.poll(() => toldOf(date)).not.toContain('Left out')
    await expect(listed(priya, 'Left out elsewhere')).toHaveCount(0)
  })
})

test('the second card of a tool says so at its head, and a row just begun says what it lacks once she rests', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await show(priya, 'Outline')
  await priya.getByRole('button', { name: 'More for Problem statement' }).click()
  await priya.getByRole('menuitem', { name: 'Duplicate' }).click()
  await priya.getByRole('button', { name: 'Open Problem statement' }).nth(1).click()
  const sheet = priya.getByRole('region', { name: 'Problem statement' }).last()
  await expect(sheet).toContainText(
    'Taken as given. There are 2 of these cards on the board. They are read as one.',
  )

  await openInOutline(priya, 'Cost plan')
  await priya.getByRole('button', { name: 'Add a row to Costs' }).click()
  const item = priya.getByRole('textbox', { name: 'Item' })
  await item.pressSequentially('Hosting', { delay: 20 })
  await expect(priya.getByText(/^Unfinished\. Still to fill in: ‘Type’/)).toBeVisible()
  await expect(
    priya.getByRole('button', { name: /Row 5 of 5: Hosting/ }),
  ).toHaveAccessibleDescription(/It has no amount in any year/)
})

test('a benefit cites a case of the evidence bank by choosing it, and both people see it is no assumption', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  for (const page of [priya, tom]) {
    await openInOutline(page, 'Benefits register')
    await page.getByRole('button', { name: /^Row 1 of / }).click()
  }
  const box = (page: Page) => page.getByRole('textbox', { name: 'Evidence or source' })
  await box(tom).fill('')
  await expect.poll(() => toldOf(box(tom))).toContain('this benefit is an assumption')

  const cite = priya.getByRole('button', { name: 'Cite from the evidence bank' })
  await cite.press('Enter')
  await priya.getByRole('menuitem', { name: /^Leeds City Council and Imactivate/ }).press('Enter')
  await expect(box(tom)).toHaveValue('Leeds City Council and Imactivate')
  await expect.poll(() => toldOf(box(tom))).toContain('In the evidence bank:')
  await expect(cite).toBeFocused()

  // What is cited already is not offered twice.
  await cite.press('Enter')
  await expect(priya.getByRole('menuitem', { name: /Imactivate, cited/ })).toBeDisabled()
  await priya.keyboard.press('Escape')
})
