import { expect, test } from 'vitest'
import { britishDay } from '../src/index.ts'

test('a day is the one in Britain: in summer it begins an hour before UTC’s, in winter with it', () => {
  expect(britishDay(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
  expect(britishDay(new Date('2026-11-24T23:30:00Z'))).toBe('2026-11-24')
})
