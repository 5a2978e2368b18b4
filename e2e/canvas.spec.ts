import { drag, drawn, face, middleOf, tool } from './canvas.ts'
import { expect, join, show, startExample, test } from './workshop.ts'

test('on the canvas two people move a card, write a note, join two cards and draw, and each sees the other', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice({ viewport: { width: 1440, height: 900 } })
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: tom } = await newDevice({ viewport: { width: 1440, height: 900 } })
  await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')
  for (const page of [priya, tom]) await expect(face(page, 'Problem statement')).toBeVisible()

  await test.step('a card dropped in another column belongs to that stage', async () => {
    const from = await middleOf(face(priya, 'User needs'))
    const to = await middleOf(face(priya, 'Data inventory'))
    await drag(priya, from, { x: to.x, y: to.y - 50 })
    await show(tom, 'Outline')
    await expect(
      tom.getByRole('region', { name: /^Data use/ }).getByRole('heading', { name: 'User needs' }),
    ).toBeVisible()
    await show(tom, 'Canvas')
    await expect(face(tom, 'User needs')).toBeVisible()
  })

  await test.step('a note is written in place and both can read it', async () => {
    await tool(priya, 'Note').click()
    await priya.locator('.tl-container').focus()
    await priya.keyboard.down('Space')
    await drag(priya, { x: 700, y: 600 }, { x: 690, y: 560 })
    await priya.keyboard.up('Space')
    await expect(tool(priya, 'Note'), 'moving the view puts no note down').toHaveAttribute(
      'aria-pressed',
      'true',
    )
    const column = await middleOf(face(priya, 'Sponsor and the ask'))
    await priya.mouse.click(column.x - 60, column.y + 140)
    await priya.keyboard.type('Could crews see it on the tablet too?')
    await priya.keyboard.press('Escape')
    await expect(drawn(tom, 'board-note')).toContainText('Could crews see it on the tablet too?')
    await expect(drawn(tom, 'board-note')).toContainText('Idea')
  })

  await test.step('a link joins two cards', async () => {
    await tool(tom, 'Link').click()
    await drag(
      tom,
      await middleOf(face(tom, 'Problem statement')),
      await middleOf(face(tom, 'Data inventory')),
    )
    await expect(drawn(priya, 'board-link')).toHaveCount(1)
  })

  await test.step('a stroke is drawn, and taking it back takes back only that', async () => {
    await tool(tom, 'Draw').click()
    const at = await middleOf(face(tom, 'Peer network plan'))
    await drag(tom, { x: at.x - 60, y: at.y }, { x: at.x + 60, y: at.y + 30 })
    await expect(drawn(priya, 'draw')).toHaveCount(1)
    await tool(tom, 'Undo').click()
    await expect(drawn(priya, 'draw')).toHaveCount(0)
    await expect(drawn(priya, 'board-note')).toHaveCount(1)
    await expect(drawn(priya, 'board-link')).toHaveCount(1)
  })

  await test.step('a cursor carries its name', async () => {
    await tool(tom, 'Select').click()
    const at = await middleOf(face(tom, 'Cost plan'))
    await tom.mouse.move(at.x, at.y, { steps: 5 })
    await expect(priya.locator('.canvas__cursor').getByText('Tom Okoro')).toBeVisible()
  })
})

test('a tool is brought to the board with its button and by dragging it', async ({ newDevice }) => {
  const { page: priya } = await newDevice({ viewport: { width: 1440, height: 900 } })
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Problem statement')).toBeVisible()
  await tool(priya, 'Add a tool').click()
  await priya.getByRole('searchbox', { name: 'Search the toolkit' }).fill('hopes')
  await priya.getByRole('button', { name: 'Add Hopes and fears' }).click()
  await expect(face(priya, 'Hopes and fears')).toBeAttached()

  await tool(priya, 'Add a tool').click()
  await priya.getByRole('searchbox', { name: 'Search the toolkit' }).fill('one-minute pitch')
  const canvas = await priya.locator('.canvas').boundingBox()
  const target = await middleOf(face(priya, 'Hopes and fears'))
  await priya
    .getByRole('listitem')
    .filter({ has: priya.getByRole('heading', { name: 'One-minute pitch' }) })
    .dragTo(priya.locator('.canvas'), {
      targetPosition: { x: target.x - canvas!.x, y: target.y - canvas!.y },
    })
  await expect(face(priya, 'One-minute pitch')).toBeVisible()
})

