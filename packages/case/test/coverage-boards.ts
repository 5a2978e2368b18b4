import { isRows } from '@caseboard/board'
import type { BoardSnapshot, CardSnapshot } from '@caseboard/board'
import { emptyBoard } from './boards.ts'

/** Some fields of some cards, some cells of their rows. */
export function partOf(board: BoardSnapshot, random: () => number, share: number): BoardSnapshot {
  const keep = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(() => random() < share))
  const cards = board.cards.map((card) => ({
    ...card,
    fields: Object.fromEntries(
      Object.entries(keep(card.fields)).map(([id, value]) => [
        id,
        isRows(value) ? value.map((row) => ({ ...row, cells: keep(row.cells) })) : value,
      ]),
    ),
  }))
  return emptyBoard({ cards })
}

/** The same board with its cards and rows in another order. */
export function shuffled(board: BoardSnapshot, random: () => number): BoardSnapshot {
  const shuffle = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item)
  const cards = shuffle(board.cards).map((card) => ({
    ...card,
    fields: Object.fromEntries(
      Object.entries(card.fields).map(([id, value]) => [
        id,
        isRows(value) ? shuffle(value) : value,
      ]),
    ),
  }))
  return { ...board, cards }
}

/** The same card once more. */
export const again = (card: CardSnapshot): CardSnapshot => ({
  ...card,
  id: `${card.id}-again` as CardSnapshot['id'],
})

/** A small generator of the same numbers every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
