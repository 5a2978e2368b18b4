import type { BoardSnapshot, FieldValue } from '@caseboard/board'
import { summarySections, tools } from '@caseboard/toolkit'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverNeeds } from '../src/coverage/index.ts'
import { gatesOf, readinessOf, recommend } from '../src/readiness/index.ts'
import { card, emptyBoard, fullBoard, items, rows, today } from './boards.ts'
import { again, partOf, randomFrom, shuffled } from './coverage-boards.ts'

const full = fullBoard().board

test('the order of cards and rows does not matter', () => {
  fc.assert(
    fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, share) => {
      const random = randomFrom(seed)
      const part = partOf(full, random, share)
      const board = { ...part, cards: [...part.cards, ...part.cards.map(again)] }
      const other = shuffled(board, random)
      const states = (of: BoardSnapshot) => readinessOf(of, { today }).map(({ state }) => state)
      const gates = (of: BoardSnapshot) => gatesOf(of, { today }).map(({ met }) => met)
      expect(states(other)).toEqual(states(board))
      expect(gates(other)).toEqual(gates(board))
    }),
    { numRuns: 100 },
  )
})

test('whatever stands in whatever field, everything gets an answer', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.constantFrom('yes', 'no', '2026-11-24', '1900-01-01', '2026-02-31'),
    fc.array(fc.string(), { maxLength: 2 }),
    fc.record({ role: fc.string(), name: fc.string() }),
  )
  const value: fc.Arbitrary<FieldValue> = fc.oneof(
    cell,
    fc.dictionary(fc.string(), fc.double(), { maxKeys: 4 }),
    fc.array(fc.string(), { maxLength: 3 }).map((texts) => items(...texts)),
    fc
      .array(fc.dictionary(fc.constantFrom('dataset', 'name', 'accountable', '__proto__'), cell), {
        maxLength: 3,
      })
      .map((typed) => rows(...typed)),
  )
  const fields = [...new Set(tools.flatMap((tool) => tool.fields.map(({ id }) => id)))]
  const cards = fc.array(
    fc
      .record({
        tool: fc.constantFrom(...tools.map(({ id }) => id), 'from-the-future'),
        fields: fc.dictionary(fc.constantFrom(...fields), value),
      })
      .map((typed) => card(typed.tool, typed.fields)),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(cards, fc.constantFrom(today, 'yesterday', ''), (typed, day) => {
      const board = emptyBoard({ cards: typed })
      const before = structuredClone(board)
      expect(readinessOf(board, { today: day })).toHaveLength(summarySections.length)
      expect(gatesOf(board, { today: day })).toHaveLength(8)
      for (const { score } of coverNeeds(board, { today: day })) {
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
      }
      expect(recommend(board, { today: day }).length).toBeGreaterThan(0)
      expect(board).toEqual(before)
    }),
    { numRuns: 300 },
  )
})
