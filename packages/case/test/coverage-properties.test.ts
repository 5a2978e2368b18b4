import { isRows } from '@caseboard/board'
import type { BoardSnapshot, Row, RowId } from '@caseboard/board'
import type { Rule } from '@caseboard/toolkit'
import { needs, tools } from '@caseboard/toolkit'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverNeeds } from '../src/coverage/index.ts'
import { fullBoard, today } from './boards.ts'
import { again, partOf, randomFrom, shuffled } from './coverage-boards.ts'

/*  Rules that only ask whether something is there. Filling in an empty box can meet them and never
 *  undo them. A share can fall when a row is added, and is meant to: the inventory grew.
 */
const onlyAsks = new Set<Rule['op']>([
  'filled',
  'allFilled',
  'filledAny',
  'minRows',
  'minRowsWhere',
  'minRowsRating',
  'distinct',
  'boardFact',
])

const simpleNeeds = needs.map((need) => ({
  ...need,
  indicators: need.indicators.filter(({ rule }) => onlyAsks.has(rule.op)),
}))

const full = fullBoard().board

/** Any part of a board on which everything is filled in. */
const parts = fc
  .record({ seed: fc.integer(), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ seed, share }) => partOf(full, randomFrom(seed), share))

test('filling in an empty box, or adding a row, never lowers what only asks for something to be there', () => {
  fc.assert(
    fc.property(parts, fc.integer(), (board, seed) => {
      const before = coverNeeds(board, { today, needs: simpleNeeds })
      const random = randomFrom(seed)
      const after = coverNeeds(fillOne(board, full, random), { today, needs: simpleNeeds })
      for (const [index, need] of after.entries()) {
        expect(need.score).toBeGreaterThanOrEqual(before[index]!.score)
      }
    }),
    { numRuns: 300 },
  )
})

test('the order of cards and rows does not matter', () => {
  fc.assert(
    fc.property(parts, fc.integer(), (board, seed) => {
      const doubled = { ...board, cards: [...board.cards, ...board.cards.map(again)] }
      expect(found(shuffled(doubled, randomFrom(seed)))).toEqual(found(doubled))
    }),
    { numRuns: 200 },
  )
})

test('a board is left as it was', () => {
  const before = structuredClone(full)
  coverNeeds(full, { today })
  expect(full).toEqual(before)
})

function found(board: BoardSnapshot) {
  return coverNeeds(board, { today }).map(({ score, state, indicators }) => ({
    score,
    state,
    met: indicators.filter(({ met }) => met).map(({ id }) => id),
  }))
}

/**
 * One box more: a field, a column of a table in every row, or a row, that the full board has and this one
 * lacks. A new row is filled in as far as people have come with it.
 */
function fillOne(board: BoardSnapshot, full: BoardSnapshot, random: () => number): BoardSnapshot {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!
  const index = Math.floor(random() * tools.length)
  const card = board.cards[index]!
  const model = full.cards[index]!
  const id = pick(Object.keys(model.fields))
  const [has, wants] = [card.fields[id], model.fields[id]!]
  let filled = wants
  if (isRows(wants)) {
    const begun = has !== undefined && isRows(has) ? has : []
    filled = random() < 0.5 ? withRow(begun, pick(wants), random) : withColumn(begun, wants, pick)
  }
  return {
    ...board,
    cards: board.cards.with(index, { ...card, fields: { ...card.fields, [id]: filled } }),
  }
}

function withRow(rows: readonly Row[], { cells }: Row, random: () => number): Row[] {
  const come = Object.entries(cells).filter(() => random() < 0.8)
  return [...rows, { id: 'new' as RowId, cells: Object.fromEntries(come) }]
}

function withColumn(
  rows: readonly Row[],
  wants: readonly Row[],
  pick: <T>(all: readonly T[]) => T,
): Row[] {
  const column = pick(Object.keys(wants[0]!.cells))
  return rows.map((row, n) => ({
    ...row,
    cells: { [column]: wants[n]!.cells[column]!, ...row.cells },
  }))
}
