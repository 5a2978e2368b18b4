import { expectAccessible } from './axe.ts'
import * as hands from './hands.ts'
import { expect, join, openInOutline, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page but the canvas, ${colorScheme}`, async ({ newDevice }) => {
    const { page: priya } = await newDevice({ colorScheme, reducedMotion: 'reduce' })
    await priya.goto('/')
    await expect(priya.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(priya)
    await priya.goto('/start')
    await expect(priya.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(priya)

    const links = await startExample(priya, 'Priya Shah', 'Digital')
    const { page: tom } = await newDevice({ colorScheme, reducedMotion: 'reduce' })
    await tom.goto(links.contributor)
    await expect(tom.getByRole('textbox', { name: 'Your name' })).toBeVisible()
    await expectAccessible(tom)
    await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')

    await show(tom, 'Outline')
    await expect(tom.getByRole('heading', { name: 'Problem statement' })).toBeVisible()
    await expectAccessible(tom)
    for (const card of ['Problem statement', 'Benefits register', 'Sponsor and the ask']) {
      await openInOutline(tom, card)
      await expectAccessible(tom)
      await tom.getByRole('button', { name: 'Close the worksheet' }).click()
    }
    await tom.getByRole('button', { name: 'Add a tool', exact: true }).click()
    await expect(tom.getByRole('searchbox', { name: 'Search the toolkit' })).toBeVisible()
    await expectAccessible(tom)
    await tom.getByRole('button', { name: 'Close the toolkit' }).click()
    await show(tom, 'Case summary')
    await expect(tom.getByRole('article')).toBeVisible()
    await expectAccessible(tom)
    await priya.getByRole('button', { name: 'Share' }).click()
    await expect(priya.getByRole('dialog')).toBeVisible()
    await expectAccessible(priya)
  })
}

test('with the keyboard alone: join, add a note, move a card, answer a question', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: tom } = await newDevice()
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) await tom.keyboard.press(key)
  }
  const tabTo = (wanted: ReturnType<Page['getByRole']>) => hands.tabTo(tom, wanted)
  await tom.goto(links.contributor)
  await expect(tom.getByRole('textbox', { name: 'Your name' })).toBeVisible()
  await tabTo(tom.getByRole('textbox', { name: 'Your name' }))
  await tom.keyboard.type('Tom Okoro')
  await keys('Tab')
  await tom.keyboard.type('Contact centre')
  await keys('Enter')

  const views = tom.getByRole('navigation', { name: 'Views of the board' })
  await expect(views).toBeVisible()
  await tabTo(views.getByRole('link', { name: 'Outline' }))
  await keys('Enter')
  await expect(tom.getByRole('heading', { name: 'Problem statement' })).toBeVisible()

  await tabTo(tom.getByRole('button', { name: 'Move to… Problem statement' }))
  await keys('Enter')
  const move = tom.getByRole('dialog')
  await expect(move).toBeVisible()
  await tabTo(move.getByRole('radio', { name: 'Goals' }))
  await keys('ArrowDown')
  await tabTo(move.getByRole('button', { name: 'Move', exact: true }))
  await keys('Enter')
  await expect(
    tom
      .getByRole('region', { name: /^Data use/ })
      .getByRole('heading', { name: 'Problem statement' }),
  ).toBeVisible()

  await tabTo(tom.getByRole('button', { name: 'Open Problem statement' }))
  await keys('Enter')
  await expect(tom.getByRole('heading', { name: 'Problem statement', level: 2 })).toBeFocused()
  await tabTo(tom.getByRole('textbox', { name: 'How big it is' }))
  await keys('Control+A')
  await tom.keyboard.type('Ten thousand calls.')
  await openInOutline(priya, 'Problem statement')
  await expect(priya.getByRole('textbox', { name: 'How big it is' })).toHaveValue(
    'Ten thousand calls.',
  )
})

test('a worksheet closed with the browser’s Back leaves the focus where it was opened', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await show(priya, 'Outline')
  const problem = priya.getByRole('button', { name: 'Open Problem statement' })
  const needs = priya.getByRole('button', { name: 'Open User needs' })
  await problem.press('Enter')
  await expect(priya.getByRole('heading', { name: 'Problem statement', level: 2 })).toBeFocused()
  await priya.goBack()
  await expect(problem).toBeFocused()

  await test.step('and the next, come to by a search, gives it back to where she was by then', async () => {
    await needs.focus()
    await priya.keyboard.press('Control+f')
    await priya.getByRole('searchbox', { name: 'Search the board' }).fill('calls bin days')
    await priya.keyboard.press('Enter')
    await expect(priya.getByRole('textbox', { name: 'How big it is' })).toBeFocused()
    await priya.keyboard.press('Escape')
    await expect(needs).toBeFocused()
  })
})
