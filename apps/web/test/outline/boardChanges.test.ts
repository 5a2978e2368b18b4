import {
  addCard,
  addNote,
  createBoard,
  fieldText,
  moveCard,
  removeNote,
  setOutcome,
  addOutcome,
  watchBoard,
  type Hand,
  type ParticipantId,
} from '@caseboard/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  changesBetween,
  changeWords,
  joinChanges,
  noChanges,
} from '../../src/outline/boardChanges.ts'

let ids = 0
const tom: Hand = {
  by: 'tom' as ParticipantId,
  now: '2026-11-24T09:30:00.000Z',
  newId: () => `id-${ids++}`,
}

function board() {
  const doc = new Y.Doc()
  createBoard(doc, { title: 'Bins', organisation: '', serviceTypes: [] }, tom)
  const watch = watchBoard(doc)
  let last = watch.current()
  return {
    doc,
    /** What is said about everything since the last time. */
    said() {
      const words = changeWords(changesBetween(last, watch.current()))
      last = watch.current()
      return words
    },
  }
}

test('nothing changed, nothing said', () => {
  expect(board().said()).toBe('')
  expect(changeWords(noChanges)).toBe('')
})

test('notes are counted by stage', () => {
  const { doc, said } = board()
  addNote(doc, { stage: 'goals', pos: [0, 0], text: 'a' }, tom)
  addNote(doc, { stage: 'goals', pos: [0, 0], text: 'b' }, tom)
  const note = addNote(doc, { stage: 'value', pos: [0, 0], text: 'c' }, tom)
  expect(said()).toBe('Others: 2 notes added in Goals. 1 note added in Demonstrating value')
  removeNote(doc, note, tom)
  expect(said()).toBe('Others: 1 note deleted')
})

test('cards are named', () => {
  const { doc, said } = board()
  const card = addCard(doc, { tool: 'problem-definition' }, tom)
  expect(said()).toMatch(/^Others: .+ added$/)
  fieldText(doc, card, 'problem')!.insert(0, 'Missed bins')
  expect(said()).toMatch(/changed$/)
  moveCard(doc, card, { stage: 'value' }, tom)
  expect(said()).toMatch(/moved to Demonstrating value/)
})

test('moving a card up and down its stage is not worth a word', () => {
  const { doc, said } = board()
  const first = addCard(doc, { tool: 'problem-definition' }, tom)
  addCard(doc, { tool: 'user-needs' }, tom)
  said()
  moveCard(doc, first, { stage: 'goals', before: null }, tom)
  expect(said()).toBe('')
})

test('what happens in one batch is said as one', () => {
  const { doc } = board()
  const watch = watchBoard(doc)
  const start = watch.current()
  addNote(doc, { stage: 'goals', pos: [0, 0] }, tom)
  const middle = watch.current()
  const action = addOutcome(doc, { kind: 'action', stage: 'goals', text: 'Ask Gwen' }, tom)
  addNote(doc, { stage: 'goals', pos: [0, 0] }, tom)
  const late = watch.current()
  setOutcome(doc, action, { status: 'done' }, tom)
  const end = watch.current()
  const all = [
    changesBetween(start, middle),
    changesBetween(middle, late),
    changesBetween(late, end),
  ].reduce(joinChanges)
  expect(changeWords(all)).toBe(
    'Others: 2 notes added in Goals. 1 decision or action added. 1 decision or action changed',
  )
})
