import { createBoard } from '@caseboard/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { random } from '../../../packages/board/test/random.ts'
import { person, roomWith } from './support/lone-room.ts'
import { mischief } from './support/mischief.ts'
import { contentsOf, docOf, isWaiting } from './support/plain-yjs.ts'
import { edit, step2 } from './support/wire.ts'

/*  Whatever is let in, Yjs applies without throwing and without waiting for more; and everybody makes
 *  the same of it: those who were there, those who keep what is deleted, and those who come later and
 *  get it in one piece.
 *
 *  Run with FUZZ=1000 for a long night, and with SEED for the one that failed.
 */

const COUNT = Number(process.env['FUZZ'] ?? 8)
/** Each found something, or a check that had been taken out. */
const KEPT = [16, 33, 37, 41, 45, 56, 62, 64]
const EXTRA = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const SEEDS = [...Array.from({ length: COUNT }, (_, at) => at + 1), ...KEPT, EXTRA]
const TURNS = 150

/** What the board began with. */
function start(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  createBoard(
    doc,
    { title: 'Missed bins', organisation: '', serviceTypes: [] },
    { by: 'server', now: '2026-11-24T09:00:00.000Z', newId: () => '' },
  )
  return Y.encodeStateAsUpdate(doc)
}

test.each(SEEDS)('seed %i: what is let in is the same for everybody', async (seed) => {
  const dice = random(seed)
  const begun = start()
  const { room, entries, turn, see } = roomWith(begun)
  const [log, keeping] = [docOf([begun]), docOf([begun], { gc: false })]
  let before = begun
  const came = { accepted: 0, refused: 0 }
  for (let n = 0; n < TURNS; n += 1) {
    const mallory = person()
    const first = entries.length
    for (let edits = 1 + dice.below(3); edits > 0; edits -= 1) {
      if (dice.below(8) === 0) before = Y.encodeStateAsUpdate(log)
      const update = mischief(log, before, dice)
      room.receive(mallory.connection, dice.below(3) === 0 ? step2(update) : edit(update))
    }
    turn()
    for (const { bytes } of entries.slice(first)) {
      for (const doc of [log, keeping]) {
        Y.applyUpdate(doc, bytes)
        expect(isWaiting(doc), 'nothing waits').toBe(false)
      }
    }
    // At every turn: what is deleted later is no longer seen to differ.
    for (const doc of entries.length > first ? [log, keeping] : []) {
      expect(contentsOf(docOf([Y.encodeStateAsUpdate(doc)])), 'in one piece').toEqual(
        contentsOf(doc),
      )
    }
    if (!mallory.isOpen()) came.refused += 1
    else if (entries.length > first) came.accepted += 1
  }
  const contents = contentsOf(log)
  expect(await see(contentsOf), 'in the room').toEqual(contents)
  expect(contentsOf(keeping), 'with what is deleted').toEqual(contents)
  // Otherwise nothing could have gone wrong.
  expect(came.accepted).toBeGreaterThan(TURNS / 5)
  expect(came.refused).toBeGreaterThan(TURNS / 10)
})
