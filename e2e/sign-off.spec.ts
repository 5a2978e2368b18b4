import { expectAccessible } from './axe.ts'
import { expect, join, openInOutline, priyaAndTom, show, test } from './workshop.ts'
import type { Page } from './workshop.ts'

/*  What the case still needs, and who agrees to it, is the same for everybody who looks. */

async function showPart(page: Page, part: 'Needs' | 'Sign-off'): Promise<void> {
  await show(page, 'Case summary')
  await page
    .getByRole('navigation', { name: 'Parts of the case' })
    .getByRole('link', { name: part })
    .click()
  await expect(
    page.getByRole('heading', { name: part === 'Needs' ? 'Needs coverage' : part }),
  ).toBeVisible()
}

const section = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Sections' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })

const need = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('teams agree to the ask, have concerns, and are asked again when it changes', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  for (const page of [priya, tom]) await showPart(page, 'Sign-off')
  const ask = 'What we are asking for'

  await test.step('Priya agrees; Tom has concerns, and has to say which', async () => {
    await section(priya, ask).getByRole('radio', { name: 'Agree' }).check()
    await section(tom, ask).getByRole('radio', { name: 'Concerns' }).check()
    await section(tom, ask).getByRole('button', { name: 'Save the concerns' }).click()
    await expect(section(tom, ask).getByText('Say what the concerns are')).toBeVisible()
    await section(tom, ask).getByRole('textbox').fill('Who answers the calls in June?')
    await section(tom, ask).getByRole('button', { name: 'Save the concerns' }).click()
    await expect(section(priya, ask)).toContainText('Who answers the calls in June?')
    await expect(section(priya, ask)).toContainText('Evidenced')
  })

  await test.step('both agree, and whose voice is missing is seen', async () => {
    await section(tom, ask).getByRole('radio', { name: 'Agree' }).check()
    for (const page of [priya, tom]) {
      await expect(section(page, ask)).toContainText('Agreed')
      await expect(section(page, ask)).toContainText('Every team agrees.')
      const voices = page.getByRole('region', { name: 'Whose voice is missing' })
      await expect(voices.getByRole('row', { name: /^Contact centre 1 0 0/ })).toBeVisible()
    }
    await expectAccessible(priya)
  })

  await test.step('Tom asks for more money: they agreed to something else', async () => {
    await openInOutline(tom, 'Sponsor and the ask')
    const amount = tom.getByRole('textbox', { name: 'Money asked for' })
    await amount.fill('1,000,000')
    await amount.press('Tab')
    await expect(section(priya, ask)).toContainText('Evidenced')
    await expect(section(priya, ask)).toContainText(
      'Contact centre and Digital agreed before this changed. Do they still?',
    )
    await expect(section(priya, ask).getByRole('radio', { checked: true })).toHaveCount(0)
    await expectAccessible(priya)
  })

  await test.step('Priya still does, with one press', async () => {
    await section(priya, ask).getByRole('radio', { name: 'Agree' }).check()
    await expect(section(priya, ask)).toContainText('Contact centre agreed before this changed.')
  })
})

test('what a team says leaves the words alone that somebody of that team is writing', async ({
  newDevice,
}) => {
  const { tom, links } = await priyaAndTom(newDevice)
  const { page: amara } = await newDevice()
  await join(amara, links.contributor, 'Amara Obi', 'Contact centre')
  for (const page of [tom, amara]) await showPart(page, 'Sign-off')
  const ask = 'What we are asking for'
  const hers = section(amara, ask).getByRole('textbox')
  const his = section(tom, ask).getByRole('textbox')
  const save = (page: Page) =>
    section(page, ask).getByRole('button', { name: 'Save the concerns' }).click()
  const tomAgrees = async () => {
    await section(tom, ask).getByRole('radio', { name: 'Agree' }).check()
    await expect(section(amara, ask).getByRole('definition').first()).toHaveText('Contact centre')
  }

  await test.step('Amara writes what concerns them when Tom agrees for all of them', async () => {
    await section(amara, ask).getByRole('radio', { name: 'Concerns' }).check()
    await hers.fill('Who answers the calls in June?')
    await tomAgrees()
    await expect(hers).toHaveValue('Who answers the calls in June?')
    await expect(hers).toBeFocused()
  })

  await test.step('saved, it is in both their boxes, and so is what Tom adds to it', async () => {
    await save(amara)
    await expect(his).toHaveValue('Who answers the calls in June?')
    await his.fill('Who answers the calls in June, and who pays?')
    await save(tom)
    await expect(hers).toHaveValue('Who answers the calls in June, and who pays?')
  })

  await test.step('she changes the words when Tom agrees after all: hers stay, until she lets them go', async () => {
    await hers.fill('Who answers the calls in July?')
    await tomAgrees()
    await expect(hers).toHaveValue('Who answers the calls in July?')
    await section(amara, ask).getByRole('button', { name: 'Cancel' }).click()
    await expect(hers).toHaveCount(0)
    await expect(section(amara, ask).getByRole('radio', { name: 'Agree' })).toBeChecked()
  })
})

test('coverage moves while somebody else types, and a need can be left out with a reason', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await showPart(priya, 'Needs')

  await test.step('Tom names who looks after the last dataset', async () => {
    const before = await need(priya, 'Maintainer named').innerText()
    await openInOutline(tom, 'Data ownership record')
    await tom.getByRole('button', { name: 'Add a row' }).first().click()
    await tom.getByRole('textbox', { name: 'Dataset' }).last().fill('Address to postcode look-up')
    await expect.poll(() => need(priya, 'Maintainer named').innerText()).not.toBe(before)
  })

  await test.step('a need that does not matter here needs a reason, which all read', async () => {
    const joined = need(priya, 'Teams joined up')
    await joined.locator('summary').click()
    await joined.getByRole('button', { name: 'Not relevant here…' }).click()
    const dialog = priya.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Mark as not relevant' }).click()
    await expect(dialog.getByText('Give the reason').first()).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Why' }).fill('One team does all of it')
    await dialog.getByRole('button', { name: 'Mark as not relevant' }).click()
    await expect(joined.getByText('One team does all of it')).toBeVisible()
    await expectAccessible(priya)
    await tom.getByRole('button', { name: 'Close the worksheet' }).click()
    await expect(tom.getByRole('button', { name: /of 5 needs answered/ })).toBeVisible()
    await showPart(tom, 'Needs')
    await need(tom, 'Teams joined up').locator('summary').click()
    await expect(need(tom, 'Teams joined up')).toContainText('One team does all of it')
    await expect(tom.getByRole('button', { name: 'It is relevant after all' })).toHaveCount(0)
  })

  await test.step('a pack puts its cards on everybody’s board in one go', async () => {
    await show(priya, 'Outline')
    await priya.getByRole('button', { name: 'Add a tool', exact: true }).click()
    await priya.getByText('Packs: tools for one session').click()
    const pack = priya.getByRole('button', { name: /^Add \d+ tools? of/ }).first()
    const count = Number(/\d+/.exec((await pack.getAttribute('aria-label'))!)![0])
    await show(tom, 'Outline')
    const cards = tom.getByRole('button', { name: /^Open / })
    await expect(cards.first()).toBeVisible()
    const before = await cards.count()
    await pack.click()
    await expect(cards).toHaveCount(before + count)
  })
})
