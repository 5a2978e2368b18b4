import { expect, test } from 'vitest'
import {
  addCard,
  addRow,
  answerRating,
  copyCard,
  readBoard,
  removeCard,
  setField,
} from '../src/index.ts'
import type { Row } from '../src/index.ts'
import { NOBODY, workshop } from './workshop.ts'

test('a copy stands after its card with the same answers, and what is typed in it is its own', () => {
  const { people } = workshop('Priya')
  const [{ doc, hand }] = people
  const card = addCard(doc, { tool: 'user-needs' }, hand)
  addCard(doc, { tool: 'problem-definition', stage: 'goals' }, hand)
  addRow(doc, card, 'needs', { who: 'New residents' }, hand)
  const copy = copyCard(doc, card, hand)!
  const [first, second, third] = readBoard(doc).cards
  expect([first!.id, second!.id, third!.tool]).toEqual([card, copy, 'problem-definition'])
  const rows = [first, second].map((found) => found!.fields['needs'] as readonly Row[])
  expect(rows.map(([row]) => row!.cells)).toEqual([
    { who: 'New residents' },
    { who: 'New residents' },
  ])
  expect(rows[0]![0]!.id).not.toBe(rows[1]![0]!.id)
})

test('votes stay with the card they were given on, and the copy takes votes of its own', () => {
  const { people } = workshop('Priya')
  const [{ doc, hand }] = people
  const card = addCard(doc, { tool: 'data-skills-check' }, hand)
  answerRating(doc, card, 'explain', 'ballot-1', 4, hand)
  const copy = copyCard(doc, card, hand)!
  expect(answerRating(doc, copy, 'explain', 'ballot-2', 2, hand)).toBe(true)
  const votes = readBoard(doc).cards.map(({ fields }) => fields['explain'])
  expect(votes).toEqual([{ 'ballot-1': 4 }, { 'ballot-2': 2 }])
})

test('whole votes can be put into a card, as from a file, and people go on voting', () => {
  const { people } = workshop('Priya')
  const [{ doc, hand }] = people
  const card = addCard(doc, { tool: 'data-skills-check' }, hand)
  setField(doc, card, 'explain', { 'ballot-1': 5 }, hand)
  answerRating(doc, card, 'explain', 'ballot-2', 3, hand)
  expect(readBoard(doc).cards[0]!.fields['explain']).toEqual({ 'ballot-1': 5, 'ballot-2': 3 })
})

test('there is no copy of a card that is not on the board', () => {
  const { people } = workshop('Priya')
  const [{ doc, hand }] = people
  const card = addCard(doc, { tool: 'user-needs' }, hand)
  removeCard(doc, card, hand)
  expect([copyCard(doc, card, hand), copyCard(doc, NOBODY, hand)]).toEqual([undefined, undefined])
})
