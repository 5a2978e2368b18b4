import { findField, findTool } from '@caseboard/toolkit'
import { expect, test } from 'vitest'
import { plainValue } from '../src/index.ts'

test.each([
  ['benefits-register', 'benefits', 'startYear', 0, 'year 0'],
  ['benefits-register', 'benefits', 'rampYears', 1, '1 year'],
  ['benefits-register', 'benefits', 'rampYears', 0.5, '0.5 years'],
  ['cost-of-problem', 'activities', 'minutes', 1, '1 minute'],
  ['cost-of-problem', 'activities', 'minutes', 6, '6 minutes'],
  ['cost-of-problem', 'activities', 'volume', 120_000, '120,000'],
  ['value-for-money', 'tests', 'low', -20, '-20%'],
])('of %s, %s, the %s %s is read as %s', (tool, table, id, value, words) => {
  const field = findField(findTool(tool)!, table)!
  const column = field.kind === 'table' ? field.columns.find((one) => one.id === id) : undefined
  expect(plainValue(column, value)).toBe(words)
})
