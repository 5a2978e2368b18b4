import { createBoard } from '@caseboard/board'
import { closeCodes, messageTypes } from '@caseboard/protocol'
import { applyAwarenessUpdate, Awareness } from 'y-protocols/awareness'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { nanoid } from 'nanoid'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { RoomLog } from '../src/sync/log.ts'
import { ClientOwners } from '../src/sync/owners.ts'
import { Room } from '../src/sync/room.ts'
import type { HeldReader } from './support/held-socket.ts'
import { heldReader } from './support/held-socket.ts'
import { skippingClock } from './support/skipping-clock.ts'
import { edit, presence, updateOf } from './support/wire.ts'

/*  A room in which people move and nobody writes. Gwen takes nothing of what is sent to her, until she
 *  does: what waits for her has a limit, and in the end she sees what everybody else sees.
 */

const bufferLimit = 64 * 1024
const mostOfOne = 4 * 1024
const askPresence = Uint8Array.of(messageTypes.queryAwareness)

function workshop() {
  const clock = skippingClock()
  const doc = new Y.Doc()
  const by = { by: 'server', now: '2026-11-24T09:00:00.000Z', newId: nanoid } as const
  createBoard(doc, { title: 'Missed bins', organisation: '', serviceTypes: [] }, by)
  const room = new Room({
    id: 'bins',
    ...RoomLog.open({ entries: [{ seq: 1, bytes: Y.encodeStateAsUpdate(doc) }] }),
    owners: new ClientOwners('bins'),
    clock,
    logger: pino({ level: 'silent' }),
    limits: { board: Infinity, presence: mostOfOne },
    askTurn: () => {},
    onLongLog: () => {},
    onClosed: () => {},
  })
  const turn = () => {
    room.check()
    room.send()
  }
  return {
    clock,
    room,
    turn,
    /** Somebody comes in; the room has had its turn with them, unless told not to. */
    join(name: string, options: { role?: 'viewer'; wait?: false } = {}): HeldReader {
      const { wait = true, ...role } = options
      const reader = heldReader(name, { clock, bufferLimit, ...role })
      reader.socket.on('drain', () => room.drained(reader.connection))
      room.join(reader.connection)
      if (wait) turn()
      return reader
    },
    says: ({ connection }: HeldReader, ...clients: Parameters<typeof presence>) =>
      room.receive(connection, presence(...clients)),
  }
}

/** Everything that was taken goes out, and what comes of that. */
async function readAll(reader: HeldReader, skip: (ms: number) => void): Promise<Buffer> {
  await reader.read()
  skip(40)
  return reader.read()
}

/** The messages in whole frames. */
function* messagesIn(frames: Buffer): Generator<Buffer> {
  for (let at = 0; at < frames.length;) {
    const short = frames[at + 1]!
    const head = short < 126 ? 2 : short === 126 ? 4 : 10
    const length =
      short < 126
        ? short
        : short === 126
          ? frames.readUInt16BE(at + 2)
          : Number(frames.readBigUInt64BE(at + 2))
    yield frames.subarray(at + head, at + head + length)
    at += head + length
  }
}

/** Who a provider that received this shows. */
function shown(frames: Buffer): Map<number, Record<string, unknown>> {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  for (const message of messagesIn(frames)) {
    const decoder = createDecoder(message)
    if (readVarUint(decoder) !== messageTypes.awareness) continue
    applyAwarenessUpdate(awareness, readVarUint8Array(decoder), 'server')
  }
  awareness.destroy()
  return new Map(awareness.getStates())
}

/** The cursors a provider that received this shows. */
const cursors = (frames: Buffer) => [...shown(frames)].map(([id, { cursor }]) => [id, cursor])

test('what waits for somebody who does not read has a limit, though nobody writes', async () => {
  const { clock, join, says, room } = workshop()
  const gwen = join('Gwen')
  const people = ['Tom', 'Priya', 'Aisha'].map((name) => join(name))
  const note = 'x'.repeat(3_000)
  for (let move = 1; move <= 60; move += 1) {
    for (const [index, person] of people.entries()) {
      says(person, [index + 1, move, { cursor: move, note }])
    }
    clock.skip(40)
    await Promise.all(people.map((person) => person.read()))
  }
  expect(gwen.waiting()).toBeLessThan(bufferLimit + people.length * mostOfOne)

  // Priya goes while nothing reaches Gwen; then Gwen takes what waits.
  room.leave(people[1]!.connection)
  clock.skip(40)
  const all = await readAll(gwen, clock.skip)
  expect(cursors(all)).toEqual([
    [1, 60],
    [3, 60],
  ])
  says(people[0]!, [1, 61, { cursor: 'after' }])
  clock.skip(40)
  expect(shown(await gwen.read()).get(1)?.['cursor']).toBe('after')
})

test('somebody who asks who is here and does not read gets no more than others', async () => {
  const { clock, join, says, room } = workshop()
  const gwen = join('Gwen')
  for (const [index, name] of ['Tom', 'Priya', 'Aisha'].entries()) {
    says(join(name), [index, 1, { note: 'x'.repeat(3_000) }])
  }
  for (let time = 0; time < 5_000; time += 1) {
    room.receive(gwen.connection, askPresence)
    if (time % 50 === 0) clock.skip(40)
  }
  expect(gwen.waiting()).toBeLessThan(bufferLimit + 3 * mostOfOne)
  expect(shown(await readAll(gwen, clock.skip)).size).toBe(3)
})

