/*  A sheet as text, as RFC 4180 has it. */

/** Numbers are numbers; what people typed is text and stays text. */
export type Row = readonly (string | number)[]

/** Without it Excel takes the file for the letters of an old Windows, and £ for two signs. */
const byteOrderMark = '\uFEFF'

/** Every line as wide as the widest, so that programs which count on it can read the file. */
export function toCsv(rows: readonly Row[]): string {
  const width = Math.max(...rows.map((row) => row.length))
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, index) => field(row[index] ?? '')).join(','),
  )
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}

function field(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // In quotes also where it need not be: a sheet set to semicolons must not cut it into cells.
  return value === '' ? '' : `"${guarded(value).replaceAll('"', '""')}"`
}

/**
 * What a spreadsheet would take for a formula, also in the wide letters of East Asian keyboards and
 * behind signs that nobody sees and that some programs pass over.
 */
const formula = /^[\s\p{C}]*[=+\-@＝＋－＠]/u

/** A figure below zero begins like a formula and is none. */
const figure = /^-\d[\d,]*(?:\.\d+)?%?$/

/** Text that begins like a formula is given the mark that spreadsheets keep for text. */
const guarded = (text: string): string =>
  formula.test(text) && !figure.test(text) ? `'${text}` : text