test('the worksheet opens beside the canvas, and the tldraw mark stays in sight', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Problem statement')).toBeVisible()
  const at = await middleOf(face(priya, 'Problem statement'))
  await priya.mouse.dblclick(at.x, at.y)
  await expect(priya.getByRole('heading', { name: 'Problem statement', level: 2 })).toBeVisible()
  await expect(priya.getByRole('textbox', { name: 'How big it is' })).toHaveValue(
    '9,600 calls a year about bin days.',
  )
  // Opening a card leaves nothing behind.
  await expect(drawn(priya, 'board-note')).toHaveCount(0)
  const mark = priya.locator('[class*="tl-watermark_SEE-LICENSE"]')
  for (const open of [true, false]) {
    if (!open) await priya.getByRole('button', { name: 'Close the worksheet' }).click()
    await expect(mark).toBeVisible()
    await expect
      .poll(() =>
        mark.evaluate((element) => {
          const { x, y, width, height } = element.getBoundingClientRect()
          const corners = [0.1, 0.5, 0.9].flatMap((h) =>
            [0.2, 0.8].map((v) => document.elementFromPoint(x + width * h, y + height * v)),
          )
          return width > 60 && corners.every((at) => at !== null && element.contains(at))
        }),
      )
      .toBe(true)
  }
})

test('a canvas that crashes shows the way to the outline', async ({ newDevice }) => {
  const { page: priya, device } = await newDevice({ serviceWorkers: 'block' })
  // The part of the page that holds the canvas cannot be loaded.
  await device.route(/assets\/.*(tldraw|Canvas).*\.js/, (route) => route.abort())
  await startExample(priya, 'Priya Shah', 'Digital')
  await priya.getByRole('button', { name: 'Go to the outline' }).click()
  await expect(priya.getByRole('heading', { name: 'Problem statement' })).toBeVisible()
})

test('a canvas that fails while it is used says so, can be tried again, and the outline has it all', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Problem statement')).toBeVisible()
  await show(priya, 'Outline')
  // A browser that lacks something tldraw needs to draw.
  await priya.evaluate(() => {
    const { observe } = ResizeObserver.prototype
    ResizeObserver.prototype.observe = function (element, options) {
      if (element.closest('.tl-container')) throw new Error('The canvas is lost.')
      observe.call(this, element, options)
    }
    Object.assign(window, { repair: () => (ResizeObserver.prototype.observe = observe) })
  })
  await show(priya, 'Canvas')
  await expect(priya.getByRole('heading', { name: 'The canvas stopped working' })).toBeVisible()
  await expect(priya.getByText('What you and others wrote is kept.')).toBeVisible()
  await priya.getByRole('button', { name: 'Go to the outline' }).click()
  await expect(priya.getByRole('heading', { name: 'Problem statement' })).toBeVisible()
  await show(priya, 'Canvas')
  await expect(priya.getByRole('heading', { name: 'The canvas stopped working' })).toBeVisible()
  await priya.evaluate(() => (window as unknown as { repair(): void }).repair())
  await priya.getByRole('button', { name: 'Try again' }).click()
  await expect(face(priya, 'Problem statement')).toBeVisible()
})

test('without a canvas to measure words on the board still opens, and a picture says it cannot be made', async ({
  newDevice,
}) => {
  const { page: priya, device } = await newDevice()
  await device.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Problem statement')).toBeVisible()
  await priya.getByRole('button', { name: 'More for the canvas' }).click()
  await priya.getByRole('menuitem', { name: 'Save a picture…' }).click()
  const dialog = priya.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Save picture' }).click()
  await expect(
    dialog.getByText('This browser cannot make a PNG of the board. Save it as SVG'),
  ).toBeVisible()
  await dialog.getByRole('radio', { name: 'SVG' }).check({ force: true })
  const saving = priya.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save picture' }).click()
  expect((await saving).suggestedFilename()).toMatch(/\.svg$/)
})

test('the stage tabs go to a stage and say which one is in sight', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Problem statement')).toBeVisible()
  const tabs = priya.getByRole('navigation', { name: 'Stages' })
  const tab = (name: string) => tabs.getByRole('button', { name })
  await tab('Championing open').click()
  await expect(tab('Championing open')).toHaveAttribute('aria-current', 'true')
  await expect(tabs.locator('[aria-current]')).toHaveCount(1)
  await tab('Goals').click()
  await expect(tab('Goals')).toHaveAttribute('aria-current', 'true')
  await expect(face(priya, 'Problem statement')).toBeInViewport()

  // With the wheel to the side, as with two fingers on a laptop.
  await priya.mouse.move(640, 400)
  await expect(async () => {
    await priya.mouse.wheel(300, 0)
    await expect(tab('Demonstrating value')).toHaveAttribute('aria-current', 'true', {
      timeout: 300,
    })
  }).toPass()
  await expect(tabs.locator('[aria-current]')).toHaveCount(1)
})
