import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { expect, join, openInOutline, priyaAndTom, show, startExample, test } from './workshop.ts'
import type { Page } from './workshop.ts'

/** The worksheet's field by its label. */
const field = (page: Page, name: string) => page.getByRole('textbox', { name })

async function download(page: Page, name: string): Promise<string> {
  const arrived = page.waitForEvent('download')
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  return (await arrived).path()
}

test('two people build a case together: type in one field, fill one table, move a card, read it in the document', async ({
  newDevice,
}) => {
  const { priya, tom } = await priyaAndTom(newDevice)

  await openInOutline(priya, 'Problem statement')
  await openInOutline(tom, 'Problem statement')
  const answer = 'Who is affected and how'
  await expect(field(tom, answer)).toHaveValue('120,000 households and the contact centre.')

  // Both at once, one at the beginning and one at the end.
  await field(priya, answer).press('Control+Home')
  await field(tom, answer).press('Control+End')
  await Promise.all([
    field(priya, answer).pressSequentially('Everyone with a bin. ', { delay: 15 }),
    field(tom, answer).pressSequentially(' Crews are asked at the gate.', { delay: 15 }),
  ])
  const together =
    'Everyone with a bin. 120,000 households and the contact centre. Crews are asked at the gate.'
  await expect(field(priya, answer)).toHaveValue(together)
  await expect(field(tom, answer)).toHaveValue(together)

  // A row each in one table, at once.
  await openInOutline(priya, 'User needs')
  await openInOutline(tom, 'User needs')
  const addRow = (page: Page) =>
    page
      .getByRole('button', { name: /^Add a row to/ })
      .first()
      .click()
  await Promise.all([addRow(priya), addRow(tom)])
  await Promise.all([
    priya.keyboard.type('visitor with a suitcase', { delay: 10 }),
    tom.keyboard.type('landlord of forty flats', { delay: 10 }),
  ])
  for (const page of [priya, tom]) {
    await expect(
      page.getByRole('button', { name: /Row \d of 4: visitor with a suitcase/ }),
    ).toBeVisible()
    await expect(
      page.getByRole('button', { name: /Row \d of 4: landlord of forty flats/ }),
    ).toBeVisible()
  }
  await priya.getByRole('button', { name: 'Close the worksheet' }).click()
  await tom.getByRole('button', { name: 'Close the worksheet' }).click()

  // Moving without dragging.
  await priya.getByRole('button', { name: 'Move to… User needs' }).click()
  const move = priya.getByRole('dialog', { name: 'Move “User needs”' })
  await move.getByRole('radio', { name: 'Data use' }).check({ force: true })
  await move.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(
    tom.getByRole('region', { name: /Data use/ }).getByRole('heading', { name: 'User needs' }),
  ).toBeVisible()

  // The document, as a page and as files.
  await show(tom, 'Case summary')
  await expect(tom.getByRole('article')).toContainText('Everyone with a bin.')
  await expect(tom.getByRole('article')).toContainText('landlord of forty flats')
  const markdown = await readFile(await download(tom, 'Markdown'), 'utf8')
  expect(markdown).toContain('Everyone with a bin.')
  expect(markdown).toContain('landlord of forty flats')
  const page = await readFile(await download(tom, 'Web page'), 'utf8')
  expect(page).toContain('Everyone with a bin.')
  expect(page).toContain('landlord of forty flats')
  const sheet = await readFile(await download(tom, 'Spreadsheet'), 'utf8')
  expect(sheet).toContain('landlord of forty flats')
  const pdf = execFileSync('pdftotext', ['-layout', await download(tom, 'PDF'), '-'], {
    encoding: 'utf8',
  })
  expect(pdf.replace(/\s+/g, ' ')).toContain('Everyone with a bin.')
  expect(pdf.replace(/\s+/g, ' ')).toContain('landlord of forty')
  const word = await readFile(await download(tom, 'Word'))
  expect(textOfWord(word)).toContain('Everyone with a bin.')
  expect(textOfWord(word)).toContain('landlord of forty flats')
})

/** The text of a .docx: its main part is XML in a zip. */
function textOfWord(bytes: Buffer): string {
  const name = Buffer.from('word/document.xml')
  // The central directory names every part and says where it begins.
  for (
    let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    if (!bytes.subarray(at + 46, at + 46 + name.length).equals(name)) continue
    const size = bytes.readUInt32LE(at + 20)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    return inflateRawSync(bytes.subarray(start, start + size))
      .toString('utf8')
      .replace(/<[^>]+>/g, '')
  }
  throw new Error('There is no word/document.xml in the file.')
}

