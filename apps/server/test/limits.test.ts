import type { ParticipantId } from '@caseboard/board'
import { addNote, createBoard, readBoard } from '@caseboard/board'
import { exportBoard } from '@caseboard/board/json'
import type { BoardAbout, BoardCreated, Joined } from '@caseboard/protocol'
import { closeCodes, messageTypes, ownProtocol, readNotAccepted } from '@caseboard/protocol'
import { nanoid } from 'nanoid'
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Shares } from '../src/sync/shares.ts'
import { open, until } from './support/provider.ts'
import type { Person } from './support/provider.ts'
import type { RawSocket } from './support/raw-socket.ts'
import { bearer, rawSocket, told } from './support/raw-socket.ts'
import { joinBoard, server, startBoard } from './support/server.ts'
import type { Answer, TestServer } from './support/server.ts'
import { skippingClock } from './support/skipping-clock.ts'
import { stillClock } from './support/still-clock.ts'
import { strokes } from './support/strokes.ts'
import { edit, presence, stateVector, step1, step2, updateOf } from './support/wire.ts'

/*  What one person, one board and one server may take up: settings, so that whoever runs Caseboard can
 *  say how much that is. Tom and Gwen work; Mallory takes what she can get.
 */

async function workshop(env: Record<string, string>) {
  const clock = skippingClock()
  const on = await server({ clock, env })
  const board = await startBoard(on)
  const [tom, gwen, mallory] = [
    await joinBoard(on, board, 'Tom'),
    await joinBoard(on, board, 'Gwen'),
    await joinBoard(on, board, 'Mallory'),
  ]
  return { on, clock, board, tom, gwen, mallory }
}

const inkOf = ({ doc }: Person) => doc.getMap('ink')

/** Drawing of this many bytes. */
const points = (bytes: number) => new Uint8Array(bytes).map((_, at) => (at * 97) % 251)

test('who sends more than their share is read more slowly; nothing of it is lost, nobody else waits', async () => {
  const { on, clock, board, tom, gwen, mallory } = await workshop({ MAX_MESSAGES_PER_SECOND: '40' })
  const writer = await open(on, board.id, tom.token)
  const reader = await open(on, board.id, gwen.token)
  const flood = await rawSocket(on, board.id, bearer(mallory.token))
  const doc = new Y.Doc()
  // Each counts as five, so eighty of them are what she has saved up.
  for (let n = 0; n < 300; n += 1) {
    flood.ws.send(edit(updateOf(doc, () => doc.getMap('ink').set(`${n}`, points(64 * 1024)))))
  }
  await until(() => on.logged().includes('read more slowly'))

  const hand = { by: tom.participantId, now: '2026-11-24T10:00:00.000Z', newId: nanoid }
  const tellsGwen = async (text: string) => {
    addNote(writer.doc, { stage: 'goals', pos: [0, 0], text }, hand)
    await until(() => readBoard(reader.doc).notes.some((note) => note.text === text))
    return inkOf(reader).size
  }
  expect(await tellsGwen('Missed bins')).toBeLessThan(150)
  expect(await tellsGwen('Contaminated bins')).toBeLessThan(150)

  await until(() => {
    clock.skip(1_000)
    return inkOf(reader).size === 300
  }, 'all of it arrives')
  expect(flood.ws.readyState).toBe(flood.ws.OPEN)
})

test('coming back is no way to send more', () => {
  const clock = skippingClock()
  const shares = new Shares(clock, { messagesPerSecond: 2, connections: 1 })
  const mallory = 'mallory' as ParticipantId
  /** How long she is to wait after so many messages. */
  const comesAndSends = (messages: number) => {
    const share = shares.take(mallory)!
    let wait = 0
    for (let n = 0; n < messages; n += 1) wait = share.spend(0)
    shares.release(mallory)
    return wait
  }
  // Away for the moment it takes to have the little back that she has sent; then all at once, twice.
  comesAndSends(1)
  expect(comesAndSends(18)).toBe(0)
  clock.skip(600)
  expect(comesAndSends(18)).toBeGreaterThan(0)

  const before = shares.take(mallory)
  shares.release(mallory)
  clock.skip(30_000)
  expect(shares.take(mallory), 'in the end nothing is kept of her').not.toBe(before)
  shares.release(mallory)
  expect(comesAndSends(20)).toBe(0)
})

