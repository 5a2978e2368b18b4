import { LONGEST_NOTE } from '@caseboard/board'
import { noteTitle } from './things.ts'
import { cellsOf, linesOf } from './values/cells.ts'

/** A whole spreadsheet in the clipboard is a mistake, not four hundred notes. */
export const MOST_NOTES = 100

/**
 * The rows of a pasted text, each to become a note: the lines of a list without its bullets, or the rows of a
 * spreadsheet with their cells joined by “ · ”.
 */
export function noteRows(text: string): string[] {
  if (!SHEET.test(text)) return linesOf(text)
  return cellsOf(text).map((cells) => cells.map(oneLine).filter(Boolean).join(' · '))
}

/** What is wrong with rows that are too long for notes: which they are, and how long. */
export function rowsTooLong(rows: readonly string[]): string | undefined {
  const long = rows.flatMap((row, at) => (row.length > LONGEST_NOTE ? [at] : []))
  const [first] = long
  if (first === undefined) return undefined
  const row = rows[first]!
  const more = long.length - 1
  const others = more === 0 ? '' : ` So ${more === 1 ? 'is one' : `are ${more}`} more.`
  return `Row ${first + 1}, “${noteTitle({ text: row.slice(0, 200) })}”, has ${count(row.length)} characters: too many for a note, which holds ${count(LONGEST_NOTE)}.${others}`
}

const count = (characters: number): string => characters.toLocaleString('en-GB')

/** A tab, or a cell in quotation marks with a line break in it. */
const SHEET = /\t|(^|\n)"[^"\n]*\n/

const oneLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim()
