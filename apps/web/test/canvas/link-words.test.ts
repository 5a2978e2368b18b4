import { expect, test } from 'vitest'
import { linkWords } from '../../src/canvas/link-words.ts'

test('a link says its own words, and which kind it is unless it only relates', () => {
  expect(linkWords({ kind: 'relates', label: 'same supplier' })).toBe('same supplier')
  expect(linkWords({ kind: 'blocks', label: 'no access yet' })).toBe('blocks: no access yet')
  expect(linkWords({ kind: 'supports', label: '' })).toBe('supports')
  expect(linkWords({ kind: 'relates', label: '' })).toBe('')
})
