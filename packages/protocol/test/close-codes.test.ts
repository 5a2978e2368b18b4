import { expect, test } from 'vitest'
import { closeCodes, mayComeBack } from '../src/index.ts'

test('who was closed for what would be the same the next time does not come back by itself', () => {
  const { restarting, later, messageTooLarge, tooManyPieces, notAllowed, invalid } = closeCodes
  for (const code of [restarting, later, 1006]) expect(mayComeBack(code)).toBe(true)
  for (const code of [messageTooLarge, tooManyPieces, notAllowed, invalid]) {
    expect(mayComeBack(code)).toBe(false)
  }
})
