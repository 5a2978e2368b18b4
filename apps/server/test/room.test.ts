import { BOARD_VERSION, createBoard } from '@caseboard/board'
import type { Hand } from '@caseboard/board'
import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { RoomLog } from '../src/sync/log.ts'
import { person, roomWith } from './support/lone-room.ts'
import { edit } from './support/wire.ts'

/*  Whatever goes into a room, its log is a board that opens, and is the board people see. */

const server: Hand = { by: 'server', now: '2026-11-24T09:00:00.000Z', newId: nanoid }

function board(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1
  createBoard(doc, { title: 'Missed bins', organisation: '', serviceTypes: [] }, server)
  const text = doc.getText('text')
  text.insert(0, 'Half of all missed bins')
  text.delete(4, 3)
  doc.getMap('ink').set('line', new Y.Map([['x', 1]]))
  doc.getArray('rows').push([1, 2, new Y.Text('row')])
  return doc
}

/** Edits of every kind a client makes to the board. */
function edits(seed: Uint8Array): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  doc.clientID = 2
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  doc.getText('text').insert(3, 'xyz')
  doc.getText('text').delete(1, 4)
  doc.getText('text').insertEmbed(2, { image: 'bin' })
  doc.getMap('ink').set('line', { points: [1, 2] })
  doc.getArray('rows').insert(1, ['n'])
  doc.getArray('rows').delete(0, 2)
  doc.getMap('people').set('gwen', { name: 'Priya', team: '' })
  doc.getMap('meta').delete('version')
  return [...updates, Y.mergeUpdates(updates), seed]
}

function copy(doc: Y.Doc): Y.Doc {
  const made = new Y.Doc()
  Y.applyUpdate(made, Y.encodeStateAsUpdate(doc))
  return made
}

/** The same numbers for the same seed, so that a failure can be seen again. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test.each([1, 2, 3, 20_261_124])('damaged edits, seed %i', { timeout: 60_000 }, async (seed) => {
  const next = random(seed)
  const start = Y.encodeStateAsUpdate(board())
  const samples = edits(start)
  const outcomes = { accepted: 0, refused: 0, nothing: 0 }
  for (let round = 0; round < 60; round += 1) {
    const { room, entries, turn, see } = roomWith(start)
    for (let n = 0; n < 50; n += 1) {
      const damaged = Uint8Array.from(samples[next(samples.length)] ?? [])
      for (let hit = next(3); hit >= 0; hit -= 1)
        damaged[next(damaged.length)] = next(next(2) ? 16 : 256)
      const { connection, isOpen } = person()
      const before = entries.length
      room.receive(connection, edit(damaged))
      turn()
      if (!isOpen()) {
        outcomes.refused += 1
        expect(entries.length, 'nothing of a refused edit is stored').toBe(before)
      } else if (entries.length > before) outcomes.accepted += 1
      else outcomes.nothing += 1
    }
    const reopened = RoomLog.open({ entries }).doc
    const current = await see(copy)
    expect(Y.encodeStateVector(reopened)).toEqual(Y.encodeStateVector(current))
    expect(reopened.getText('text').toDelta()).toEqual(current.getText('text').toDelta())
    expect(current.getMap('people').toJSON()).toEqual({})
    expect(reopened.getMap('people').toJSON()).toEqual({})
    expect(reopened.getMap('meta').get('version')).toBe(BOARD_VERSION)
  }
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(50)
})

test('an edit that breaks Yjs half way through leaves nothing behind', async () => {
  const { room, entries, turn, see } = roomWith(Y.encodeStateAsUpdate(board()))
  const good = new Y.Doc()
  good.getMap('ink').set('good', true)
  // Client 77's second letter stands to the right of its ninth, which does not exist.
  const broken = Uint8Array.of(
    1,
    2,
    77,
    0,
    4,
    1,
    4,
    ...Buffer.from('text'),
    1,
    ...Buffer.from('M'),
    0x84,
    77,
    9,
    1,
    ...Buffer.from('N'),
    0,
  )
  const mallory = person()
  const tom = person()
  room.receive(tom.connection, edit(Y.encodeStateAsUpdate(good)))
  room.receive(mallory.connection, edit(broken))
  turn()
  expect([tom.isOpen(), mallory.isOpen()]).toEqual([true, false])
  expect(entries).toHaveLength(2)
  const current = await see(copy)
  expect(current.getMap('ink').get('good')).toBe(true)
  expect(current.store.clients.has(77)).toBe(false)
  // And the room goes on from there.
  const more = new Y.Doc()
  more.getMap('ink').set('more', true)
  room.receive(tom.connection, edit(Y.encodeStateAsUpdate(more)))
  turn()
  expect((await see(copy)).getMap('ink').get('more')).toBe(true)
  expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3])
})

test('several values in one piece under a key are not taken in', async () => {
  const { room, entries, turn, see } = roomWith(Y.encodeStateAsUpdate(board()))
  const key = [1, 4, ...Buffer.from('meta'), 1, ...Buffer.from('k')]
  const first = Uint8Array.of(1, 1, 77, 0, 0x28, ...key, 1, 0x77, 1, ...Buffer.from('v'), 0)
  // Three letters where “v” stands. With the middle one taken out, whoever gets them in three pieces
  // would delete the first as well, and everybody else would not.
  const letters = Uint8Array.of(1, 1, 77, 1, 0x84, 77, 0, 3, ...Buffer.from('abc'), 0)
  const mallory = person()
  room.receive(mallory.connection, edit(first))
  turn()
  expect([mallory.isOpen(), entries.length]).toEqual([true, 2])
  room.receive(mallory.connection, edit(letters))
  turn()
  expect([mallory.isOpen(), entries.length]).toEqual([false, 2])
  expect(await see((doc) => doc.getMap('meta').get('k'))).toBe('v')
})

test('what stands between two things that are the other way round is not taken in', async () => {
  const { room, entries, turn } = roomWith(Y.encodeStateAsUpdate(board()))
  const text = new Y.Doc()
  text.clientID = 77
  text.getText('other').insert(0, 'Missed bins')
  const mallory = person()
  room.receive(mallory.connection, edit(Y.encodeStateAsUpdate(text)))
  // After the seventh letter and before the second.
  const crossed = Uint8Array.of(1, 1, 78, 0, 0xc4, 77, 7, 77, 2, 2, ...Buffer.from('no'), 0)
  room.receive(mallory.connection, edit(crossed))
  turn()
  expect([mallory.isOpen(), entries.length]).toEqual([false, 2])
})

test('what is left of an edit without what is known of it stands in one place as well', async () => {
  const { room, entries, turn } = roomWith(Y.encodeStateAsUpdate(board()))
  const text = new Y.Doc()
  text.clientID = 77
  text.getText('other').insert(0, 'Missed')
  const mallory = person()
  room.receive(mallory.connection, edit(Y.encodeStateAsUpdate(text)))
  turn()
  expect([mallory.isOpen(), entries.length]).toEqual([true, 2])
  // Two letters more than is known of them: after “Missed”, and before a letter of another text.
  const { client, clock } = startOf((doc) => doc.getText('text'))
  const more = [...Buffer.from('Missed ?')]
  const longer = Uint8Array.of(1, 1, 77, 0, 0x44, client, clock, more.length, ...more, 0)
  room.receive(mallory.connection, edit(longer))
  turn()
  expect([mallory.isOpen(), entries.length]).toEqual([false, 2])
})

/** The id of the first thing in a text of the board. */
function startOf(of: (doc: Y.Doc) => Y.Text): Y.ID {
  return of(board())._start!.id
}
