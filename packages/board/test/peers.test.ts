import * as Y from 'yjs'
import { needs, stages, summarySections, tools } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import {
  addCard,
  addLink,
  addNote,
  addOutcome,
  addRow,
  byRank,
  isItems,
  isRows,
  markNotRelevant,
  markRelevant,
  moveCard,
  moveNote,
  moveRow,
  noteText,
  readBoard,
  removeCard,
  removeLink,
  removeNote,
  removeRow,
  restoreCard,
  restoreRow,
  setAgreement,
  setAppraisal,
  setCell,
  setField,
  setNoteCategory,
  setOutcome,
  setTitle,
  teamViews,
  watchBoard,
} from '../src/index.ts'
import { boardJsonSchema, exportBoard, importBoard } from '../src/json.ts'
import { random } from './random.ts'
import { person, workshop } from './workshop.ts'
import type { Person } from './workshop.ts'

const OPERATIONS = 150
const WORDS = ['bins', ' ', 'Tuesday', 'ŵ', '😀', '£1,250', '\n', '__proto__']

/** One random thing somebody does at the board; what is not possible just now is not done. */
function act({ doc, hand }: Person, dice: ReturnType<typeof random>): void {
  const board = readBoard(doc)
  const card = dice.pick(board.cards)
  const binned = dice.pick(board.bin.cards)
  const note = dice.pick(board.notes)
  const stage = dice.pick(stages).id
  const word = dice.pick(WORDS)
  const field = card && dice.pick(tools.find((tool) => tool.id === card.tool)!.fields)
  const value = card && field && card.fields[field.id]
  const row =
    isRows(value) || isItems(value) ? dice.pick<{ readonly id: never }>(value as never) : undefined

  switch (dice.below(20)) {
    case 0:
      return void addCard(doc, { tool: dice.pick(tools).id }, hand)
    case 1:
      return void (
        card && moveCard(doc, card.id, { stage, before: dice.pick(board.cards)!.id }, hand)
      )
    case 2:
      return void (card && dice.below(3) === 0 && removeCard(doc, card.id, hand))
    case 3:
      return void (binned && restoreCard(doc, binned.id, hand))
    case 4:
    case 5:
    case 6:
      if (!card || !field) return
      if (field.kind === 'table' || field.kind === 'list')
        return void addRow(
          doc,
          card.id,
          field.id,
          field.kind === 'list' ? { text: word } : { [field.columns[0]!.id]: word },
          hand,
        )
      return void (field.kind === 'rating' && field.aggregate
        ? undefined
        : setField(doc, card.id, field.id, word, hand))
    case 7:
      return void (row && moveRow(doc, card!.id, field!.id, row.id, { before: null }, hand))
    case 8:
      return void (row && removeRow(doc, card!.id, field!.id, row.id, hand))
    case 9:
      if (!row || field?.kind !== 'table') return
      return void setCell(doc, card!.id, field.id, row.id, dice.pick(field.columns).id, word, hand)
    case 10:
      return void addNote(doc, { stage, pos: [dice.below(900), 7], text: word }, hand)
    case 11:
      if (!note) return
      moveNote(doc, note.id, { stage, pos: [dice.below(900), 9] }, hand)
      return void setNoteCategory(doc, note.id, dice.pick(['idea', 'risk']), hand)
    case 12:
      if (!note) return
      const text = noteText(doc, note.id)!
      return dice.below(2)
        ? text.insert(dice.below(text.length + 1), word)
        : text.delete(0, Math.min(2, text.length))
    case 13:
      return void (note && dice.below(3) === 0 && removeNote(doc, note.id, hand))
    case 14:
      return void (note && card && addLink(doc, { from: note.id, to: card.id }, hand))
    case 15:
      return void (board.links[0] && removeLink(doc, board.links[0].id, hand))
    case 17:
      const need = dice.pick(needs).id
      return void (dice.below(3) === 0
        ? markRelevant(doc, need, hand)
        : markNotRelevant(doc, need, word, hand))
    case 18:
      const section = dice.pick(summarySections).id
      const team = dice.pick(['Digital', ' digital', 'Waste / streets', '__proto__'])
      const view = dice.pick(teamViews).id
      return void setAgreement(doc, { section, team, view, reason: word }, hand)
    case 19:
      return void setAppraisal(
        doc,
        dice.pick([{ ratePercent: dice.below(9) }, { years: dice.below(9) }, { priceBase: word }]),
        hand,
      )
    case 16:
      setTitle(doc, `${board.title.slice(0, 20)} ${word}`, hand)
      return void setOutcome(
        doc,
        addOutcome(doc, { kind: 'action', stage, text: word }, hand),
        { owner: word },
        hand,
      )
  }
  if (row) restoreRow(doc, card!.id, field!.id, row.id, hand)
}

/** Three people, each update on its way to each of the others: late, out of order, twice or lost. */
function scramble(seed: number): Person[] {
  const dice = random(seed)
  const { people } = workshop('Priya', 'Tom', 'Gwen')
  const onTheWay: { to: Person; update: Uint8Array }[] = []
  for (const from of people) {
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return
      for (const to of people) if (to !== from) onTheWay.push({ to, update })
    })
  }
  for (let step = 0; step < OPERATIONS; step++) {
    act(dice.pick(people), dice)
    while (dice.below(3) === 0 && onTheWay.length > 0) {
      const at = dice.below(onTheWay.length)
      const { to, update } = onTheWay[at]!
      if (dice.below(4) !== 0) Y.applyUpdate(to.doc, update, 'network')
      if (dice.below(4) !== 0) onTheWay.splice(at, 1)
    }
  }
  for (const from of people) {
    for (const to of people) {
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'network')
    }
  }
  return people
}

const seeds = Array.from({ length: 30 }, (_, index) => 41_000 + index * 7)
const extra = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

describe('three people changing the board with updates late, doubled and lost', () => {
  test.each([...seeds, extra])('seed %i: all end with the same valid board', (seed) => {
    const people = scramble(seed)
    const [board, ...others] = people.map(({ doc }) => readBoard(doc))
    for (const other of others) expect(other).toEqual(board)

    expect(board!.cards.length + board!.notes.length).toBeGreaterThan(0)
    for (const stage of stages) {
      const cards = board!.cards.filter((card) => card.stage === stage.id)
      expect(cards).toEqual(cards.toSorted(byRank))
    }
    const json = boardJsonSchema.parse(exportBoard(people[0]!.doc))
    expect(json.cards.length).toBe(board!.cards.length + board!.bin.cards.length)
    const copy = new Y.Doc()
    importBoard(copy, json, person('server').hand)
    expect(readBoard(copy)).toEqual(board)
  })

  test.each(seeds.slice(0, 5))('seed %i: a watch ends with what reading afresh gives', (seed) => {
    const dice = random(seed)
    const { people } = workshop('Priya')
    const watch = watchBoard(people[0].doc)
    for (let step = 0; step < OPERATIONS; step++) {
      act(people[0], dice)
      if (dice.below(3) === 0) expect(watch.current()).toEqual(readBoard(people[0].doc))
    }
  })
})
