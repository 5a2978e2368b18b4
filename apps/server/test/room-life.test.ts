import { addNote, readBoard } from '@caseboard/board'
import { isEdit, syncMessage } from '@caseboard/protocol'
import { nanoid } from 'nanoid'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryStore } from '../src/store/memory.ts'
import { openLog } from '../src/store/snapshot.ts'
import { controlledStore } from './support/controlled-store.ts'
import { open, until } from './support/provider.ts'
import { bearer, rawSocket } from './support/raw-socket.ts'
import type { TestServer } from './support/server.ts'
import { joinBoard, server, startBoard } from './support/server.ts'
import { skippingClock } from './support/skipping-clock.ts'
import { edit, step1, updateIn, updateOf } from './support/wire.ts'

/*  Rooms come and go; whoever joins gets the board for little. */

/** A server that counts how often boards are read. */
async function counting(env: Record<string, string> = {}) {
  const store = memoryStore()
  const { readLog } = store
  let reads = 0
  store.readLog = async (boardId) => {
    reads += 1
    await new Promise((resolve) => setImmediate(resolve))
    return readLog(boardId)
  }
  const clock = skippingClock()
  // Tom has as many windows open as a test needs people.
  const on = await server({ store, clock, env: { MAX_CONNECTIONS_PER_PERSON: '200', ...env } })
  return { on, clock, reads: () => reads }
}

/** Tom fills a board with this many bytes of drawing that does not compress. */
async function drawn(on: TestServer, bytes: number) {
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom')
  const socket = await rawSocket(on, board.id, bearer(tom.token))
  socket.ws.send(step1())
  const doc = new Y.Doc()
  const piece = 256 * 1024
  for (let sent = 0; sent < bytes; sent += piece) {
    const points = new Uint8Array(Math.min(piece, bytes - sent)).map(
      (_, at) => (at * 97 + sent) % 251,
    )
    socket.ws.send(edit(updateOf(doc, () => doc.getMap('ink').set(`${sent}`, points))))
  }
  const whole = () => socket.received.reduce((sum, { length }) => sum + length, 0) >= bytes
  await until(whole, 'the echo of all of it')
  return { board, tom, socket, doc }
}

test('however many arrive together, the board is read once', async () => {
  const { on, reads } = await counting({ ROOM_GRACE_MS: '0' })
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom')
  await until(() => on.rooms.size === 0)
  const before = reads()
  const people = await Promise.all(
    Array.from({ length: 50 }, () => rawSocket(on, board.id, bearer(tom.token))),
  )
  await until(() => people.every(({ received }) => received.length > 0))
  expect(reads()).toBe(before + 1)
  expect(on.rooms.size).toBe(1)
})

test('an empty room is kept for a reload and then costs nothing', async () => {
  const { on, clock, reads } = await counting({ ROOM_GRACE_MS: '10000' })
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom')
  const first = await open(on, board.id, tom.token)
  const before = reads()
  first.provider.destroy()
  const room = await on.rooms.openRoom(board.id)
  await until(() => room?.connections.size === 0)
  const second = await open(on, board.id, tom.token)
  expect(reads()).toBe(before)
  second.provider.destroy()
  await until(() => room?.connections.size === 0)
  clock.skip(10_001)
  await until(() => on.rooms.size === 0)
})

/*  Tom types and closes the window at once. While one edit of his is being logged, the next is only in
 *  the room.
 */
describe('what was typed last is in the log before the room is put away', () => {
  async function typedAndGone(env: Record<string, string>) {
    const store = controlledStore()
    const on = await server({ store, env })
    const bins = await startBoard(on)
    const keys = await startBoard(on)
    const tom = await joinBoard(on, bins, 'Tom')
    const socket = await rawSocket(on, bins.id, bearer(tom.token))
    await until(() => socket.received.length > 0)
    const room = await on.rooms.openRoom(bins.id)
    const doc = new Y.Doc()
    const draw = (key: string) => updateOf(doc, () => doc.getMap('ink').set(key, 'a line'))
    const commit = store.hold()
    socket.ws.send(edit(draw('first')))
    await until(() => commit.waiting() === 1)
    await new Promise((sent) => socket.ws.send(edit(draw('last')), sent))
    socket.ws.terminate()
    await until(() => room?.connections.size === 0)
    const logged = async () => {
      const stored = openLog((await store.readLog(bins.id))!)
      return [...stored.doc.getMap('ink').keys()]
    }
    return { on, keys, commit, isClosed: () => room?.isClosed, logged }
  }

  test('when it is not kept for anybody', async () => {
    const { on, commit, isClosed, logged } = await typedAndGone({ ROOM_GRACE_MS: '0' })
    await on.api('GET', '/healthz')
    expect(isClosed()).toBe(false)
    commit.letGo()
    await until(isClosed)
    expect(await logged()).toEqual(['first', 'last'])
  })

  test('when another board needs the space', async () => {
    const { on, keys, commit, isClosed, logged } = await typedAndGone({
      ROOM_GRACE_MS: '60000',
      MAX_OPEN_BOARDS: '1',
    })
    const opening = on.rooms.use(keys.id)
    await on.api('GET', '/healthz')
    expect(isClosed()).toBe(false)
    commit.letGo()
    const opened = await opening
    opened?.release()
    expect(isClosed()).toBe(true)
    expect(await logged()).toEqual(['first', 'last'])
  })
})