test('somebody who asks who is here again and again is told so as often as anybody', async () => {
  const { clock, join, says, room } = workshop()
  const tom = join('Tom')
  says(tom, [1, 1, { cursor: 1 }])
  clock.skip(40)
  const gwen = join('Gwen')
  clock.skip(40)
  const before = (await gwen.read()).length
  for (let time = 0; time < 300; time += 1) room.receive(gwen.connection, askPresence)
  clock.skip(40)
  const told = [...messagesIn((await gwen.read()).subarray(before))]
  expect(told).toHaveLength(1)
  expect(cursors(await gwen.read())).toEqual([[1, 1]])
})

test('somebody who goes while another comes in is gone for them too', async () => {
  const { clock, join, says, room, turn } = workshop()
  const tom = join('Tom')
  const gwen = join('Gwen', { wait: false })
  says(tom, [1, 1, { cursor: 1 }])
  clock.skip(40)
  room.leave(tom.connection)
  turn()
  clock.skip(40)
  expect(shown(await gwen.read()).size).toBe(0)
})

test('a connection is present as a few client ids at most', async () => {
  const { clock, join, says } = workshop()
  const gwen = join('Gwen')
  const mallory = join('Mallory')
  for (let id = 1; id <= 2_000; id += 1) says(mallory, [id, 1, { cursor: id }])
  clock.skip(40)
  expect([...shown(await gwen.read()).keys()]).toEqual([1, 2, 3, 4])

  // One that has gone makes room for another.
  says(mallory, [2, 2, null], [5, 1, { cursor: 5 }])
  clock.skip(40)
  expect([...shown(await gwen.read()).keys()]).toEqual([1, 3, 4, 5])
})

test('clients that come and go within a moment are no news and are not remembered', async () => {
  const { clock, join, says } = workshop()
  const gwen = join('Gwen')
  const mallory = join('Mallory')
  clock.skip(40)
  const before = (await gwen.read()).length
  for (let id = 1; id <= 2_000; id += 1) says(mallory, [id, 1, { cursor: id }], [id, 2, null])
  clock.skip(40)
  expect((await gwen.read()).length - before).toBe(0)
})

test('of who has gone a few numbers are remembered, and not the socket they came on', async () => {
  const { clock, room, join, says } = workshop()
  join('Gwen')
  const comesAndGoes = () => {
    const tom = join('Tom')
    says(tom, [1, 1, { cursor: 1 }])
    clock.skip(40)
    room.leave(tom.connection)
    clock.skip(40)
    return new WeakRef(tom.connection)
  }
  const tom = comesAndGoes()
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  await new Promise(setImmediate)
  collect()
  expect(tom.deref()).toBeUndefined()
  // He comes back on another, and is taken for who he is.
  says(join('Tom'), [1, 2, { cursor: 2 }])
  clock.skip(40)
  expect(cursors(await join('Aisha').read())).toEqual([[1, 2]])
})

test('whoever says nothing of who they are is named all the same', async () => {
  const { clock, join, says } = workshop()
  const gwen = join('Gwen')
  says(join('Tom'), [1, 1, { cursor: 7 }])
  clock.skip(40)
  expect(shown(await gwen.read()).get(1)).toEqual({
    cursor: 7,
    user: { id: 'Tom', name: 'Tom', team: 'Waste services' },
  })
})

test('a new name and a new role are told of those who are here, at once', async () => {
  const { clock, join, says, room } = workshop()
  const gwen = join('Gwen')
  const tom = join('Tom')
  says(tom, [1, 1, { cursor: 7, user: { name: 'Tom', role: 'contributor' } }])
  clock.skip(40)
  room.updateMember({ ...tom.connection.member, name: 'Tom P', role: 'viewer' })
  clock.skip(40)
  const seen = shown(await gwen.read()).get(1)
  expect(seen).toMatchObject({ cursor: 7, user: { name: 'Tom P', role: 'viewer' } })
  // Tom's own page hears it as everybody does, and goes on from there.
  expect(shown(await tom.read()).get(1)).toEqual(seen)
  says(tom, [1, 3, { cursor: 8, user: { name: 'Tom', role: 'contributor' } }])
  clock.skip(40)
  expect(shown(await gwen.read()).get(1)).toMatchObject({ cursor: 8, user: { name: 'Tom P' } })
})

test('a viewer who writes and does not read is told to come back later', () => {
  const { join, room, turn } = workshop()
  const gwen = join('Gwen', { role: 'viewer' })
  for (let n = 0; n < 1_000; n += 1) {
    const doc = new Y.Doc()
    room.receive(gwen.connection, edit(updateOf(doc, () => doc.getMap('ink').set('line', n))))
    if (n % 10 === 0) turn()
  }
  expect(gwen.closed.code).toBe(closeCodes.later)
  expect(gwen.waiting()).toBeLessThan(bufferLimit + 1024)
})

test('of what only counts as it is last, somebody who does not read is told the last, once', async () => {
  const { clock, join, says, room } = workshop()
  const gwen = join('Gwen')
  const tom = join('Tom')
  for (let move = 1; gwen.waiting() <= bufferLimit; move += 1) {
    says(tom, [1, move, { cursor: move, note: 'x'.repeat(3_000) }])
    clock.skip(40)
  }
  const full = gwen.waiting()
  for (let saved = 1; saved <= 5_000; saved += 1) gwen.connection.tellSaved(saved)
  for (const role of ['viewer', 'contributor', 'viewer'] as const) {
    room.updateMember({ ...gwen.connection.member, role })
  }
  expect(gwen.waiting()).toBe(full)
  const told = [...messagesIn((await readAll(gwen, clock.skip)).subarray(full))]
  const ofType = (type: number) => told.filter((message) => message[0] === type)
  expect(ofType(messageTypes.saved).map((message) => [...message])).toEqual([
    [messageTypes.saved, 0x88, 0x27],
  ])
  expect(ofType(messageTypes.role)).toHaveLength(1)
})
