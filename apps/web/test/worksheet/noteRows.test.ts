import { expect, test } from 'vitest'
import { noteRows, rowsTooLong } from '../../src/worksheet/noteRows.ts'

test('each line of a list is a note, and empty lines are none', () => {
  expect(noteRows('• Bin days\r\n\n  Crews  \n')).toEqual(['Bin days', 'Crews'])
})

test('the cells of a spreadsheet’s row are one note', () => {
  expect(noteRows('Calls\t9,600\nLetters\t\t\n')).toEqual(['Calls · 9,600', 'Letters'])
})

test('a cell with line breaks and quotation marks in it stays in its row', () => {
  expect(noteRows('"Crews said\n""too late"""\tdepot\nNext\trow')).toEqual([
    'Crews said "too late" · depot',
    'Next · row',
  ])
})

test('a quotation in plain text is only a quotation', () => {
  expect(noteRows('“Too late”\n"I need to know"')).toEqual(['“Too late”', '"I need to know"'])
})

test('a row too long for a note is named, with how long it is', () => {
  expect(rowsTooLong(['Crews', 'x'.repeat(2000)])).toBeUndefined()
  const book = 'Bin days '.repeat(600_000)
  expect(rowsTooLong(noteRows(`Crews\nCalls\n${book}`))).toMatch(
    /^Row 3, “Bin days .*…”, has 5,399,999 characters: too many for a note, which holds 2,000\.$/,
  )
  expect(rowsTooLong([book, 'Crews', book])).toContain('So is one more.')
  expect(rowsTooLong([book, book, book])).toContain('So are 2 more.')
})
