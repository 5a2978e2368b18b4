import { describe, expect, test } from 'vitest'
import { examples, findTool, needs, serviceTypes } from '../src/index.ts'
import type { Column, Field } from '../src/index.ts'
import { exampleBoardSchema } from '../src/schema.ts'
import { choices, columnAt, fieldAt, named } from './reading.ts'

test('there is one example for each service type', () => {
  expect(examples.map((board) => board.serviceType)).toEqual(serviceTypes.map((type) => type.id))
})

describe.each(named(examples))('%s', (_name, board) => {
  test('has the shape of an example board', () => {
    expect(exampleBoardSchema.parse(board)).toEqual(board)
  })

  test('fills in fields and columns that exist, with values they can hold', () => {
    for (const [toolId, card] of Object.entries(board.cards)) {
      for (const [fieldId, value] of Object.entries(card)) {
        const field = fieldAt(toolId, fieldId)
        if (field.kind !== 'table') {
          expectHolds(field, value)
          continue
        }
        for (const row of value as readonly Record<string, unknown>[]) {
          for (const [columnId, cell] of Object.entries(row)) {
            expectHolds(columnAt(toolId, fieldId, columnId), cell)
          }
        }
      }
    }
  })

  test('leaves no row half done: unfinished rows do not count towards a need', () => {
    for (const [toolId, card] of Object.entries(board.cards)) {
      for (const field of findTool(toolId)?.fields ?? []) {
        const rows = card[field.id]
        if (field.kind !== 'table' || !Array.isArray(rows)) continue
        const required = field.columns.filter((column) => column.required).map(({ id }) => id)
        for (const row of rows) {
          expect(Object.keys(row), `${toolId}.${field.id}`).toEqual(
            expect.arrayContaining(required),
          )
        }
      }
    }
  })

  test('expects scores that follow from the indicators it says are met', () => {
    for (const need of needs) {
      const { score, met } = board.expected.coverage[need.id]
      const weights = need.indicators
        .filter((indicator) => met.includes(indicator.id))
        .map((indicator) => indicator.weight)
      expect(weights, need.id).toHaveLength(met.length)
      expect(
        weights.reduce((sum, weight) => sum + weight, 0),
        need.id,
      ).toBe(score)
    }
  })
})

test('a card posted for 62p and £37,200 a year are kept as pence', () => {
  const board = examples.find(({ id }) => id === 'calderford-bins')
  expect(board?.cards).toMatchObject({
    'cost-of-problem': { activities: [{ unit: 62 }, { rate: 2_400 }] },
    'benefits-register': { benefits: [{ annual: 3_720_000, low: 2_232_000 }, {}, {}] },
    'cost-plan': { costs: [{ y0: 1_800_000 }, {}, {}, { y5: 480_000 }] },
    'sponsor-ask': { amount: 3_360_000 },
  })
})

/** Fails unless a value is of the kind its field holds; money is a whole number of pence. */
function expectHolds(part: Field | Column, value: unknown): void {
  switch (part.kind) {
    case 'money':
      expect(value, part.id).toSatisfy(Number.isSafeInteger)
      return
    case 'number':
      expect(value, part.id).toBeTypeOf('number')
      return
    case 'rating':
      expect(value, part.id).toSatisfy(Number.isSafeInteger)
      expect(value, part.id).toBeGreaterThanOrEqual(part.scale.min)
      expect(value, part.id).toBeLessThanOrEqual(part.scale.max)
      return
    case 'choice':
      expect(choices(part)).toEqual(
        expect.arrayContaining(part.multiple ? (value as string[]) : [value]),
      )
      return
    case 'date':
      expect(value, part.id).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      return
    case 'list':
      expect(value, part.id).toBeInstanceOf(Array)
      return
    case 'shortText':
      expect(value, part.id).toBeTypeOf('string')
      expect((value as string).length, part.id).toBeLessThanOrEqual(200)
      return
    default:
      expect(value, part.id).toBeTypeOf('string')
  }
}
