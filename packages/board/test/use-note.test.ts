import { expect, test } from 'vitest'
import { findField, findTool, tools } from '@caseboard/toolkit'
import {
  addCard,
  addNote,
  fieldText,
  noteToAnswer,
  noteToOutcome,
  readBoard,
  removeNote,
  takesNote,
} from '../src/index.ts'
import type { CardId } from '../src/index.ts'
import { meet, NOBODY, workshop, type Person } from './workshop.ts'

const note = ({ doc, hand }: Person, text: string) =>
  addNote(doc, { stage: 'value', pos: [20, 40], text }, hand)

/** A tool and its first field of a kind. */
function fieldOf(kind: string): { tool: string; field: string } {
  for (const tool of tools) {
    const field = tool.fields.find((entry) => entry.kind === kind && takesNote(entry))
    if (field) return { tool: tool.id, field: field.id }
  }
  throw new Error(`No tool has a field of kind ${kind}.`)
}

test('a note becomes an action of its stage, and stays as where it came from', () => {
  const [priya] = workshop('Priya').people
  const id = note(priya, '  Ask finance for postage invoices ')
  noteToOutcome(priya.doc, id, 'action', priya.hand)
  const { outcomes, notes } = readBoard(priya.doc)
  expect(outcomes).toMatchObject([
    { kind: 'action', stage: 'value', text: 'Ask finance for postage invoices', sources: [id] },
  ])
  expect(notes).toHaveLength(1)
})

test('an empty note and one in the bin become nothing', () => {
  const [priya] = workshop('Priya').people
  const empty = note(priya, ' ')
  const binned = note(priya, 'Done with')
  removeNote(priya.doc, binned, priya.hand)
  expect(noteToOutcome(priya.doc, empty, 'decision', priya.hand)).toBeUndefined()
  expect(noteToOutcome(priya.doc, binned, 'decision', priya.hand)).toBeUndefined()
  expect(readBoard(priya.doc).outcomes).toEqual([])
})

test('a note’s words go to the end of a text that is there already, and the note to the bin', () => {
  const [priya] = workshop('Priya').people
  const { tool, field } = fieldOf('longText')
  const card = addCard(priya.doc, { tool }, priya.hand)
  const [first, second] = [note(priya, 'Crews have tablets'), note(priya, 'Depots do not')]
  noteToAnswer(priya.doc, first, { card, field }, priya.hand)
  noteToAnswer(priya.doc, second, { card, field }, priya.hand)
  const board = readBoard(priya.doc)
  expect(board.cards[0]!.fields[field]).toBe('Crews have tablets\nDepots do not')
  expect(board.notes).toEqual([])
  expect(board.bin.notes).toHaveLength(2)
})

test('a short answer stays on one line', () => {
  const [priya] = workshop('Priya').people
  const { tool, field } = fieldOf('shortText')
  const card = addCard(priya.doc, { tool }, priya.hand)
  noteToAnswer(priya.doc, note(priya, 'Waste\nservices'), { card, field }, priya.hand)
  noteToAnswer(priya.doc, note(priya, 'Digital'), { card, field }, priya.hand)
  expect(readBoard(priya.doc).cards[0]!.fields[field]).toBe('Waste services; Digital')
})

test('a list gets an item, and a table a row with the words in its first text column', () => {
  const [priya] = workshop('Priya').people
  const list = fieldOf('list')
  const table = fieldOf('table')
  const listCard = addCard(priya.doc, { tool: list.tool }, priya.hand)
  const tableCard = addCard(priya.doc, { tool: table.tool }, priya.hand)
  noteToAnswer(priya.doc, note(priya, 'A'), { card: listCard, field: list.field }, priya.hand)
  noteToAnswer(priya.doc, note(priya, 'B'), { card: tableCard, field: table.field }, priya.hand)
  const { cards } = readBoard(priya.doc)
  const fields = (id: CardId) => cards.find((card) => card.id === id)!.fields
  expect(fields(listCard)[list.field]).toMatchObject([{ text: 'A' }])
  const columns = findField(findTool(table.tool)!, table.field)
  const column = columns?.kind === 'table' ? columns.columns.find(isText)!.id : ''
  expect(fields(tableCard)[table.field]).toMatchObject([{ cells: { [column]: 'B' } }])
})

const isText = ({ kind }: { kind: string }) => kind === 'shortText' || kind === 'longText'

test('a sum of money takes no note, and neither does a card that is not there', () => {
  const [priya] = workshop('Priya').people
  const tool = tools.find(({ fields }) => fields.some(({ kind }) => kind === 'money'))!
  const money = tool.fields.find(({ kind }) => kind === 'money')!
  const card = addCard(priya.doc, { tool: tool.id }, priya.hand)
  const id = note(priya, 'About £60,000')
  expect(noteToAnswer(priya.doc, id, { card, field: money.id }, priya.hand)).toBe(false)
  expect(noteToAnswer(priya.doc, id, { card: NOBODY, field: 'x' }, priya.hand)).toBe(false)
  expect(readBoard(priya.doc).notes).toHaveLength(1)
})

test('what Tom types in the answer while Priya puts a note there is kept', () => {
  const { people } = workshop('Priya', 'Tom')
  const [priya, tom] = people
  const { tool, field } = fieldOf('longText')
  const card = addCard(priya.doc, { tool }, priya.hand)
  const id = note(priya, 'Crews have tablets')
  meet(priya, tom)
  fieldText(tom.doc, card, field)!.insert(0, 'Depots do not. ')
  noteToAnswer(priya.doc, id, { card, field }, priya.hand)
  meet(priya, tom)
  const answer = readBoard(tom.doc).cards[0]!.fields[field]
  expect(answer).toContain('Crews have tablets')
  expect(answer).toContain('Depots do not.')
})