test('nothing is kept of who has gone, also where a timer comes a moment early', () => {
  const still = stillClock('2026-11-24T09:00:00.000Z')
  const early = (ms: number) => (ms > 1 ? ms - 0.4 : ms)
  const clock = { ...still, after: (ms: number, act: () => void) => still.after(early(ms), act) }
  const shares = new Shares(clock, { messagesPerSecond: 2, connections: 1 })
  const gwen = 'gwen' as ParticipantId
  const before = shares.take(gwen)!
  before.spend(0)
  shares.release(gwen)
  still.pass(600)
  expect(shares.take(gwen)).not.toBe(before)
})

test('who sent something unsound stays outside for a second, and longer each time', async () => {
  const { on, clock, board, tom, mallory } = await workshop({})
  const comes = () => rawSocket(on, board.id, bearer(mallory.token))
  const sendsRubbish = async () => {
    const socket = await comes()
    socket.ws.send(edit(Uint8Array.of(9, 9, 9)))
    await until(() => socket.ws.readyState === socket.ws.CLOSED)
    expect((await socket.closed).code).toBe(closeCodes.invalid)
  }
  const isTurnedAway = async () => {
    const { ws, closed } = await comes()
    await until(() => ws.readyState === ws.CLOSED)
    const { code, reason } = await closed
    expect(code).toBe(closeCodes.later)
    expect(reason).toContain('not accepted')
  }
  await sendsRubbish()
  await isTurnedAway()
  await open(on, board.id, tom.token)
  clock.skip(1_000)
  for (const seconds of [2, 4, 8, 16, 32, 60, 60]) {
    await sendsRubbish()
    clock.skip(seconds * 1_000 - 900)
    await isTurnedAway()
    clock.skip(900)
  }
  clock.skip(10 * 60_000)
  await sendsRubbish()
  clock.skip(1_000)
  await open(on, board.id, mallory.token)
})

test('what nobody has sent for a while may come at once', async () => {
  const { on, board, gwen, tom } = await workshop({ MAX_MESSAGES_PER_SECOND: '20' })
  const reader = await open(on, board.id, gwen.token)
  const back = await rawSocket(on, board.id, bearer(tom.token))
  const doc = new Y.Doc()
  for (let n = 0; n < 150; n += 1) {
    back.ws.send(edit(updateOf(doc, () => doc.getMap('ink').set(`${n}`, n))))
  }
  await until(() => inkOf(reader).size === 150)
  expect(on.logged()).not.toContain('read more slowly')
})

test('one person has a board open in so many windows, and others do not feel it', async () => {
  const { on, board, tom, gwen } = await workshop({ MAX_CONNECTIONS_PER_PERSON: '2' })
  const first = await open(on, board.id, tom.token)
  await open(on, board.id, tom.token)
  const third = await open(on, board.id, tom.token, { wait: false })
  await until(() => third.closed() !== undefined)
  expect(third.closed()?.code).toBe(closeCodes.tooManyWindows)
  await open(on, board.id, gwen.token)

  first.provider.destroy()
  const room = await on.rooms.openRoom(board.id)
  await until(() => room?.connections.size === 2)
  await open(on, board.id, tom.token)
})

test('presence that is larger than the setting is not passed on', async () => {
  const { on, board, tom, gwen } = await workshop({ MAX_PRESENCE_BYTES: '256' })
  const reader = await open(on, board.id, gwen.token)
  const writer = await rawSocket(on, board.id, bearer(tom.token))
  writer.ws.send(presence([7, 1, { at: 'x'.repeat(300) }], [8, 1, { at: 'x'.repeat(100) }]))
  const states = () => reader.provider.awareness.getStates()
  await until(() => states().has(8))
  expect(states().has(7)).toBe(false)
})

