import type { CardSnapshot, Hand, InkRecord } from '@caseboard/board'
import {
  addCard,
  addLink,
  addNote,
  addOutcome,
  addRow,
  type BoardUndo,
  cellText,
  copyCard,
  exportInk,
  fieldText,
  isItems,
  isRows,
  markNotRelevant,
  markRelevant,
  moveCard,
  moveNote,
  moveRow,
  noteText,
  noteToAnswer,
  readBoard,
  removeCard,
  removeLink,
  removeNote,
  removeOutcome,
  removeRow,
  restoreCard,
  restoreNote,
  restoreRow,
  setAgreement,
  setAppraisal,
  setCell,
  setField,
  setLink,
  setOutcome,
  setTitle,
  teamViews,
  writeInk,
} from '@caseboard/board'
import { needs, stages, summarySections, tools } from '@caseboard/toolkit'
import type * as Y from 'yjs'
import type { random } from '../../../../packages/board/test/random.ts'

type Dice = ReturnType<typeof random>

/** What somebody at a board works with. */
export interface AtBoard {
  readonly doc: Y.Doc
  readonly hand: Hand
  readonly undo: BoardUndo
}

const words = ['bins', ' ', 'Tuesday', 'ŵ', '😀', '£1,250', '\n', 'two collections a week']

/** One random change, made as a screen makes it. What is not possible just now is not done. */
export function play(person: AtBoard, dice: Dice): void {
  const board = readBoard(person.doc)
  const card = dice.pick(board.cards)
  if (card === undefined || board.cards.length < 3) changeCards(person, dice)
  else if (dice.below(5) < 2) changeWorksheet(person, card, dice)
  else
    dice.pick([changeCards, changeNotes, changeRest, changeInk, changeInk, takeBack])(person, dice)
}

function changeCards({ doc, hand }: AtBoard, dice: Dice): void {
  const { cards, bin } = readBoard(doc)
  const card = dice.pick(cards)
  const binned = dice.pick(bin.cards)
  switch (dice.below(6)) {
    case 0:
      if (card !== undefined) removeCard(doc, card.id, hand)
      break
    case 1:
      if (binned !== undefined) restoreCard(doc, binned.id, hand)
      break
    case 2:
      if (card === undefined) break
      moveCard(doc, card.id, { stage: dice.pick(stages).id, before: dice.pick(cards)!.id }, hand)
      break
    case 3:
      if (card !== undefined) copyCard(doc, card.id, hand)
      break
    default:
      addCard(doc, { tool: dice.pick(tools).id }, hand)
  }
}

function changeWorksheet({ doc, hand }: AtBoard, card: CardSnapshot, dice: Dice): void {
  const field = dice.pick(tools.find(({ id }) => id === card.tool)!.fields)
  const word = dice.pick(words)
  if (field.kind === 'shortText' || field.kind === 'longText') {
    if (dice.below(4) === 0) setField(doc, card.id, field.id, word, hand)
    else type(fieldText(doc, card.id, field.id), word, dice)
    return
  }
  if (field.kind !== 'list' && field.kind !== 'table') {
    if (field.kind !== 'rating') setField(doc, card.id, field.id, word, hand)
    return
  }
  const value = card.fields[field.id]
  const rows = isRows(value) || isItems(value) ? value : []
  const row = dice.pick<(typeof rows)[number]>(rows)
  const column = field.kind === 'list' ? 'text' : dice.pick(field.columns).id
  if (row === undefined || dice.below(3) === 0) {
    addRow(doc, card.id, field.id, { [column]: word }, hand)
    return
  }
  switch (dice.below(5)) {
    case 0:
      removeRow(doc, card.id, field.id, row.id, hand)
      break
    case 1:
      restoreRow(doc, card.id, field.id, row.id, hand)
      break
    case 2:
      moveRow(
        doc,
        card.id,
        field.id,
        row.id,
        { before: dice.pick([...rows, { id: null }]).id },
        hand,
      )
      break
    case 3:
      if (field.kind === 'table') setCell(doc, card.id, field.id, row.id, column, word, hand)
      break
    default:
      type(cellText(doc, card.id, field.id, row.id, column), word, dice)
  }
}

