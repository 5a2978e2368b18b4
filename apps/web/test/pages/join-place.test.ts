import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { joinPlace, onlyThisMachine } from '../../src/pages/board/join-place.ts'

beforeEach(() => vi.stubGlobal('location', { origin: 'http://127.0.0.1:3000' }))
afterEach(() => vi.unstubAllGlobals())

test('people join at the address of the link, which may be another than the facilitator’s own', () => {
  expect(joinPlace('https://board.calderford.example/b/x#key')).toEqual({
    origin: 'https://board.calderford.example',
    host: 'board.calderford.example',
    shown: 'board.calderford.example',
  })
})

test.each([undefined, 'not an address'])('without one, %s, at the address of the page', (link) => {
  expect(joinPlace(link).shown).toBe('127.0.0.1:3000')
})

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['192.168.1.20', false],
  ['board.calderford.example', false],
])('%s leads every computer to itself: %s', (host, only) => {
  expect(onlyThisMachine(host)).toBe(only)
})
