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

/** A tab, or a cell in quotation marks with a line break in it. */
const SHEET = /\t|(^|\n)"[^"\n]*\n/

const oneLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim()