/** What Tom is told of edits that were not accepted. */
const refusals = (socket: RawSocket) => told(socket, messageTypes.notAccepted, readNotAccepted)

test('a board as large as the server takes can be read and takes nothing more', async () => {
  const { on, board, tom, gwen } = await workshop({ MAX_BOARD_BYTES: `${200 * 1024}` })
  const reader = await open(on, board.id, gwen.token)
  const writer = await rawSocket(on, board.id, bearer(tom.token), [ownProtocol])
  const doc = new Y.Doc()
  const draw = (key: string, bytes: number) =>
    updateOf(doc, () => doc.getMap('ink').set(key, points(bytes)))
  const fits = draw('fits', 150 * 1024)
  writer.ws.send(edit(fits))
  await until(() => inkOf(reader).has('fits'))

  const before = Y.encodeStateAsUpdate(doc)
  writer.ws.send(edit(draw('too much', 100 * 1024)))
  await until(() => refusals(writer).length === 1)
  expect(refusals(writer)[0]).toMatchObject({ edit: 2, reason: 'board-too-large' })
  expect(refusals(writer)[0]?.sentence).toContain('Save it as JSON')

  // Coming back with what the server has is no edit; a small one still fits.
  writer.ws.send(step2(before))
  const other = new Y.Doc()
  writer.ws.send(edit(updateOf(other, () => other.getMap('ink').set('small', 1))))
  await until(() => inkOf(reader).has('small'))
  expect(refusals(writer)).toHaveLength(1)
  const newcomer = await open(on, board.id, gwen.token)
  expect([...inkOf(newcomer).keys()].toSorted()).toEqual(['fits', 'small'])
})

test('edits of one turn together do not make a board larger than it may be', async () => {
  const { on, board, tom } = await workshop({ MAX_BOARD_BYTES: `${200 * 1024}` })
  const writer = await rawSocket(on, board.id, bearer(tom.token), [ownProtocol])
  for (const key of ['a', 'b', 'c', 'd']) {
    const doc = new Y.Doc()
    const update = updateOf(doc, () => doc.getMap('ink').set(key, points(60 * 1024)))
    writer.ws.send(edit(update))
  }
  await until(() => refusals(writer).length === 1)
  expect(refusals(writer)[0]?.edit).toBe(4)
})

test('a board of very many small parts is too large before its bytes are: all of them are to be opened', async () => {
  const { on, board, tom, gwen } = await workshop({ MAX_BOARD_BYTES: `${200 * 1024}` })
  const reader = await open(on, board.id, gwen.token)
  const writer = await rawSocket(on, board.id, bearer(tom.token), [ownProtocol])
  const doc = new Y.Doc()
  const dots = (from: number, count: number) =>
    updateOf(doc, () => {
      const text = doc.getText('dots')
      for (let n = from; n < from + count; n += 1) text.insert(0, '.')
    })
  const before = dots(0, 2_500)
  expect(before.length).toBeLessThan(50 * 1024)
  writer.ws.send(edit(before))
  await until(() => reader.doc.getText('dots').length === 2_500)
  writer.ws.send(edit(dots(2_500, 1_000)))
  await until(() => refusals(writer).length === 1)
  expect(refusals(writer)[0]).toMatchObject({ edit: 2, reason: 'board-too-large' })
})

test('what has been written over does not make a board too large', async () => {
  const { on, board, tom, gwen } = await workshop({ MAX_BOARD_BYTES: `${200 * 1024}` })
  const reader = await open(on, board.id, gwen.token)
  const writer = await rawSocket(on, board.id, bearer(tom.token), [ownProtocol])
  const doc = new Y.Doc()
  for (let n = 1; n <= 12; n += 1) {
    const drawing = points(40 * 1024 + n)
    writer.ws.send(edit(updateOf(doc, () => doc.getMap('ink').set('line', drawing))))
    await until(() => (inkOf(reader).get('line') as Uint8Array).length === drawing.length)
  }
  expect(refusals(writer)).toEqual([])
})

