import { BOARD_VERSION, createBoard } from '@caseboard/board'
import type { Hand, ParticipantId } from '@caseboard/board'
import { limits } from '@caseboard/protocol'
import { nanoid } from 'nanoid'
import { PassThrough } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { systemClock } from '../src/clock.ts'
import type { LogEntry } from '../src/store/store.ts'
import { Metrics } from '../src/ops/metrics.ts'
import { Connection } from '../src/sync/connection.ts'
import { RoomLog } from '../src/sync/log.ts'
import { Room } from '../src/sync/room.ts'
import { edit } from './support/wire.ts'

/*  A room without a server: edits go in, its log comes out. Whatever goes in, the log is a board that
 *  opens, and is the board people see.
 */

const metrics = new Metrics()

function roomWith(seed: Uint8Array) {
  const entries: LogEntry[] = [
    { boardId: 'bins', seq: 1, bytes: seed, by: 'server', at: '2026-11-24T09:00:00.000Z' },
  ]
  const { log, doc } = RoomLog.open({ entries })
  const room = new Room({
    id: 'bins',
    log,
    doc,
    clock: systemClock,
    logger: pino({ level: 'silent' }),
    limits: { board: Infinity, presence: limits.presence },
    askTurn: () => {},
    onLongLog: () => {},
    onClosed: () => {},
  })
  return {
    room,
    entries,
    turn() {
      entries.push(...room.check())
      room.send()
    },
    /** The board as the room has it. */
    seen(): Promise<Y.Doc> {
      const seen = room.read((current) => {
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(current))
        return copy
      })
      room.send()
      return seen
    },
  }
}

/** Somebody whose socket leads nowhere. */
function person(): { connection: Connection; isOpen: () => boolean } {
  const ws = {
    readyState: WebSocket.OPEN as number,
    close: () => (ws.readyState = WebSocket.CLOSED),
  }
  const connection = new Connection({
    member: { participantId: 'gwen' as ParticipantId, name: 'Gwen', team: '', role: 'contributor' },
    ws: ws as unknown as WebSocket,
    socket: new PassThrough().resume(),
    clock: systemClock,
    metrics,
    bufferLimit: Infinity,
    charge: () => {},
    onClosing: () => {},
  })
  return { connection, isOpen: () => connection.isOpen }
}

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
    const { room, entries, turn, seen } = roomWith(start)
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
    const current = await seen()
    expect(Y.encodeStateVector(reopened)).toEqual(Y.encodeStateVector(current))
    expect(reopened.getText('text').toDelta()).toEqual(current.getText('text').toDelta())
    expect(current.getMap('people').toJSON()).toEqual({})
    expect(reopened.getMap('people').toJSON()).toEqual({})
    expect(reopened.getMap('meta').get('version')).toBe(BOARD_VERSION)
  }
  for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(50)
})

test('an edit that breaks Yjs half way through leaves nothing behind', async () => {
  const { room, entries, turn, seen } = roomWith(Y.encodeStateAsUpdate(board()))
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
  const current = await seen()
  expect(current.getMap('ink').get('good')).toBe(true)
  expect(current.store.clients.has(77)).toBe(false)
  // And the room goes on from there.
  const more = new Y.Doc()
  more.getMap('ink').set('more', true)
  room.receive(tom.connection, edit(Y.encodeStateAsUpdate(more)))
  turn()
  expect((await seen()).getMap('ink').get('more')).toBe(true)
  expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3])
})
