import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { RoomLog } from '../src/sync/log.ts'
import { stateVector } from './support/wire.ts'

/*  What those who come back are answered, and what of that is kept for the next who asks the same. */

/** A board of a megabyte that Tom (7) has drawn. */
function board() {
  const doc = new Y.Doc()
  doc.clientID = 7
  for (let line = 0; line < 100; line += 1) {
    doc.getMap('ink').set(`${line}`, new Uint8Array(10 * 1024).fill(line + 1))
  }
  return RoomLog.open({ entries: [{ seq: 1, bytes: Y.encodeStateAsUpdate(doc) }] })
}

const sizeOf = (frames: readonly Buffer[]) => frames.reduce((sum, { length }) => sum + length, 0)

test('whoever asks the same gets the same bytes, worked out once', () => {
  const { log, doc } = board()
  const first = log.answer(doc, stateVector([7, 50]))
  const second = log.answer(doc, stateVector([7, 50]))
  expect(second.frames[0]).toBe(first.frames[0])
  expect([first.cost, second.cost]).toEqual([log.size, 0])
})

test('answers that are kept are not larger together than the board, however many are asked for', () => {
  const { log, doc } = board()
  const asked = Array.from({ length: 40 }, (_, other) => stateVector([7, 1], [other + 100, 1]))
  for (const have of asked) log.answer(doc, have)
  const kept = asked.map((have) => log.answer(doc, have)).filter(({ cost }) => cost === 0)
  expect(kept.length).toBeGreaterThan(0)
  expect(sizeOf(kept.flatMap(({ frames }) => frames))).toBeLessThanOrEqual(log.size)
})

test('who has nothing of this board gets it as newcomers do', () => {
  const { log, doc } = board()
  const newcomer = log.answer(doc, stateVector())
  const stranger = log.answer(doc, stateVector([100, 5], [7, 0]))
  expect(stranger.cost).toBe(0)
  expect(stranger.frames).toEqual(newcomer.frames)
  expect(stranger.frames[0]).toBe(newcomer.frames[0])
})

test('something new makes what was kept forgotten', () => {
  const { log, doc } = board()
  const have = stateVector([7, 50])
  log.answer(doc, have)
  log.add(Buffer.alloc(0), 0, doc)
  expect(log.answer(doc, have).cost).toBe(log.size)
})
