import { expectAccessible } from './axe.ts'
import { face, press, selection, tool } from './canvas.ts'
import { canvas } from './hands.ts'
import { expect, startExample, test } from './workshop.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the canvas, whatever is open on it, ${colorScheme}`, async ({
    newDevice,
  }) => {
    const { page: priya } = await newDevice({ colorScheme, reducedMotion: 'reduce' })
    await startExample(priya, 'Priya Shah', 'Digital')
    await expect(face(priya, 'Problem statement')).toBeVisible()
    await expectAccessible(priya)

    await test.step('a card is selected', async () => {
      await press(priya, face(priya, 'Problem statement'))
      await expect(selection(priya)).toBeVisible()
      await expectAccessible(priya)
    })

    await test.step('its worksheet is open beside the canvas', async () => {
      await selection(priya).getByRole('button', { name: 'Open' }).click()
      await expect(priya.getByRole('button', { name: 'Close the worksheet' })).toBeVisible()
      await expectAccessible(priya)
      await priya.getByRole('button', { name: 'Close the worksheet' }).click()
    })

    await test.step('the toolkit is open', async () => {
      await tool(priya, 'Add a tool').click()
      await expect(priya.getByRole('searchbox', { name: 'Search the toolkit' })).toBeVisible()
      await expectAccessible(priya)
      await priya.getByRole('button', { name: 'Close the toolkit' }).click()
    })

    await test.step('decisions, actions and the bin are open', async () => {
      await canvas.comeTo(priya, 'Decisions and actions')
      await expectAccessible(priya)
      await priya.getByRole('button', { name: 'Add a decision' }).click()
      await priya.keyboard.type('Publish bin days')
      await priya.getByRole('button', { name: 'Add an action' }).click()
      await canvas.act(priya, 'Cost plan', 'Delete')
      await canvas.comeTo(priya, 'Bin')
      await expectAccessible(priya)
      await priya.getByRole('button', { name: 'Close decisions, actions and bin' }).click()
    })

    await test.step('a note is being written', async () => {
      await canvas.writeNote(priya, 'Crews print the sheet')
      await priya.keyboard.press('Enter')
      await expect(priya.locator('.note-paper__text--writing')).toBeFocused()
      await expectAccessible(priya)
      await priya.keyboard.press('Escape')
    })

    await test.step('the menu is open', async () => {
      await priya.getByRole('button', { name: 'More for the canvas' }).click()
      await expect(priya.getByRole('menu')).toBeVisible()
      await expectAccessible(priya)
    })

    await test.step('the wall screen', async () => {
      await priya.getByRole('menuitem', { name: 'Wall screen' }).click()
      await expect(priya.getByRole('heading', { level: 1 })).toHaveText(/Bin day reminders/)
      await expectAccessible(priya)
    })
  })
}
