import type { CardId } from '@caseboard/board'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addressOf } from '../../src/worksheet/copyLink.ts'
import { rememberAccess } from '../../src/session/remembered.ts'
import { MemoryStorage } from '../session/memory-storage.ts'

beforeEach(() => {
  vi.stubGlobal('localStorage', new MemoryStorage())
  vi.stubGlobal('location', new URL('http://localhost:4000/b/bins?view=outline&card=x#key'))
})
afterEach(() => vi.unstubAllGlobals())

test('the address of a card leads to it on this board and holds nothing else', () => {
  expect(addressOf('bins', 'card-1' as CardId)).toBe('http://localhost:4000/b/bins?at=card-1')
})

test('on the computer that runs the board it is the address others reach it by, without the key', () => {
  const link = (role: string) => `https://board.calderford.example/b/bins#${role}-key`
  const links = {
    facilitator: link('facilitator'),
    contributor: link('contributor'),
    viewer: link('viewer'),
  }
  rememberAccess('bins', { code: 'ABC123', links })
  expect(addressOf('bins', 'card-1' as CardId)).toBe(
    'https://board.calderford.example/b/bins?at=card-1',
  )
})
