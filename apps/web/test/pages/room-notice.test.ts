import { expect, test } from 'vitest'
import { roomNews } from '../../src/pages/board/RoomNotice.tsx'

test.each([
  [1500, 1400],
  [1501, 1500],
  [2999, 2900],
])('of %i things it is said that there are more than %i', (things, about) => {
  expect(roomNews({ things, left: 3000 - things, state: 'filling' })).toEqual({
    state: 'filling',
    about,
  })
})

test('one thing more is no news', () => {
  const before = roomNews({ things: 1510, left: 1490, state: 'filling' })
  expect(roomNews({ things: 1511, left: 1489, state: 'filling' }, before)).toBe(before)
})
