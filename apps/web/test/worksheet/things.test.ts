import type { CardId, LinkId, LinkSnapshot } from '@caseboard/board'
import { expect, test } from 'vitest'
import { linkSentence } from '../../src/worksheet/things.ts'

test('a link is a sentence, with its own words at the end', () => {
  const link: LinkSnapshot = {
    id: 'l' as LinkId,
    from: 'a' as CardId,
    to: 'b' as CardId,
    kind: 'supports',
    label: '',
    createdBy: 'Priya',
    createdAt: '2026-11-24T09:00:00.000Z',
  }
  const titles = { a: 'Data inventory', b: 'Benefits register' }
  expect(linkSentence(link, titles)).toBe('Data inventory supports Benefits register')
  expect(linkSentence({ ...link, label: 'same source' }, titles)).toBe(
    'Data inventory supports Benefits register (same source)',
  )
})
