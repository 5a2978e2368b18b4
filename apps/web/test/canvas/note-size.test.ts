import { expect, test } from 'vitest'
import { countLines, NOTE_WIDE, NOTE_WIDTH, noteSize } from '../../src/canvas/note-size.ts'

const eight = (text: string) => text.length * 8

test('words are broken where a line is full', () => {
  expect(countLines('could crews see it', 80, eight)).toBe(3)
  expect(countLines('could', 80, eight)).toBe(1)
})

test('a word longer than a line is broken within', () => {
  expect(countLines('x'.repeat(25), 80, eight)).toBe(3)
  expect(countLines(`a ${'x'.repeat(25)}`, 80, eight)).toBe(4)
})

test('line breaks count, also empty lines', () => {
  expect(countLines('one\n\ntwo', 80, eight)).toBe(3)
})

test('an empty note has room for three lines, a long one is wider', () => {
  expect(noteSize('', eight).w).toBe(NOTE_WIDTH)
  expect(noteSize('', eight).h).toBe(noteSize('short', eight).h)
  expect(noteSize('word '.repeat(60), eight).w).toBe(NOTE_WIDE)
})

test('a note does not grow for ever', () => {
  expect(noteSize('word '.repeat(2000), eight).h).toBe(noteSize('word '.repeat(4000), eight).h)
})