test('what is typed offline is kept through a reload and arrives when the network is back', async ({
  newDevice,
  caseboard,
}) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: tom, device } = await newDevice()
  await join(tom, links.contributor, 'Tom Okoro', 'Contact centre')
  await openInOutline(tom, 'Problem statement')
  // The page itself is kept for offline use once the worker that keeps it is ready.
  await tom.evaluate(() => navigator.serviceWorker.ready)

  await device.setOffline(true)
  await expect(
    tom.getByText(
      'You are offline. You can keep working; your changes will be sent when you are back',
    ),
  ).toBeVisible({ timeout: 45_000 })
  await field(tom, 'How big it is').fill('9,600 calls and 300 letters a year.')
  await expect(tom.getByText('Offline, 1 change kept on this device')).toBeVisible()
  await tom.reload()
  await expect(tom.getByText('Offline, 1 change kept on this device')).toBeVisible()
  await expect(field(tom, 'How big it is')).toHaveValue('9,600 calls and 300 letters a year.')

  await openInOutline(priya, 'Problem statement')
  await expect(field(priya, 'How big it is')).toHaveValue('9,600 calls a year about bin days.')
  await field(tom, 'How big it is').focus()
  await tom.getByRole('button', { name: 'Try now' }).focus()
  await device.setOffline(false)
  await expect(tom.getByText('You are back online. Your changes have been sent.')).toBeVisible()
  await expect(field(tom, 'How big it is'), 'where he came from').toBeFocused()
  await expect(field(priya, 'How big it is')).toHaveValue('9,600 calls and 300 letters a year.', {
    timeout: 45_000,
  })
  await expect(tom.getByText('Saved', { exact: true })).toBeVisible()
  expect(caseboard.address).toContain('http://')
})

test('the server is killed and started again: everything is there and people go on', async ({
  newDevice,
  caseboard,
}) => {
  const { priya, tom, links } = await priyaAndTom(newDevice)
  await openInOutline(priya, 'Problem statement')
  await openInOutline(tom, 'Problem statement')
  await field(tom, 'How big it is').fill('Ten thousand calls.')
  await expect(field(priya, 'How big it is')).toHaveValue('Ten thousand calls.')

  await caseboard.kill()
  await field(tom, 'The problem in one sentence').fill('Holiday weeks are a mess.')
  await caseboard.startAgain()
  await expect(field(priya, 'The problem in one sentence')).toHaveValue(
    'Holiday weeks are a mess.',
    {
      timeout: 45_000,
    },
  )

  // Somebody new, with the code, sees it all.
  const { page: gwen } = await newDevice()
  await gwen.goto('/join')
  await gwen.getByRole('textbox', { name: /code/i }).fill(links.code.toLowerCase())
  await gwen.keyboard.press('Enter')
  await gwen.getByRole('textbox', { name: 'Your name' }).fill('Gwen Pritchard')
  await gwen.getByRole('textbox', { name: 'Your team' }).fill('Finance')
  await gwen.getByRole('button', { name: 'Join the board' }).click()
  await openInOutline(gwen, 'Problem statement')
  await expect(field(gwen, 'How big it is')).toHaveValue('Ten thousand calls.')
})

test('coming back on the same device is coming back as the same person', async ({ newDevice }) => {
  const { tom, links } = await priyaAndTom(newDevice)
  const me = async () =>
    (
      (await (await tom.request.get(`/api${links.board.replace('/b/', '/boards/')}`)).json()) as {
        me: { participantId: string }
      }
    ).me.participantId
  const first = await me()
  await tom.goto('/')
  await tom
    .getByRole('link', { name: /Bin day reminders/ })
    .first()
    .click()
  await expect(tom.getByRole('navigation', { name: 'Views of the board' })).toBeVisible()
  await tom.goto('about:blank')
  await tom.goto(links.contributor)
  await expect(tom.getByRole('navigation', { name: 'Views of the board' })).toBeVisible()
  expect(await me()).toBe(first)
  expect(new URL(tom.url()).hash).toBe('')
})

test('a viewer reads everything and changes nothing', async ({ newDevice }) => {
  const { page: priya } = await newDevice()
  const links = await startExample(priya, 'Priya Shah', 'Digital')
  const { page: vera } = await newDevice()
  await join(vera, links.viewer, 'Vera Lunt', 'Audit')
  await openInOutline(vera, 'Problem statement')
  await expect(field(vera, 'How big it is')).not.toBeEditable()
  await expect(vera.getByRole('button', { name: /^Move / })).toHaveCount(0)
})

test('a stock y-websocket provider with a contributor’s session meets two browsers', async ({
  newDevice,
  caseboard,
}) => {
  const { priya, tom, links } = await priyaAndTom(newDevice)
  await openInOutline(priya, 'Problem statement')
  await openInOutline(tom, 'Problem statement')

  const boardId = links.board.replace('/b/', '')
  const joined = await fetch(`${caseboard.address}/api/boards/${boardId}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      key: new URL(links.contributor).hash.slice(1),
      name: 'A program',
      team: 'Data',
    }),
  })
  const { token } = (await joined.json()) as { token: string }
  class Signed extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { authorization: `Bearer ${token}` } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${caseboard.address.replace('http', 'ws')}/sync`,
    boardId,
    doc,
    { WebSocketPolyfill: Signed as unknown as typeof globalThis.WebSocket, disableBc: true },
  )
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const cards = [...doc.getMap<Y.Map<unknown>>('cards').values()]
  const problem = cards.find((card) => card.get('tool') === 'problem-definition')!
  const scale = (problem.get('fields') as Y.Map<unknown>).get('scale') as Y.Text
  scale.insert(0, 'By our count: ')
  for (const page of [priya, tom]) {
    await expect(field(page, 'How big it is')).toHaveValue(
      'By our count: 9,600 calls a year about bin days.',
    )
  }
  await field(tom, 'How big it is').press('Control+End')
  await field(tom, 'How big it is').pressSequentially(' And rising.')
  await expect
    .poll(() => scale.toString())
    .toBe('By our count: 9,600 calls a year about bin days. And rising.')
  provider.destroy()
})
