import { face, paste } from './canvas.ts'
import { expect, join, openInOutline, show, startExample, test } from './workshop.ts'

test('a wrong code, a closed code and a board that is not there each say what to do', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: tom } = await newDevice()
  await tom.goto('/join')
  const code = tom.getByRole('textbox', { name: /code/i })
  await code.fill('222222')
  await code.press('Enter')
  await expect(tom.getByText('There is no board with this code').first()).toBeVisible()

  await priya.getByRole('button', { name: 'Share' }).click()
  await priya.getByText('The code lets people in').click()
  await expect(priya.getByRole('checkbox', { name: 'The code lets people in' })).not.toBeChecked()
  await code.fill(links.code)
  await code.press('Enter')
  await expect(tom.getByText(/Joining by code is closed|closed the code/).first()).toBeVisible()

  await tom.goto('/b/nothing-here#wrong')
  await expect(tom.getByRole('heading', { name: 'This board does not exist' })).toBeVisible()
})

test('somebody without a name is asked for it and is not on the board', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: tom } = await newDevice()
  await tom.goto(links.contributor)
  await tom.getByRole('button', { name: 'Join the board' }).click()
  await expect(tom.getByText('Enter your name').first()).toBeVisible()
  await expect(tom.getByRole('textbox', { name: 'Your name' })).toBeFocused()
})

test('the code and a QR code fill the big screen', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  await priya.getByRole('button', { name: 'Share' }).click()
  await priya.getByRole('button', { name: 'Show on the big screen' }).click()
  const wall = priya.getByRole('dialog').last()
  await expect(wall.getByText(links.code)).toBeVisible()
  await expect(wall.getByRole('img', { name: /QR code/i })).toBeVisible()
})

test('REST says what is wrong and what to do, and makes nothing', async ({
  caseboard,
  newDevice,
}) => {
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${caseboard.address}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: answer.status, problem: (await answer.json()) as Record<string, unknown> }
  }
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const id = links.board.replace('/b/', '')
  const key = new URL(links.contributor).hash.slice(1)

  expect(await post(`/boards/${id}/sessions`, { key, name: '', team: '' })).toMatchObject({
    status: 400,
    problem: { errors: [{ path: 'name', message: 'Enter your name' }] },
  })
  expect(
    (await post(`/boards/${id}/sessions`, { key, name: 'x'.repeat(10_000), team: '' })).status,
  ).toBe(400)
  expect(
    (await post(`/boards/${id}/sessions`, { key: 'wrong', name: 'Tom', team: '' })).status,
  ).toBe(403)
  expect((await post('/boards/nothing-here/sessions', { key, name: 'Tom', team: '' })).status).toBe(
    404,
  )
  expect((await fetch(`${caseboard.address}/api/boards/${id}`)).status).toBe(401)

  const everything = (await (await priya.request.get(`/api/boards/${id}/export/json`)).json()) as {
    cards: { stage: string }[]
  }
  everything.cards[1]!.stage = 'somewhere'
  const refused = await post('/boards', { board: everything })
  expect([400, 422]).toContain(refused.status)
  expect(JSON.stringify(refused.problem)).toMatch(/cards\W+1\W+stage/)
  expect((await post('/boards', `{"title":"${'x'.repeat(40_000_000)}"}`)).status).toBe(413)

  const { page: tom } = await newDevice()
  await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')
})

test('a board saved as a file opens as a new board', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  await startExample(priya, 'Priya Shah', 'Digital')
  await show(priya, 'Case summary')
  const arrived = priya.waitForEvent('download')
  await priya.getByRole('button', { name: /^Everything/ }).click()
  const file = await (await arrived).path()

  const { page: gwen } = await newDevice()
  await gwen.goto('/start')
  await gwen.getByText('A board you saved').click()
  await gwen.getByRole('textbox', { name: 'Your name' }).fill('Gwen Pritchard')
  await gwen.getByLabel('File', { exact: true }).setInputFiles({
    name: 'holiday.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"photo": true}'),
  })
  await expect(gwen.getByText('This is not a board saved from Caseboard.')).toBeVisible()
  await gwen.getByLabel('File', { exact: true }).setInputFiles(file)
  await expect(gwen.getByRole('textbox', { name: 'Title' })).toHaveValue(
    'Bin day reminders from open data',
  )
  await gwen.getByRole('button', { name: 'Start the case' }).click()
  await gwen
    .getByRole('dialog', { name: 'Share this board' })
    .getByRole('button', { name: 'Close' })
    .click()
  await openInOutline(gwen, 'Problem statement')
  await expect(gwen.getByRole('textbox', { name: 'How big it is' })).toHaveValue(
    '9,600 calls a year about bin days.',
  )
})

test('what was said and looked for on one board stays there when another is opened', async ({
  newDevice,
}) => {
  const { page: priya } = await newDevice()
  const bins = await startExample(priya, 'Priya Shah', 'Digital')
  await startExample(priya, 'Priya Shah', 'Digital')
  await expect(face(priya, 'Cost plan')).toBeVisible()
  const search = priya.getByRole('searchbox', { name: 'Search the board' })
  await priya.keyboard.press('Control+f')
  await search.fill('invoices')
  await priya.keyboard.press('Escape')
  await expect(search).toBeHidden()
  await paste(priya, 'Ask finance for the invoices')
  const message = priya.getByRole('region', { name: 'Message' })
  await expect(message).toContainText('One note pasted.')

  await priya.getByRole('link', { name: 'Caseboard, start page' }).click()
  await priya.locator(`a[href="${bins.board}"]`).click()
  await expect(face(priya, 'Cost plan')).toBeVisible()
  await expect(message).toHaveCount(0)
  await priya.keyboard.press('Control+f')
  await expect(search).toHaveValue('')
})
