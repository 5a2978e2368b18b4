import { expect, test } from 'vitest'
import { countWords } from '../src/text.ts'

test('words are counted as Priya would, figures and signs are not words', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('£12,000 – 20% 2027')).toBe(0)
  expect(countWords('The 2nd week: bin-day\ncards,  don’t cost £0.62')).toBe(7)
  expect(countWords('Ŵythnos (yr ail)')).toBe(3)
})
