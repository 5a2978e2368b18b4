import { canvas } from './hands.ts'
import { expect, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

async function look(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  const search = page.getByRole('searchbox', { name: 'Search the board' })
  await expect(search).toBeFocused()
  await search.fill(words)
}

for (const view of ['Canvas', 'Outline'] as const) {
  test(`an answer is looked for and found with the keyboard alone, from the ${view.toLowerCase()}`, async ({
    newDevice,
  }) => {
    const { page: priya } = await newDevice()
    await startExample(priya, 'Priya Shah', 'Digital')
    await show(priya, view)
    await look(priya, 'CALLS bin days')
    await expect(priya.getByText(/^\d+ results$/)).toBeVisible()
    await priya.keyboard.press('ArrowDown')
    await expect(
      priya.getByRole('link', { name: /^Problem statement · How big it is/ }),
    ).toBeFocused()
    await priya.keyboard.press('Enter')
    await expect(priya.getByRole('textbox', { name: 'How big it is' })).toBeFocused()
    await expect(priya.getByRole('link', { name: view, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    )
  })
}

test('a card that is looked for gets the focus in the outline', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await show(priya, 'Outline')
  // On a slow laptop the list is a moment behind the typing: Enter goes by what was typed.
  const laptop = await priya.context().newCDPSession(priya)
  await laptop.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await look(priya, 'peer network')
  await priya.keyboard.press('Enter')
  await expect(priya.getByRole('button', { name: 'Open Peer network plan' })).toBeFocused()
  await expect(priya.getByRole('button', { name: 'Open Peer network plan' })).toBeInViewport()
  expect(new URL(priya.url()).searchParams.get('at')).toBeNull()
})

test('a decision that is looked for on the canvas is shown beside it', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  const agreed = await canvas.comeTo(priya, 'Decisions and actions')
  await agreed.getByRole('button', { name: 'Add a decision' }).press('Enter')
  await priya.keyboard.type('Publish bin days')
  await priya.keyboard.press('Escape')
  await expect(agreed).toBeHidden()
  await priya.locator('.tl-container').focus()
  await look(priya, 'publish bin')
  await priya.keyboard.press('Enter')
  const decision = priya.getByRole('textbox', { name: 'Decision', exact: true })
  await expect(decision).toBeFocused()
  await expect(decision).toHaveValue('Publish bin days')
  await expect(priya.locator('.tl-container')).toBeVisible()
  await priya.keyboard.press('Escape')
  await expect(priya.locator('.tl-container')).toBeFocused()
})

test('Ctrl K looks for something too, and not where shortcuts are switched off', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  const search = priya.getByRole('searchbox', { name: 'Search the board' })
  await show(priya, 'Outline')
  await priya.keyboard.press('Control+k')
  await expect(search).toBeFocused()
  await priya.keyboard.press('Escape')
  await expect(search).toBeHidden()

  await show(priya, 'Canvas')
  await priya.locator('.tl-container').focus()
  await priya.keyboard.press('?')
  const single = priya.getByRole('checkbox', { name: /Use single keys and Ctrl K/ })
  await single.press('Space')
  await expect(single).not.toBeChecked()
  await priya.keyboard.press('Escape')
  await priya.locator('.tl-container').focus()
  await priya.keyboard.press('Control+k')
  await expect(search).toBeHidden()
  await priya.keyboard.press('Control+f')
  await expect(search).toBeFocused()
})

test('words that are nowhere are said to be nowhere', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await priya.getByRole('button', { name: 'Search the board' }).click()
  await priya.getByRole('searchbox', { name: 'Search the board' }).fill('penguins')
  await expect(priya.getByText('Nothing found. Try fewer or shorter words.')).toBeVisible()
})
