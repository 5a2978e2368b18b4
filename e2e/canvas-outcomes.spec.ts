import { canvas } from './hands.ts'
import { expect, join, show, startExample, test } from './workshop.ts'

test('who may only look sees beside the canvas what was agreed and deleted, without buttons', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const agreed = await canvas.comeTo(priya, 'Decisions and actions')
  await expect(agreed.getByText(/^No decisions yet\. Add one here/)).toBeVisible()
  await agreed.getByRole('button', { name: 'Add a decision' }).press('Enter')
  await priya.keyboard.type('Publish bin days')
  await canvas.act(priya, 'Cost plan', 'Delete')

  const { page: vera } = await newDevice()
  await join(vera, links.viewer, 'Vera Lind', 'Audit')
  const hers = await canvas.comeTo(vera, 'Decisions and actions')
  const decision = hers.getByRole('textbox', { name: 'Decision', exact: true })
  await expect(decision).toHaveValue('Publish bin days')
  await expect(decision).not.toBeEditable()
  await expect(hers.getByText('No actions yet.', { exact: true })).toBeVisible()
  await hers.getByRole('link', { name: 'Bin (1)' }).press('Enter')
  const bin = vera.getByRole('region', { name: 'Bin', exact: true })
  await expect(bin.getByRole('heading', { name: 'Bin' })).toBeFocused()
  await expect(bin.getByText(/^Card in .*, deleted by Priya Shah on/)).toBeVisible()
  await expect(bin.getByRole('button')).toHaveCount(0)
  await vera.keyboard.press('Escape')
  await expect(bin).toBeHidden()
  await expect(vera.getByRole('button', { name: 'More for the canvas' })).toBeFocused()
})

test('on a phone what was put back is shown, and the bin gets out of its way', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice({ viewport: { width: 390, height: 844 } })
  await startExample(priya, 'Priya Shah', 'Digital')
  await show(priya, 'Canvas')
  await canvas.act(priya, 'User needs', 'Delete')
  const bin = await canvas.comeTo(priya, 'Bin')
  await expect(priya.getByRole('banner')).toHaveAttribute('inert')
  await bin.getByRole('button', { name: 'Put back User needs' }).press('Enter')
  await expect(bin).toBeHidden()
  await canvas.expectAt(priya, 'User needs')
})
