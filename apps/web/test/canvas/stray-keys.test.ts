import { expect, test } from 'vitest'
import { ignoreStrayKeys, isStrayKey } from '../../src/canvas/stray-keys.ts'

test('keys typed on after the note is gone do nothing, until there is a pause', () => {
  expect(isStrayKey('e', 0)).toBe(false)
  ignoreStrayKeys(0)
  expect(isStrayKey('e', 300)).toBe(true)
  expect(isStrayKey('Backspace', 1200)).toBe(true)
  expect(isStrayKey('Enter', 2100)).toBe(true)
  expect(isStrayKey('e', 3200)).toBe(false)
  expect(isStrayKey('e', 3300)).toBe(false)
})

test('a key that no text has ends it at once', () => {
  ignoreStrayKeys(0)
  expect(isStrayKey('Escape', 100)).toBe(false)
  expect(isStrayKey('e', 200)).toBe(false)
})
