import { drag, drawn, face, middleOf, paste, press, selection, tool } from './canvas.ts'
import { expect, priyaAndTom, show, startExample, test } from './workshop.ts'

test('Priya points with the laser: Tom sees it, and nothing of it is kept', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await expect(face(tom, 'Data inventory')).toBeVisible()
  await tool(priya, 'Laser').click()
  const { x, y } = await middleOf(face(priya, 'Data inventory'))
  await priya.mouse.move(x - 60, y)
  await priya.mouse.down()
  const trail = tom.locator('.canvas__lasers polyline')
  await expect(async () => {
    await priya.mouse.move(x + Math.random() * 60, y + Math.random() * 30, { steps: 6 })
    await expect(trail).toHaveCount(1, { timeout: 200 })
  }).toPass()
  await priya.mouse.up()
  await expect(trail).toHaveCount(0)
  await expect(drawn(tom, 'draw')).toHaveCount(0)
  await expect(tool(priya, 'Undo')).toHaveAttribute('aria-disabled', 'true')
})

test('the legend counts the kinds of notes and picks one out; the map shows where one is', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Cost plan')).toBeVisible()
  await paste(priya, 'One\nTwo\nThree')
  await priya.locator('.tl-container').press('Escape')
  await press(priya, drawn(priya, 'board-note').filter({ hasText: 'Two' }))
  await selection(priya).getByRole('button', { name: 'Risk' }).click()
  await priya.keyboard.press('Escape')
  await expect(selection(priya)).toHaveCount(0)
  const legend = priya.getByRole('group', { name: 'Kinds of notes' })
  await expect(legend.getByRole('button', { name: 'Idea 2' })).toBeVisible()
  await legend.getByRole('button', { name: 'Risk 1' }).click()
  await expect(priya.locator('.note-paper--back')).toHaveCount(2)
  await priya.setViewportSize({ width: 1000, height: 800 })
  await expect(legend, 'put away where there is no room for it').toHaveCount(0)
  await expect(priya.locator('.note-paper--back')).toHaveCount(0)
  await priya.setViewportSize({ width: 1280, height: 800 })

  const map = priya.locator('.canvas-map')
  const box = (await map.boundingBox())!
  await priya.mouse.click(box.x + box.width / 2, box.y + 12)
  await expect(
    priya.getByText('What do we want').or(face(priya, 'Problem statement')),
  ).toBeVisible()
  const mark = priya.locator('[class*="tl-watermark_SEE-LICENSE"]')
  const place = (await mark.boundingBox())!
  expect(place.y).toBeGreaterThanOrEqual(box.y + box.height)
})

test('Priya writes a text and draws a frame: Tom sees both, in her colour, and one undo takes one back', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await expect(face(priya, 'Problem statement')).toBeVisible()
  const { x, y } = await middleOf(face(priya, 'Problem statement'))

  await test.step('a frame, round and then with corners', async () => {
    await tool(priya, 'Shapes').click()
    await priya
      .getByRole('group', { name: 'Shapes' })
      .getByRole('button', { name: 'Ellipse' })
      .click()
    await priya.getByRole('group', { name: 'Colour' }).getByRole('button', { name: 'Red' }).click()
    await drag(priya, { x: x - 80, y: y + 20 }, { x: x + 80, y: y + 90 })
    await expect(drawn(tom, 'geo')).toHaveCount(1)
    await expect(
      tom.locator('[data-shape-type="geo"] path[stroke="#e03131"]').first(),
    ).toBeAttached()
  })

  await test.step('words, with the keys of the canvas at rest while she types', async () => {
    await priya.keyboard.press('t')
    await priya.mouse.click(x, y - 60)
    await priya.keyboard.type('Start here: n, d and e')
    await priya.keyboard.press('Escape')
    await expect(drawn(tom, 'text').filter({ hasText: 'Start here: n, d and e' })).toHaveCount(1)
    await expect(drawn(tom, 'board-note')).toHaveCount(0)
  })

  await test.step('the rubber takes the frame, and leaves card and words', async () => {
    await tool(priya, 'Eraser').click()
    await drag(priya, { x: x - 100, y: y + 55 }, { x: x + 100, y: y + 55 })
    await expect(drawn(tom, 'geo')).toHaveCount(0)
    await expect(drawn(tom, 'text')).toHaveCount(1)
    await expect(face(tom, 'Problem statement')).toBeVisible()
    await tool(priya, 'Undo').click()
    await expect(drawn(tom, 'geo')).toHaveCount(1)
  })
})

