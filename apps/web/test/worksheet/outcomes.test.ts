import {
  addCard,
  addNote,
  addOutcome,
  createBoard,
  noteText,
  outcomeText,
  readBoard,
  removeCard,
  removeNote,
  removeOutcome,
  setOutcome,
  type Hand,
  type ParticipantId,
} from '@caseboard/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { binCount, readBin } from '../../src/worksheet/outcomes/readBin.ts'
import { outcomeCount } from '../../src/worksheet/outcomes/words.ts'

let ids = 0
const tom = (minute: number): Hand => ({
  by: 'tom' as ParticipantId,
  now: new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString(),
  newId: () => `id-${ids++}`,
})

function board() {
  const doc = new Y.Doc()
  createBoard(doc, { title: 'Bins', organisation: '', serviceTypes: [] }, tom(0))
  return doc
}

test('what was agreed is counted, and what of it is still to do', () => {
  const doc = board()
  expect(outcomeCount(readBoard(doc))).toBe('No decisions, no actions')
  addOutcome(doc, { kind: 'decision', stage: 'goals' }, tom(1))
  expect(outcomeCount(readBoard(doc))).toBe('1 decision, no actions')
  const [ask] = [1, 2].map(() => addOutcome(doc, { kind: 'action', stage: 'goals' }, tom(2)))
  expect(outcomeCount(readBoard(doc))).toBe('1 decision, 2 actions, 2 to do')
  setOutcome(doc, ask!, { status: 'done' }, tom(3))
  expect(outcomeCount(readBoard(doc))).toBe('1 decision, 2 actions, 1 to do')
})

test('the bin holds everything that was deleted, newest first, and gives it back', () => {
  const doc = board()
  expect(binCount(readBin(readBoard(doc)))).toMatch(/^Empty\./)
  const card = addCard(doc, { tool: 'user-needs' }, tom(1))
  const note = addNote(doc, { stage: 'goals', pos: [0, 0] }, tom(1))
  noteText(doc, note)!.insert(0, 'Crews print the sheet')
  const action = addOutcome(doc, { kind: 'action', stage: 'value' }, tom(1))
  removeCard(doc, card, tom(2))
  removeOutcome(doc, action, tom(3))
  removeNote(doc, note, tom(4))
  const binned = readBin(readBoard(doc))
  expect(binned.map(({ kind, title }) => [kind, title])).toEqual([
    ['note', 'Crews print the sheet'],
    ['action', 'Empty action'],
    ['card', 'User needs'],
  ])
  for (const thing of binned) thing.restore(doc, tom(5))
  expect(readBin(readBoard(doc))).toEqual([])
  outcomeText(doc, action)!.insert(0, 'Ask finance')
  expect(readBoard(doc).outcomes.map(({ text }) => text)).toEqual(['Ask finance'])
})

test('a note on which nobody wrote is not in the bin: it holds nothing', () => {
  const doc = board()
  removeNote(doc, addNote(doc, { stage: 'goals', pos: [0, 0] }, tom(1)), tom(2))
  expect(readBin(readBoard(doc))).toEqual([])
})