test('boards that are open are so large together; one that nobody has open makes room', async () => {
  const env = { MAX_OPEN_BYTES: `${100 * 1024}`, ROOM_GRACE_MS: '10000' }
  const { on, board, tom } = await workshop(env)
  const parks = await startBoard(on, { title: 'Parks', template: 'blank' })
  const priya = await joinBoard(on, parks, 'Priya')
  const bins = await open(on, board.id, tom.token)
  const kept = await open(on, parks.id, priya.token)
  kept.provider.destroy()
  bins.doc.getMap('ink').set('line', points(100 * 1024))
  const room = await on.rooms.openRoom(board.id)
  await until(() => (room?.log.size ?? 0) > 100 * 1024)

  // Parks, which is kept for Priya, is put away first; that is not enough.
  const streets = await startBoard(on, { title: 'Streets', template: 'blank' })
  const refused = await joinBoard(on, streets, 'Aisha').catch(String)
  expect(refused).toContain('The server has as many boards open as it can')
  expect(on.rooms.size).toBe(1)

  bins.provider.destroy()
  await until(() => room?.connections.size === 0)
  await joinBoard(on, streets, 'Aisha')
})

test('a message as large as is taken arrives in packets as small as networks make them', async () => {
  const { on, board, tom, gwen } = await workshop({ MAX_MESSAGE_BYTES: `${5 * 1024 * 1024}` })
  const reader = await open(on, board.id, gwen.token)
  const { port, host } = new URL(on.address)
  const socket = connect(Number(port), '127.0.0.1').setNoDelay()
  socket.write(
    `GET /sync/${board.id} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n` +
      `Authorization: Bearer ${tom.token}\r\n\r\n`,
  )
  await once(socket, 'data')
  socket.resume()
  const doc = new Y.Doc()
  const large = updateOf(doc, () => doc.getMap('ink').set('large', points(5_000_000)))
  const message = edit(large)
  // One masked frame; a mask of nothing leaves the bytes as they are.
  const head = Buffer.alloc(14)
  head.set([0x82, 0x80 | 127])
  head.writeBigUInt64BE(BigInt(message.length), 2)
  const frame = Buffer.concat([head, message])
  for (let at = 0; at < frame.length; at += 1_000) {
    socket.write(frame.subarray(at, at + 1_000))
    // The server, in this process too, reads it before the next is written.
    await new Promise(setImmediate)
  }
  await until(() => inkOf(reader).has('large'))
  socket.destroy()
})

test('who asks for the board again and again, each time as another, has to wait', async () => {
  const { on, board, tom, gwen, mallory } = await workshop({ MAX_MESSAGES_PER_SECOND: '20' })
  const writer = await open(on, board.id, tom.token)
  writer.doc.getMap('ink').set('line', points(500 * 1024))
  const reader = await open(on, board.id, gwen.token)
  await until(() => inkOf(reader).has('line'))
  const asks = await rawSocket(on, board.id, bearer(mallory.token))
  const known = writer.doc.clientID
  // What has been worked out before costs nothing.
  for (let time = 0; time < 50; time += 1) {
    const before = asks.received.length
    asks.ws.send(step1(time % 2 === 0 ? Uint8Array.of(0) : stateVector([time, 1])))
    await until(() => asks.received.length > before)
  }
  expect(on.logged()).not.toContain('read more slowly')
  for (let time = 1; !on.logged().includes('read more slowly'); time += 1) {
    expect(time).toBeLessThan(20)
    const before = asks.received.length
    asks.ws.send(step1(stateVector([known, 1], [time, 1])))
    await until(() => asks.received.length > before)
  }
})