test('somebody who comes back in time has the whole of it again when they leave', async () => {
  const { on, clock } = await counting({ ROOM_GRACE_MS: '10000' })
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom')
  const room = await on.rooms.openRoom(board.id)
  const visit = async () => {
    const { ws, received } = await rawSocket(on, board.id, bearer(tom.token))
    await until(() => received.length > 0)
    ws.close()
    await until(() => room?.connections.size === 0)
  }
  await visit()
  clock.skip(9_000)
  await visit()
  clock.skip(9_000)
  await on.api('GET', '/healthz')
  expect(room?.isClosed).toBe(false)
  clock.skip(1_001)
  await until(() => room?.isClosed)
})

test('thousands of boards that nobody has open cost no memory', { timeout: 60_000 }, async () => {
  const store = memoryStore()
  const on = await server({ store, env: { ROOM_GRACE_MS: '0' } })
  const { id } = await startBoard(on)
  const record = (await store.board(id))!
  const seed = (await store.readLog(id))!.entries[0]!.bytes
  const boards = Array.from({ length: 2_000 }, (_, n) => `board ${n}`)
  for (const board of boards) await store.createBoard({ ...record, id: board, code: board }, seed)
  const visit = (some: readonly string[]) =>
    Promise.all(some.map(async (board) => (await on.rooms.use(board))!.release()))
  const allAway = () => until(() => on.rooms.size === 0)

  // What comes with the first ones, code that is made fast and such, is not a board's.
  await visit(boards.slice(0, 200))
  await allAway()
  const before = heap()
  for (let first = 0; first < boards.length; first += 100) {
    await visit(boards.slice(first, first + 100))
  }
  await allAway()
  // A room that is kept, even a closed one, is some 14 kB: 26 MB for all.
  expect(heap() - before).toBeLessThan(4 * 1024 * 1024)
})

test('a hundred join a board of a megabyte and get the same bytes', async () => {
  const { on } = await counting()
  const { board, tom } = await drawn(on, 1024 * 1024)
  const people = await Promise.all(
    Array.from({ length: 100 }, () => rawSocket(on, board.id, bearer(tom.token))),
  )
  const cpu = process.cpuUsage()
  for (const { ws } of people) ws.send(step1())
  const isAnswered = ({ received }: (typeof people)[number]) => {
    const last = received.at(-1)
    return last?.[0] === 0 && last[1] === 1
  }
  await until(() => people.every(isAnswered))
  // Both ends are in this process; encoding the board a hundred times would take longer.
  const { user, system } = process.cpuUsage(cpu)
  expect(user + system).toBeLessThan(4_000_000)
  const answers = people.map(({ received }) => Buffer.concat(received.slice(1)).length)
  expect(new Set(answers).size).toBe(1)
})

test('somebody who was away gets what they missed, and not the board again', async () => {
  const { on } = await counting()
  const { board, tom, doc } = await drawn(on, 1024 * 1024)
  const copy = new Y.Doc()
  const away = await open(on, board.id, tom.token, { doc: copy })
  await until(() => copy.getMap('ink').size === doc.getMap('ink').size)
  away.provider.disconnect()
  const other = await open(on, board.id, tom.token)
  const hand = { by: tom.participantId, now: '2026-11-24T10:00:00.000Z', newId: nanoid }
  addNote(other.doc, { stage: 'goals', pos: [0, 0], text: 'Meanwhile' }, hand)
  const back = await rawSocket(on, board.id, bearer(tom.token))
  back.ws.send(step1(Y.encodeStateVector(copy)))
  await until(() => Buffer.concat(back.received).includes('Meanwhile'))
  expect(Buffer.concat(back.received).length).toBeLessThan(20_000)
})

test('a board of 20 MB opens, live and from the store', { timeout: 60_000 }, async () => {
  const { on, clock } = await counting({ ROOM_GRACE_MS: '0' })
  const { board, tom, socket, doc } = await drawn(on, 20 * 1024 * 1024)
  const live = await open(on, board.id, tom.token)
  await until(() => live.doc.getMap('ink').size === doc.getMap('ink').size)
  live.provider.destroy()
  socket.ws.close()
  clock.skip(100)
  await until(() => on.rooms.size === 0)
  const stored = await open(on, board.id, tom.token)
  expect(stored.doc.getMap('ink').size).toBe(doc.getMap('ink').size)
  expect(readBoard(stored.doc).title).toBe('Missed bins')
})

test('a large board comes in messages that a slow line brings whole in time', async () => {
  const { on } = await counting()
  const { board, tom, doc } = await drawn(on, 5 * 1024 * 1024)
  const slow = await rawSocket(on, board.id, bearer(tom.token))
  slow.ws.send(step1())
  const copy = new Y.Doc()
  const isEnd = (message: Uint8Array) => message[0] === 0 && message[1] === syncMessage.step2
  await until(() => slow.received.some(isEnd))
  for (const message of slow.received) if (isEdit(message)) Y.applyUpdate(copy, updateIn(message))
  expect(copy.getMap('ink').size).toBe(doc.getMap('ink').size)
  // 140 kbit a second, for the 30 seconds a provider waits for a message.
  for (const { length } of slow.received) expect(length).toBeLessThan(600 * 1024)
})

/** Memory in use, without what is only not tidied away yet. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}
