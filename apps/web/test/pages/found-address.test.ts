import type { CardId, Found, NoteId } from '@caseboard/board'
import { expect, test } from 'vitest'
import { foundAddress } from '../../src/pages/board/search/found-address.ts'

const about = { stage: 'goals', title: 'Cost plan', label: '', text: '' } as const
const answer: Found = { ...about, kind: 'card', id: 'c1' as CardId, place: 'costs' }

test('an answer that is found opens its card where it was written', () => {
  expect(foundAddress(answer, 'outline')).toBe('?view=outline&card=c1&place=costs')
})

test('on the wall it is the card on the canvas, and the wall stays', () => {
  const note: Found = { ...about, kind: 'note', id: 'n1' as NoteId }
  expect(foundAddress(answer, 'canvas', true)).toBe('?wall=&view=canvas&at=c1')
  expect(foundAddress(note, 'canvas', true)).toBe('?wall=&view=canvas&at=n1')
})