test('as many boards are open as the server takes; one that nobody has open makes room', async () => {
  const { on, board, tom } = await workshop({ MAX_OPEN_BOARDS: '1', ROOM_GRACE_MS: '10000' })
  const parks = await startBoard(on, { title: 'Parks', template: 'blank' })
  const priya = await joinBoard(on, parks, 'Priya')
  // Parks is still kept for Priya; Tom comes, so it goes.
  const bins = await open(on, board.id, tom.token)

  const turnedAway = await rawSocket(on, parks.id, bearer(priya.token))
  expect((await turnedAway.closed).code).toBe(closeCodes.later)
  const asked = await on.api('GET', `/api/boards/${parks.id}`, { token: priya.token })
  expect(asked.status).toBe(503)
  expect(asked.json().title).toBe('The server has as many boards open as it can')

  bins.provider.destroy()
  const room = await on.rooms.openRoom(board.id)
  await until(() => room?.connections.size === 0)
  const back = await rawSocket(on, parks.id, bearer(priya.token))
  back.ws.send(step1())
  await until(() => back.received.length > 0)
  expect(on.rooms.size).toBe(1)
})

const post = (on: TestServer, body: unknown, from = '192.0.2.7') =>
  on.api('POST', '/api/boards', { body, headers: { 'x-forwarded-for': from } })

/** A board as it is brought in. */
function file(content: { ink?: unknown[]; cards?: unknown[] }) {
  const doc = new Y.Doc()
  const hand = { by: 'server', now: '2026-11-24T10:00:00.000Z', newId: nanoid } as const
  createBoard(doc, { title: 'Sketches', organisation: '', serviceTypes: [] }, hand)
  return { board: { ...exportBoard(doc), ...content } }
}

test('so many boards are started from one address in an hour, and more from others', async () => {
  const clock = skippingClock()
  const on = await server({ clock, env: { NEW_BOARDS_PER_HOUR: '3', TRUST_PROXY: 'true' } })
  const bins = { title: 'Missed bins', template: 'blank' }
  for (let n = 0; n < 3; n += 1) expect((await post(on, bins)).status).toBe(201)
  const refused = await post(on, bins)
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('60')
  expect(refused.json().title).toBe('Too many boards have been started from here')
  expect((await post(on, bins, '192.0.2.8')).status).toBe(201)

  clock.skip(20 * 60_000)
  expect((await post(on, bins)).status).toBe(201)
  expect((await post(on, bins)).status).toBe(429)
})

test('a large file counts as several boards', async () => {
  const on = await server({ env: { NEW_BOARDS_PER_HOUR: '3', TRUST_PROXY: 'true' } })
  const twoOfThree = file({ ink: strokes(400, 100) })
  expect(JSON.stringify(twoOfThree).length / 1024 ** 2).toBeCloseTo(1.5, 0)
  expect((await post(on, twoOfThree)).status).toBe(201)
  expect((await post(on, twoOfThree)).status).toBe(429)
  expect((await post(on, file({}))).status).toBe(201)
})

test('so many people join a board in an hour; those who are in come back, and other boards are open', async () => {
  const clock = skippingClock()
  const on = await server({ clock, env: { NEW_PEOPLE_PER_HOUR: '2' } })
  const [bins, parks] = [await startBoard(on), await startBoard(on)]
  const tom = await joinBoard(on, bins, 'Tom')
  await joinBoard(on, bins, 'Gwen')
  const refused = await joinBoard(on, bins, 'Mallory').catch(String)
  expect(refused).toContain('Too many people have joined this board in a short time')
  const again = await on.api('POST', `/api/boards/${bins.id}/sessions`, {
    body: { name: 'Tom Baker' },
    token: tom.token,
  })
  expect(again.status).toBe(201)
  const about = await on.api('GET', `/api/boards/${bins.id}`, { token: tom.token })
  const names = about.json<BoardAbout>().people.map(({ name }) => name)
  expect(names.toSorted()).toEqual(['Gwen', 'Tom Baker'])
  await joinBoard(on, parks, 'Mallory')

  clock.skip(30 * 60_000)
  await joinBoard(on, bins, 'Nadia')
})