/** A few keystrokes. */
function type(text: Y.Text | undefined, word: string, dice: Dice): void {
  if (text === undefined) return
  if (dice.below(4) === 0) text.delete(0, Math.min(dice.below(6), text.length))
  else text.insert(dice.below(2) ? text.length : dice.below(text.length + 1), word)
}

function changeNotes({ doc, hand }: AtBoard, dice: Dice): void {
  const { notes, cards, links, bin } = readBoard(doc)
  const note = dice.pick(notes)
  const place = { stage: dice.pick(stages).id, pos: [dice.below(900), dice.below(900)] } as const
  if (note === undefined || dice.below(4) === 0) {
    addNote(doc, { ...place, text: dice.pick(words) }, hand)
    return
  }
  const card = dice.pick(cards)
  const link = dice.pick(links)
  const binned = dice.pick(bin.notes)
  switch (dice.below(8)) {
    case 0:
      removeNote(doc, note.id, hand)
      break
    case 1:
      if (binned !== undefined) restoreNote(doc, binned.id, hand)
      break
    case 2:
      moveNote(doc, note.id, place, hand)
      break
    case 3:
      if (card !== undefined) addLink(doc, { from: note.id, to: card.id }, hand)
      break
    case 4:
      if (link !== undefined) setLink(doc, link.id, { label: dice.pick(words) }, hand)
      break
    case 5:
      if (link !== undefined) removeLink(doc, link.id, hand)
      break
    case 6: {
      const field = card && dice.pick(tools.find(({ id }) => id === card.tool)!.fields).id
      if (field !== undefined) noteToAnswer(doc, note.id, { card: card!.id, field }, hand)
      break
    }
    default:
      type(noteText(doc, note.id), dice.pick(words), dice)
  }
}

function changeRest({ doc, hand }: AtBoard, dice: Dice): void {
  const { title, outcomes } = readBoard(doc)
  const outcome = dice.pick(outcomes)
  const word = dice.pick(words)
  const need = dice.pick(needs).id
  switch (dice.below(8)) {
    case 0:
      setTitle(doc, `${title.slice(0, 20)} ${word}`, hand)
      break
    case 1:
      markNotRelevant(doc, need, word, hand)
      break
    case 2:
      markRelevant(doc, need, hand)
      break
    case 3: {
      const section = dice.pick(summarySections).id
      const view = dice.pick(teamViews).id
      setAgreement(
        doc,
        { section, team: dice.pick(['Digital', 'Waste']), view, reason: word },
        hand,
      )
      break
    }
    case 4:
      setAppraisal(doc, { ratePercent: dice.below(9), priceBase: word }, hand)
      break
    case 5:
      if (outcome !== undefined) setOutcome(doc, outcome.id, { owner: word }, hand)
      break
    case 6:
      if (outcome !== undefined) removeOutcome(doc, outcome.id, hand)
      break
    default:
      addOutcome(doc, { kind: 'action', stage: dice.pick(stages).id, text: word }, hand)
  }
}

function changeInk({ doc, hand }: AtBoard, dice: Dice): void {
  const from = dice.pick(exportInk(doc))
  const move = { x: dice.below(900), y: dice.below(900) }
  if (from !== undefined && dice.below(3) > 0) {
    if (dice.below(3) === 0) writeInk(doc, { put: [], remove: [from.id] }, hand)
    else writeInk(doc, { put: [{ from, to: { ...from, ...move } }], remove: [] }, hand)
    return
  }
  // Now and then a long stroke, so that what waits for a reader is soon more than may.
  const points = Array.from({ length: dice.below(4) === 0 ? 150 : 5 }, (_, at) => [
    at,
    dice.below(900) / 7,
  ])
  const shape = { typeName: 'shape', type: 'draw', parentId: 'page:page', rotation: 0, index: 'a1' }
  const props = { segments: [{ type: 'free', points }], color: dice.pick(['black', 'red']) }
  const to: InkRecord = { ...shape, ...move, id: `shape:${hand.newId()}`, props, meta: {} }
  writeInk(doc, { put: [{ to }], remove: [] }, hand)
}

function takeBack({ undo }: AtBoard, dice: Dice): void {
  if (dice.below(3) === 0) undo.doAgain()
  else undo.takeBack()
}
