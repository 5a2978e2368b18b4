import { createBoard } from '@caseboard/board'
import type { ParticipantId } from '@caseboard/board'
import { limits } from '@caseboard/protocol'
import { nanoid } from 'nanoid'
import { PassThrough } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { hashOf } from '../src/access/secrets.ts'
import type { Clock } from '../src/clock.ts'
import { Metrics } from '../src/ops/metrics.ts'
import { memoryStore } from '../src/store/memory.ts'
import { Connection } from '../src/sync/connection.ts'
import { Rooms } from '../src/sync/rooms.ts'
import { edit, step1, updateOf } from './support/wire.ts'

/*  When an edit goes out, to the millisecond: the clock of these tests stands still until it is told
 *  what time it is.
 */

interface StillClock extends Clock {
  /** It is so much later now, and what was due by then has been done. */
  pass(ms: number): Promise<void>
}

function stillClock(): StillClock {
  let now = Date.UTC(2026, 10, 24, 10)
  const due = new Set<{ at: number; act: () => void }>()
  function after(ms: number, act: () => void): () => void {
    const entry = { at: now + ms, act }
    due.add(entry)
    return () => due.delete(entry)
  }
  async function doWhatIsDue(): Promise<void> {
    for (;;) {
      // What an answer of the store leads to comes before what is due next.
      for (let n = 0; n < 3; n += 1) await new Promise((resolve) => setImmediate(resolve))
      const entry = [...due].find(({ at }) => at <= now)
      if (entry === undefined) return
      due.delete(entry)
      entry.act()
    }
  }
  return {
    now: () => now,
    elapsed: () => now,
    soon: (act) => void after(0, act),
    after,
    every: () => () => {},
    async pass(ms) {
      for (const end = now + ms; now < end; now += 1) await doWhatIsDue()
      await doWhatIsDue()
    },
  }
}

async function workshop() {
  const store = memoryStore()
  const seed = new Y.Doc()
  const instant = '2026-11-24T09:00:00.000Z'
  createBoard(
    seed,
    { title: 'Missed bins', organisation: '', serviceTypes: [] },
    { by: 'server', now: instant, newId: nanoid },
  )
  const keys = { facilitator: hashOf('f'), contributor: hashOf('c'), viewer: hashOf('v') }
  const record = { id: 'bins', code: 'K7P4XM', codeOpen: true, keys, createdAt: instant }
  await store.createBoard(record, Y.encodeStateAsUpdate(seed))

  const clock = stillClock()
  const metrics = new Metrics()
  const rooms = new Rooms({
    store,
    clock,
    logger: pino({ level: 'silent' }),
    metrics,
    graceMs: 0,
    limits: { board: Infinity, presence: limits.presence, rooms: 1, bytes: Infinity },
  })
  const opening = rooms.use('bins')
  await clock.pass(0)
  const { room } = (await opening)!

  /** Somebody who has the board; what they are sent after that, as it was handed to their socket. */
  async function join(name: string) {
    const sent: unknown[] = []
    class Socket extends PassThrough {
      override write(chunk: unknown): boolean {
        sent.push(chunk)
        return true
      }
    }
    const connection = new Connection({
      member: { participantId: name as ParticipantId, name, team: '', role: 'contributor' },
      ws: { readyState: WebSocket.OPEN } as WebSocket,
      socket: new Socket(),
      clock,
      metrics,
      bufferLimit: Infinity,
      charge: () => {},
      onClosing: () => {},
    })
    room.join(connection)
    room.receive(connection, step1())
    await clock.pass(1_000)
    sent.length = 0
    const doc = new Y.Doc()
    const write = (text: string) => {
      room.receive(connection, edit(updateOf(doc, () => doc.getText(name).insert(0, text))))
    }
    // Their first edit today has the day written down beside it, once.
    write('.')
    await clock.pass(1_000)
    sent.length = 0
    return { sent, write }
  }
  return { clock, join }
}

test('after a quiet time an edit goes out at once, and the next after 16 milliseconds', async () => {
  const { clock, join } = await workshop()
  const tom = await join('Tom')
  const gwen = await join('Gwen')
  tom.write('Missed')
  await clock.pass(0)
  expect(gwen.sent).toHaveLength(1)

  await clock.pass(3)
  tom.write(' bins')
  await clock.pass(5)
  tom.write(' in')
  await clock.pass(7)
  expect(gwen.sent, '15 ms after the first').toHaveLength(1)
  await clock.pass(1)
  expect(gwen.sent, 'both together').toHaveLength(2)

  await clock.pass(16)
  tom.write(' March')
  await clock.pass(0)
  expect(gwen.sent).toHaveLength(3)
})

test('people who never stop writing get a turn every 16 milliseconds', async () => {
  const { clock, join } = await workshop()
  const tom = await join('Tom')
  const gwen = await join('Gwen')
  for (let ms = 0; ms < 160; ms += 1) {
    tom.write('a')
    gwen.write('b')
    await clock.pass(1)
  }
  expect(gwen.sent, 'at once, and ten times since').toHaveLength(1 + 10)
})

test('what a turn sends is built once: everybody is given the same bytes', async () => {
  const { clock, join } = await workshop()
  const people = [await join('Tom'), await join('Gwen'), await join('Priya'), await join('Sam')]
  // What the others were sent while people were still coming.
  for (const { sent } of people) sent.length = 0
  for (const { write } of people) write('at the same time')
  await clock.pass(0)
  const frames = people.map(({ sent }) => sent)
  expect(frames.map(({ length }) => length)).toEqual([1, 1, 1, 1])
  for (const [bytes] of frames) expect(bytes).toBe(frames[0]![0])
})