test('so many requests of one person are answered in a minute, and those of others too', async () => {
  const { on, clock, board, tom, mallory } = await workshop({ MAX_REQUESTS_PER_MINUTE: '5' })
  const asks = async ({ token }: { token: string }) =>
    (await on.api('GET', `/api/boards/${board.id}`, { token })).status
  for (let n = 0; n < 5; n += 1) expect(await asks(mallory)).toBe(200)
  expect(await asks(mallory)).toBe(429)
  expect(await asks(tom)).toBe(200)
  clock.skip(12_000)
  expect(await asks(mallory)).toBe(200)
  expect(await asks(mallory)).toBe(429)
})

test('however many Mallory joins a board as, other boards do not wait for it', async () => {
  const {
    on,
    clock,
    board: parks,
    tom,
    gwen,
  } = await workshop({
    MAX_BOARD_EDITS_PER_SECOND: '40',
    MAX_MESSAGES_PER_SECOND: '50',
  })
  const hers = await startBoard(on)
  const floods = await Promise.all(
    Array.from({ length: 5 }, async (_, n) => {
      const { token } = await joinBoard(on, hers, `Mallory ${n}`)
      return rawSocket(on, hers.id, bearer(token))
    }),
  )
  for (const [n, { ws }] of floods.entries()) {
    const doc = new Y.Doc()
    for (let at = 0; at < 60; at += 1) {
      // Each of more than half what a socket is read in at once.
      const update = updateOf(doc, () => doc.getMap('ink').set(`${n} ${at}`, points(40 * 1024)))
      ws.send(edit(update))
    }
  }
  await until(() => on.logged().includes('"of":"board"'))

  const writer = await open(on, parks.id, tom.token)
  const reader = await open(on, parks.id, gwen.token)
  const hand = { by: tom.participantId, now: '2026-11-24T10:00:00.000Z', newId: nanoid }
  addNote(writer.doc, { stage: 'goals', pos: [0, 0], text: 'Who pays?' }, hand)
  await until(() => readBoard(reader.doc).notes.length === 1)

  // And nothing of hers is lost.
  const { token } = await joinBoard(on, hers, 'Vera', 'viewer')
  const vera = await open(on, hers.id, token)
  expect(inkOf(vera).size).toBeLessThan(200)
  await until(() => {
    clock.skip(1_000)
    return inkOf(vera).size === 300
  }, 'all of it arrives')
  expect(on.logged()).not.toContain('"of":"person"')
})

test('while a file of megabytes is opened, and made again, everybody else is answered', async () => {
  const on = await server()
  const row = (n: number) => ({ id: `row${n}`, rank: `a${n}`, cells: { name: 'Missed bins' } })
  const card = {
    id: 'card1',
    tool: 'user-needs',
    stage: 'goals',
    rank: 'a0',
    fields: { rows: Array.from({ length: 20_000 }, (_, n) => row(n)) },
    createdBy: 'server',
    createdAt: '2026-11-24T10:00:00.000Z',
  }
  const isAnsweredDuring = async (asking: Promise<Answer>) => {
    let isDone = false
    void asking.then(() => (isDone = true))
    for (let n = 0; n < 50; n += 1) expect((await on.api('GET', '/healthz')).status).toBe(200)
    expect(isDone).toBe(false)
    return await asking
  }
  const brought = await isAnsweredDuring(post(on, file({ cards: [card] })))
  expect(brought.status, brought.bytes.toString()).toBe(201)
  const { id, links } = brought.json<BoardCreated>()
  const asPriya = { key: new URL(links.facilitator).hash.slice(1), name: 'Priya' }
  const joined = await on.api('POST', `/api/boards/${id}/sessions`, { body: asPriya })
  const { token } = joined.json<Joined>()
  const made = await isAnsweredDuring(on.api('GET', `/api/boards/${id}/export/json`, { token }))
  expect(made.json<{ cards: unknown[] }>().cards).toEqual([card])
}, 60_000)
