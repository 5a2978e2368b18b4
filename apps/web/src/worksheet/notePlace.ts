import {
  addNote,
  type BoardSnapshot,
  type Hand,
  needRoom,
  type NoteId,
  type NoteSnapshot,
} from '@caseboard/board'
import { stages, type StageId } from '@caseboard/toolkit'
import type * as Y from 'yjs'
import { freeNotePlace, layOut, type Box } from '../canvas/layout.ts'
import { noteSize } from '../canvas/note-size.ts'

type Placed = Pick<BoardSnapshot, 'cards' | 'notes'>
type Place = readonly [x: number, y: number]

/**
 * Where a note goes on the canvas when it is made without one: the first free place in its column.
 */
export function placeForNote(board: Placed, stage: StageId, words: string): Place {
  return placesForNotes(board, stage, [words])[0]!
}

/** Where notes go that are moved to a stage, in their order; those that move take no room. */
export function placesForMoved(
  board: Placed,
  stage: StageId,
  notes: readonly Pick<NoteSnapshot, 'id' | 'text'>[],
): Place[] {
  const moving = new Set(notes.map(({ id }) => id))
  const others = board.notes.filter(({ id }) => !moving.has(id))
  const words = notes.map(({ text }) => text)
  return placesForNotes({ ...board, notes: others }, stage, words)
}

/** Makes a note of each text, one after the other in a stage, as one change. Throws BoardFull. */
export function addNotes(
  doc: Y.Doc,
  board: Placed,
  stage: StageId,
  texts: readonly string[],
  hand: Hand,
): NoteId[] {
  needRoom(doc, texts.length)
  const places = placesForNotes(board, stage, texts)
  // Notes are read in the order they were made: a moment apart, or it would be left to chance.
  const made = Date.parse(hand.now)
  return doc.transact(
    () =>
      texts.map((text, at) => {
        const now = new Date(made + at).toISOString()
        return addNote(doc, { stage, pos: places[at]!, text }, { ...hand, now })
      }),
    hand.origin,
  )
}

function placesForNotes(board: Placed, stage: StageId, texts: readonly string[]): Place[] {
  const notes = board.notes.map((note): Box => ({
    x: note.pos[0],
    y: note.pos[1],
    ...noteSize(note.text),
  }))
  const order = stages.map(({ id }) => id)
  const layout = layOut(order, board.cards, { notes })
  const column = layout.columns.get(stage)
  const taken = [...notes, ...layout.cards.values(), ...layout.empty]
  return texts.map((text) => {
    if (!column) return [0, 0]
    const size = noteSize(text)
    const [x, y] = freeNotePlace(column, taken, size)
    taken.push({ x, y, ...size })
    return [Math.round(x), Math.round(y)]
  })
}
