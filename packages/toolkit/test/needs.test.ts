import { describe, expect, test } from 'vitest'
import { coverage, needs, tools } from '../src/index.ts'
import type { Rule } from '../src/index.ts'
import { coverageSchema, needSchema } from '../src/schema.ts'
import { choices, columnAt, duplicates, fieldAt, named } from './reading.ts'

test('there are six needs, in order', () => {
  expect(needs.map((need) => need.order)).toEqual([1, 2, 3, 4, 5, 6])
  expect(duplicates(needs.map((need) => need.id))).toEqual([])
})

describe.each(named(needs))('%s', (_name, need) => {
  test('has the shape of a need', () => {
    expect(needSchema.parse(need)).toEqual(need)
    expect(duplicates(need.indicators.map((indicator) => indicator.id))).toEqual([])
  })

  test('is worth a hundred when every indicator is met', () => {
    expect(need.indicators.reduce((sum, indicator) => sum + indicator.weight, 0)).toBe(100)
  })

  test('names the tools that name it', () => {
    const serving = tools.filter((tool) => tool.needs.includes(need.id)).map((tool) => tool.id)
    expect(need.tools).toEqual(serving)
  })

  test('is measured on worksheets that serve it', () => {
    const measured = need.indicators.flatMap((indicator) => toolsOf(indicator.rule))
    expect(need.tools).toEqual(expect.arrayContaining(measured))
  })

  test('asks for fields, columns and values that exist', () => {
    for (const { rule } of need.indicators) resolve(rule)
  })
})

test('coverage has the four states, from nothing to answered', () => {
  expect(coverageSchema.parse(coverage)).toEqual(coverage)
  expect(coverage.states.map((state) => state.id)).toEqual([
    'not-started',
    'started',
    'in-progress',
    'answered',
  ])
})

function toolsOf(rule: Rule): string[] {
  if (rule.op === 'boardFact') return []
  if (rule.op === 'filledAny') return rule.options.map((option) => option.tool)
  return rule.op === 'covers' ? [rule.tool, rule.of.tool] : [rule.tool]
}

/** Follows every reference of a rule; `fieldAt` and `columnAt` throw where one leads nowhere. */
function resolve(rule: Rule): void {
  switch (rule.op) {
    case 'boardFact':
      return
    case 'filled':
      fieldAt(rule.tool, rule.field)
      return
    case 'ratingAtLeast':
      expect(fieldAt(rule.tool, rule.field)).toMatchObject({ kind: 'rating', aggregate: 'median' })
      return
    case 'allFilled':
      for (const field of rule.fields) fieldAt(rule.tool, field)
      return
    case 'filledAny':
      for (const option of rule.options) fieldAt(option.tool, option.field)
      return
    case 'choiceIn':
      expect(choices(fieldAt(rule.tool, rule.field))).toEqual(
        expect.arrayContaining([...rule.values]),
      )
      return
    case 'minRows':
    case 'share':
      expect(fieldAt(rule.tool, rule.field).kind).toBe('table')
      for (const column of rule.complete ?? []) columnAt(rule.tool, rule.field, column)
      return
    case 'minRowsWhere':
    case 'shareIn':
    case 'shareNotIn':
      expect(choices(columnAt(rule.tool, rule.field, rule.column))).toEqual(
        expect.arrayContaining([...rule.values]),
      )
      return
    case 'minRowsRating':
      expect(columnAt(rule.tool, rule.field, rule.column).kind).toBe('rating')
      return
    case 'shareWithinDays':
    case 'shareFutureDate':
      expect(columnAt(rule.tool, rule.field, rule.column).kind).toBe('date')
      return
    case 'covers':
      columnAt(rule.tool, rule.field, rule.column)
      columnAt(rule.of.tool, rule.of.field, rule.of.column)
      return
    case 'singleValue':
    case 'distinct':
      columnAt(rule.tool, rule.field, rule.column)
  }
}
