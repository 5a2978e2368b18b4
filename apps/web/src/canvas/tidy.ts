import { type NoteCategory, noteCategories, type NoteId } from '@caseboard/board'
import type { StageId } from '@caseboard/toolkit'
import { type Box, CARD_GAP, HEADER_HEIGHT, type Layout } from './layout.ts'

/** A note, as far as tidying is concerned. */
export interface LooseNote {
  readonly id: NoteId
  readonly stage: StageId
  readonly category: NoteCategory
  readonly createdAt: string
  readonly box: Box
}

/**
 * Where notes go when they are tidied: under the cards of their stage, by category and then in the order they
 * were written, none on top of another. Only notes that have to move are named.
 */
export function tidyPlaces(
  layout: Layout,
  notes: readonly LooseNote[],
): ReadonlyMap<NoteId, readonly [x: number, y: number]> {
  const places = new Map<NoteId, readonly [x: number, y: number]>()
  for (const [stage, column] of layout.columns) {
    const above = [...layout.cards.values(), ...layout.empty].filter((box) => isIn(column, box))
    const under = Math.max(HEADER_HEIGHT, ...above.map((box) => box.y + box.h + CARD_GAP * 2))
    let y = under
    for (const note of notes.filter((each) => each.stage === stage).toSorted(inOrder)) {
      const at = [Math.round(column.x + (column.w - note.box.w) / 2), y] as const
      if (note.box.x !== at[0] || note.box.y !== at[1]) places.set(note.id, at)
      y += note.box.h + CARD_GAP
    }
  }
  return places
}

const order = new Map(noteCategories.map(({ id }, at) => [id, at]))

function inOrder(a: LooseNote, b: LooseNote): number {
  return (
    order.get(a.category)! - order.get(b.category)! ||
    a.createdAt.localeCompare(b.createdAt) ||
    a.id.localeCompare(b.id)
  )
}

const isIn = (column: Box, box: Box): boolean => box.x >= column.x && box.x < column.x + column.w
