import {
  addCard,
  addNote,
  addRow,
  createBoard,
  fieldText,
  putPerson,
  setAppraisal,
  setField,
} from '@caseboard/board'
import type { Answer, Cell, Hand, ParticipantId, Row } from '@caseboard/board'
import { examples, stages, tools } from '@caseboard/toolkit'
import type { Field, Tool } from '@caseboard/toolkit'
import * as Y from 'yjs'
import { typist } from './boards.ts'

const ROWS = 6
const NOTES = 100

/**
 * A board as a long workshop leaves it, in the document people type into: a card of each of the forty
 * tools, every field answered, tables of six rows or more, notes beside them. Money, timing and the
 * datasets are those of an example of the catalogue first, so that everything can be worked out.
 */
export function fullDoc(): { readonly doc: Y.Doc; readonly type: (letter: string) => void } {
  let made = 0
  const hand: Hand = {
    by: 'priya' as ParticipantId,
    now: '2026-11-24T09:00:00.000Z',
    newId: () => `id-${(made += 1)}`,
  }
  const doc = new Y.Doc()
  createBoard(doc, { title: 'Bin days', organisation: 'Calderford', serviceTypes: [] }, hand)
  setAppraisal(doc, { priceBase: '2026 to 2027' }, hand)
  putPerson(doc, { id: 'priya' as ParticipantId, name: 'Priya', team: 'Digital' }, hand)
  putPerson(doc, { id: 'tom' as ParticipantId, name: 'Tom', team: 'Waste services' }, hand)

  const typed = typist()
  const cards = tools.map((tool) => {
    const card = addCard(doc, { tool: tool.id }, hand)
    for (const field of tool.fields) {
      const value = exampleOf(tool, field) ?? answer(typed.field(field).value)
      setField(doc, card, field.id, value, hand)
      if (field.kind !== 'table') continue
      const rest = Math.max(0, ROWS - (Array.isArray(value) ? value.length : 0))
      const more = Array.from({ length: Math.ceil(rest / 2) }, () => typed.field(field).value)
      for (const { cells } of more.flat() as Row[]) addRow(doc, card, field.id, cells, hand)
    }
    return { tool: tool.id, card }
  })
  for (let note = 0; note < NOTES; note += 1) {
    const stage = stages[note % stages.length]!.id
    addNote(doc, { stage, pos: [note * 10, 0], text: typed.say() }, hand)
  }

  const { card } = cards.find(({ tool }) => tool === 'problem-definition')!
  return {
    doc,
    type(letter) {
      const text = fieldText(doc, card, 'problem')!
      text.insert(text.length, letter)
    },
  }
}

/** What the example with the most worksheets says there. */
function exampleOf(tool: Tool, { id }: Field): Answer | undefined {
  const known = examples.find((example) => example.id === 'calderford-bins')
  return known?.cards[tool.id]?.[id] as Answer | undefined
}

/** A value of a snapshot as it is written: items of a list and rows of a table without their ids. */
function answer(value: ReturnType<ReturnType<typeof typist>['field']>['value']): Answer {
  if (!Array.isArray(value)) return value as Cell
  return value.map((one: string | Row | { readonly text: string }) =>
    typeof one === 'string' ? one : 'cells' in one ? one.cells : one.text,
  ) as Answer
}
