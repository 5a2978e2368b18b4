import { expect, test } from 'vitest'
import { assumedWords, type CardSnapshot, type RowId } from '../src/index.ts'

const register = (...benefits: Record<string, string>[]): CardSnapshot =>
  ({
    id: 'register',
    tool: 'benefits-register',
    fields: {
      benefits: benefits.map((cells, index) => ({ id: `row-${index}` as RowId, cells })),
    },
  }) as unknown as CardSnapshot

test('Gwen sees how many benefits nobody has given evidence for', () => {
  const proven = { benefit: 'Fewer calls', evidence: 'Call logs' }
  const bare = { benefit: 'Less post' }
  const blank = { benefit: 'Fewer visits', evidence: '  ' }
  expect(assumedWords(register(proven))).toBe('')
  expect(assumedWords(register(proven, bare))).toBe('1 benefit assumed')
  expect(assumedWords(register(proven, bare, blank))).toBe('2 benefits assumed')
})

test('an empty row is no benefit yet, and other cards have none to assume', () => {
  expect(assumedWords(register({}))).toBe('')
  const plan = { tool: 'cost-plan', fields: { costs: [] } } as unknown as CardSnapshot
  const newer = { tool: 'carbon-account', fields: {} } as unknown as CardSnapshot
  expect([assumedWords(plan), assumedWords(newer)]).toEqual(['', ''])
})
