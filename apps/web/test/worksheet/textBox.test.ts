import { describe, expect, test } from 'vitest'
import { lengthNote } from '../../src/worksheet/TextBox.tsx'
import { undoWish } from '../../src/worksheet/useSharedText.ts'

describe('how much room is left', () => {
  test('is not worth a word far from the limit', () => {
    expect(lengthNote(0, 200)).toBeUndefined()
    expect(lengthNote(150, 200)).toBeUndefined()
    expect(lengthNote(3700, 4000)).toBeUndefined()
  })

  test('is counted near the limit', () => {
    expect(lengthNote(190, 200)).toEqual({ bad: false, words: '10 characters left' })
    expect(lengthNote(3999, 4000)).toEqual({ bad: false, words: '1 character left' })
  })

  test('too long is said, and nothing is lost', () => {
    const note = lengthNote(223, 200)
    expect(note?.bad).toBe(true)
    expect(note?.words).toContain('23 characters too many')
    expect(note?.words).toContain('Nothing is lost')
  })

  test('a whole book is refused in words', () => {
    expect(lengthNote(10, 200, 5_000_000)?.words).toContain('nothing was added')
    expect(lengthNote(10, 2000, 2001, 2000)?.words).toContain('The most is 2,000 characters')
  })
})

test('the keys of undo and redo, and no others', () => {
  const press = (key: string, rest = {}) =>
    undoWish({ key, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, ...rest })
  expect(press('z')).toBe('undo')
  expect(press('Z', { shiftKey: true })).toBe('redo')
  expect(press('y')).toBe('redo')
  expect(press('z', { ctrlKey: false, metaKey: true })).toBe('undo')
  expect(press('z', { ctrlKey: false })).toBeUndefined()
  expect(press('z', { altKey: true })).toBeUndefined()
  expect(press('b')).toBeUndefined()
})
