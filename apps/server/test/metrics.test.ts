import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { controlledStore } from './support/controlled-store.ts'
import { open, until } from './support/provider.ts'
import { bearer, rawSocket } from './support/raw-socket.ts'
import type { TestServer } from './support/server.ts'
import { joinBoard, server, startBoard } from './support/server.ts'
import { edit, updateOf } from './support/wire.ts'

/** The figures as Prometheus reads them, by name and labels. */
async function figures(on: TestServer): Promise<ReadonlyMap<string, number>> {
  const text = (await on.api('GET', '/metrics')).bytes.toString()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ')
      return [line.slice(0, space), Number(line.slice(space + 1))]
    }),
  )
}

test('a workshop is counted: boards, people, edits in and out, what the disk takes', async () => {
  const on = await server()
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom')
  const gwen = await joinBoard(on, board, 'Gwen')
  const a = await open(on, board.id, tom.token)
  const b = await open(on, board.id, gwen.token)
  const before = await figures(on)
  expect(before.get('caseboard_rooms')).toBe(1)
  expect(before.get('caseboard_connections')).toBe(2)

  a.doc.getMap('ink').set('line', 'Missed bins')
  await until(() => b.doc.getMap('ink').has('line'))
  await until(async () => (await figures(on)).get('caseboard_unsaved_seconds') === 0)
  const after = await figures(on)
  const grown = (name: string) => after.get(name)! - before.get(name)!
  expect(grown('caseboard_received_updates_total')).toBe(1)
  expect(grown('caseboard_sent_updates_total')).toBeGreaterThanOrEqual(2)
  expect(after.get('caseboard_laggards')).toBe(0)
  expect(grown('caseboard_received_bytes_total')).toBeGreaterThan('Missed bins'.length)
  expect(grown('caseboard_sent_bytes_total')).toBeGreaterThan(2 * 'Missed bins'.length)
  for (const name of ['turn', 'commit', 'disk_sync', 'saved']) {
    expect(grown(`caseboard_${name}_seconds_count`)).toBeGreaterThan(0)
  }
  expect(after.get('caseboard_loop_delay_seconds{quantile="0.99"}')).toBeLessThan(5)

  a.provider.destroy()
  await until(async () => (await figures(on)).get('caseboard_connections') === 1)
})

test('what waits for the disk is seen to wait', async () => {
  const store = controlledStore()
  const on = await server({ store })
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom')
  const a = await open(on, board.id, tom.token)
  await until(async () => (await figures(on)).get('caseboard_unsaved_seconds') === 0)
  const disk = store.holdDisk()
  a.doc.getMap('ink').set('line', 1)
  await until(() => disk.waiting() > 0)
  await until(async () => (await figures(on)).get('caseboard_unsaved_seconds')! > 0)
  disk.letGo()
  await until(async () => (await figures(on)).get('caseboard_unsaved_seconds') === 0)
})

test('what is turned away is counted by reason and logged without what it held', async () => {
  const on = await server()
  const board = await startBoard(on)
  const vera = await joinBoard(on, board, 'Vera Secret', 'viewer')
  const doc = new Y.Doc()
  const socket = await rawSocket(on, board.id, bearer(vera.token))
  socket.ws.send(edit(updateOf(doc, () => doc.getMap('ink').set('x', 'Typed in secret'))))
  socket.ws.send('hello')
  await socket.closed
  await (
    await rawSocket(on, board.id, {})
  ).closed
  const large = await rawSocket(on, board.id, bearer(vera.token))
  large.ws.send(new Uint8Array(9 * 1024 * 1024))
  await large.closed
  await on.api('POST', `/api/boards/${board.id}/sessions`, { body: { key: 'guess', name: 'X' } })

  const names = [
    'caseboard_refusals_total{what="edit",reason="not-allowed"}',
    'caseboard_refusals_total{what="socket",reason="notBinary"}',
    'caseboard_refusals_total{what="socket",reason="notSignedIn"}',
    'caseboard_refusals_total{what="socket",reason="bad-frame"}',
    'caseboard_refusals_total{what="request",reason="wrong-key"}',
  ]
  for (const name of names) {
    await until(async () => (await figures(on)).get(name) === 1, name)
  }

  const text = (await on.api('GET', '/metrics')).bytes.toString()
  const secrets = [board.id, board.code, ...Object.values(board.keys), vera.token]
  for (const secret of [...secrets, vera.participantId]) expect(text).not.toContain(secret)
  for (const secret of [...Object.values(board.keys), vera.token, 'Vera', 'Typed', 'hello']) {
    expect(on.logged()).not.toContain(secret)
  }
  expect(on.logged()).toContain('WS_ERR_UNSUPPORTED_MESSAGE_LENGTH')
})

test('with a token set, only who shows it sees the figures', async () => {
  const on = await server({ env: { METRICS_TOKEN: 'a long token of the operator' } })
  expect((await on.api('GET', '/metrics')).status).toBe(401)
  expect((await on.api('GET', '/metrics', { token: 'another' })).status).toBe(401)
  const answer = await on.api('GET', '/metrics', { token: 'a long token of the operator' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
})