test('several cards and notes go to another stage at once without dragging, and back with one undo', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)
  await show(tom, 'Outline')
  const champion = tom.getByRole('region', { name: 'Championing open' })
  const moved = champion.getByRole('heading', { name: 'User needs' })
  await expect(face(priya, 'User needs')).toBeVisible()
  await paste(priya, 'Bins missed\nCrews print the sheet')
  await expect(drawn(priya, 'board-note')).toHaveCount(2)
  await priya.locator('.tl-container').press('Shift+Digit1')
  await expect(face(priya, 'User needs')).toBeVisible()
  const { x, y } = await middleOf(face(priya, 'User needs'))
  await priya.keyboard.down('Shift')
  await priya.mouse.click(x, y)
  await priya.keyboard.up('Shift')

  await test.step('nothing moves until a stage is chosen', async () => {
    await selection(priya).getByRole('button', { name: 'Move to…' }).click()
    const dialog = priya.getByRole('dialog', { name: 'Move 1 card and 2 notes' })
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await expect(dialog.getByText('Select the stage to move them to')).toBeVisible()
    await dialog.getByRole('radio', { name: 'Championing open' }).check()
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('Tom reads them in their new stage, the card last', async () => {
    await expect(moved).toBeVisible()
    await expect(champion.getByRole('button', { name: /^Open / }).last()).toHaveAccessibleName(
      'Open User needs',
    )
    await expect(champion.getByRole('textbox', { name: 'Note, Idea' })).toHaveCount(2)
  })

  await test.step('no note lies under the card that came with it', async () => {
    await priya.locator('.tl-container').press('Shift+Digit1')
    await expect(face(priya, 'User needs')).toBeVisible()
    await middleOf(face(priya, 'User needs'))
    const card = (await face(priya, 'User needs').boundingBox())!
    for (const paper of await drawn(priya, 'board-note').all()) {
      expect((await paper.boundingBox())!.y).toBeGreaterThanOrEqual(card.y + card.height)
    }
  })

  await test.step('one undo brings all of them back', async () => {
    await tool(priya, 'Undo').click()
    await expect(moved).toHaveCount(0)
    await expect(champion.getByRole('textbox', { name: 'Note, Idea' })).toHaveCount(0)
  })
})

test('from far away a card shows its title and how far it is, a note its words and a letter for its category, and near again all of it', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  const card = face(priya, 'Problem statement')
  const words = card.getByText('Residents miss collections')
  await expect(words).toBeVisible()
  await paste(priya, 'Crews print the sheet')
  const author = drawn(priya, 'board-note').getByText('Priya Shah')
  const letterSize = () =>
    author
      .locator('b')
      .evaluate((category) => getComputedStyle(category, '::first-letter').fontSize)
  await priya.locator('.tl-container').press('Shift+Digit1')
  const zoomOut = priya.getByRole('button', { name: 'Zoom out' })
  await expect(async () => {
    await zoomOut.click()
    await expect(words).toBeHidden({ timeout: 500 })
  }).toPass()
  await expect(card.getByText('Problem statement')).toBeVisible()
  await expect(card.getByText('5/6')).toBeVisible()
  await expect(priya.getByText('What does your organisation want')).toBeHidden()
  await expect(drawn(priya, 'board-note').getByText('Crews print the sheet')).toBeVisible()
  // Still there for a screen reader.
  await expect(author).toHaveCSS('font-size', '0px')
  expect(await letterSize()).toBe('34px')
  await priya.locator('.tl-container').press('Shift+Digit1')
  await expect(words).toBeVisible()
  await expect(author).not.toHaveCSS('font-size', '0px')
})
