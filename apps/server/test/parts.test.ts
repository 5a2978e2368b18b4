import type { Hand } from '@caseboard/board'
import { BoardUndo, createBoard } from '@caseboard/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { random } from '../../../packages/board/test/random.ts'
import { inParts } from '../src/sync/parts.ts'
import { play } from './support/board-play.ts'
import { contentsOf, docOf, isWaiting } from './support/plain-yjs.ts'

/*  A large board in parts is the same board, and no part has to wait for another. */

const EXTRA = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const SEEDS = [1, 2, 3, 4, 5, EXTRA]

/** Four people who meet now and then write a board, and what Priya had half-way. */
function written(seed: number): { readonly board: Y.Doc; readonly before: Uint8Array } {
  const dice = random(seed)
  const people = ['Priya', 'Tom', 'Gwen', 'Mina'].map((name, at) => {
    const doc = new Y.Doc()
    doc.clientID = 1_000 * (at + 1)
    let made = 0
    const hand: Hand = {
      by: name as Hand['by'],
      now: '2026-11-24T10:00:00.000Z',
      newId: () => `${name}${(made += 1)}`,
      origin: name,
    }
    return { doc, hand, undo: new BoardUndo(doc, [name], 0) }
  })
  const [priya] = people as [(typeof people)[number]]
  createBoard(priya.doc, { title: 'Missed bins', organisation: '', serviceTypes: [] }, priya.hand)
  const meet = (from: Y.Doc, to: Y.Doc) =>
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
  for (const { doc } of people) meet(priya.doc, doc)
  let before = Y.encodeStateAsUpdate(priya.doc)
  for (let step = 0; step < 300; step += 1) {
    play(dice.pick(people), dice)
    if (dice.below(6) === 0) meet(dice.pick(people).doc, dice.pick(people).doc)
    if (step === 150) before = Y.encodeStateAsUpdate(priya.doc)
  }
  for (const { doc } of people) meet(doc, priya.doc)
  return { board: priya.doc, before }
}

test.each(SEEDS)('seed %i: the parts of a board are the board, one after the other', (seed) => {
  const { board } = written(seed)
  const whole = Y.encodeStateAsUpdate(board)
  for (const bytes of [1, 300, 5_000]) {
    const parts = inParts(whole, bytes)
    expect(parts.length).toBeGreaterThan(2)
    const copy = new Y.Doc()
    for (const part of parts) {
      Y.applyUpdate(copy, part)
      expect(isWaiting(copy), 'nothing waits').toBe(false)
    }
    expect(contentsOf(copy)).toEqual(contentsOf(board))
    expect(Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(docOf([whole])))).toBe(true)
  }
})

test.each(SEEDS)('seed %i: so are the parts of what somebody missed', (seed) => {
  const { board, before } = written(seed)
  const had = docOf([before])
  const missed = Y.encodeStateAsUpdate(board, Y.encodeStateVector(had))
  for (const part of inParts(missed, 300)) {
    Y.applyUpdate(had, part)
    expect(isWaiting(had), 'nothing waits').toBe(false)
  }
  expect(contentsOf(had)).toEqual(contentsOf(board))
})

test('somebody whose work others have built on, all of it, has no turn left', () => {
  const [tom, gwen] = [new Y.Doc(), new Y.Doc()]
  tom.clientID = 1
  gwen.clientID = 2
  tom.getText('note').insert(0, 'Missed bins')
  Y.applyUpdate(gwen, Y.encodeStateAsUpdate(tom))
  gwen.getText('note').insert(11, ' in January')
  const parts = inParts(Y.encodeStateAsUpdate(gwen), 1)
  expect(parts).toHaveLength(3)
  expect(docOf(parts).getText('note').toString()).toBe('Missed bins in January')
})

test('a part is about as large as it may be, and only a value that is larger makes it larger', () => {
  const { board } = written(7)
  board.getMap('ink').set('photo', new Uint8Array(20_000))
  const parts = inParts(Y.encodeStateAsUpdate(board), 4_000).slice(0, -1)
  const sizes = parts.map(({ length }) => length)
  expect(sizes.filter((size) => size > 6_000).length).toBe(1)
  expect(sizes.slice(0, -1).every((size) => size >= 4_000)).toBe(true)
})

test('a small board stays in one piece', () => {
  const update = Y.encodeStateAsUpdate(written(7).board)
  expect(inParts(update, update.length)).toEqual([update])
})
