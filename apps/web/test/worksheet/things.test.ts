import type { CardId, LinkId, LinkSnapshot } from '@caseboard/board'
import { expect, test } from 'vitest'
import { linkSentence, saysAlready } from '../../src/worksheet/things.ts'

const link: LinkSnapshot = {
  id: 'l' as LinkId,
  from: 'a' as CardId,
  to: 'b' as CardId,
  kind: 'supports',
  label: '',
  createdBy: 'Priya',
  createdAt: '2026-11-24T09:00:00.000Z',
}

test('a link is a sentence, with its own words at the end', () => {
  const titles = { a: 'Data inventory', b: 'Benefits register' }
  expect(linkSentence(link, titles)).toBe('Data inventory supports Benefits register')
  expect(linkSentence({ ...link, label: 'same source' }, titles)).toBe(
    'Data inventory supports Benefits register (same source)',
  )
})

test('a link that is there is not made again; one that says more, or runs the other way, is', () => {
  const named = { ...link, label: 'same source' }
  expect(saysAlready([link], link)).toBe(true)
  expect(saysAlready([named], link)).toBe(true)
  expect(saysAlready([link], named)).toBe(false)
  expect(saysAlready([link], { ...link, kind: 'blocks' })).toBe(false)
  expect(saysAlready([link], { ...link, from: link.to, to: link.from })).toBe(false)
})
