import type { Cell } from '@caseboard/board'
import type { Column } from '@caseboard/toolkit'
import { parseDate } from './date.ts'
import { parseLink } from './link.ts'
import { parseMoney } from './money.ts'
import { parseNumber } from './number.ts'
import type { Parsed } from './parsed.ts'

/** The lines of a pasted text that have something on them, without the marks of a list. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•·–]|\d{1,3}[.)])\s+/, '')
        .replaceAll('\t', ' ')
        .trim(),
    )
    .filter((line) => line !== '')
}

/**
 * The cells of a text copied from a spreadsheet: tabs between cells, lines between rows, and cells
 * with a break or a quote inside them in quotes.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[++at]!
      else quoted = false
    } else if (letter === '"' && cell === '' && closes(text, at)) quoted = true
    else if (letter === '\t') {
      rows.at(-1)!.push(cell)
      cell = ''
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at++
      rows.at(-1)!.push(cell)
      cell = ''
      rows.push([])
    } else cell += letter
  }
  rows.at(-1)!.push(cell)
  return rows
    .map((row) => row.map((value) => value.trim()))
    .filter((row) => row.some((value) => value !== ''))
}

/** Whether a quote at the start of a cell ends at the end of one: else it is a quote and no more. */
const closes = (text: string, at: number) => /^"(?:[^"]|"")*"(?=[\t\r\n]|$)/.test(text.slice(at))

export interface PastedRow {
  readonly cells: Readonly<Record<string, Cell>>
}

export interface PasteProblem {
  /** Counted from 1, among the rows that are added. */
  readonly row: number
  readonly column: string
  readonly typed: string
  readonly problem: string
}

export interface Pasted {
  readonly rows: readonly PastedRow[]
  /** Cells that are left empty, each with why. */
  readonly problems: readonly PasteProblem[]
  /** The columns that get something, in the order of the pasted text; undefined ones are left out. */
  readonly columns: readonly (Column | undefined)[]
}

/** Whether the first line names the columns. */
export function hasHeader(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
): boolean {
  const first = cells[0]?.filter((value) => value !== '') ?? []
  const named = first.filter((value) => columnNamed(columns, value)).length
  return named > 0 && named * 2 >= first.length
}

/** Reads pasted cells as rows of a table: by the names in the first line, or column after column. */
export function readRows(
  columns: readonly Column[],
  cells: readonly (readonly string[])[],
  header: boolean,
): Pasted {
  const widest = Math.max(0, ...cells.map((row) => row.length))
  const order = header
    ? (cells[0] ?? []).map((name) => columnNamed(columns, name))
    : Array.from({ length: widest }, (_, at) => columns[at])
  const problems: PasteProblem[] = []
  const rows = cells.slice(header ? 1 : 0).map((row, at) => {
    const read: Record<string, Cell> = {}
    row.forEach((typed, place) => {
      const column = order[place]
      if (!column || typed === '') return
      const parsed = readCell(column, typed)
      if ('problem' in parsed) {
        problems.push({ row: at + 1, column: column.label, typed, problem: parsed.problem })
      } else if (parsed.value !== undefined) read[column.id] = parsed.value
    })
    return { cells: read }
  })
  return { rows, problems, columns: order }
}

/** One cell as its column's kind reads it. */
export function readCell(column: Column, typed: string): Parsed<Cell> {
  switch (column.kind) {
    case 'shortText':
      return { value: typed.replace(/\s*[\r\n]+\s*/g, ' ') }
    case 'longText':
      return { value: typed }
    case 'person':
      return { value: { role: typed.replace(/\s*[\r\n]+\s*/g, ' '), name: '' } }
    case 'money':
      return parseMoney(typed)
    case 'number':
      return parseNumber(typed, column.unit)
    case 'date':
      return parseDate(typed)
    case 'link':
      return parseLink(typed)
    case 'rating': {
      const { min, max } = column.scale
      const value = Number(typed)
      return Number.isInteger(value) && value >= min && value <= max
        ? { value }
        : { problem: `Not a whole number from ${min} to ${max}` }
    }
    case 'choice': {
      const parts = column.multiple ? typed.split(/[;,\n]/).filter((part) => part.trim()) : [typed]
      const values = parts.map((part) => optionNamed(column.options, part))
      if (values.some((value) => value === undefined)) return { problem: 'Not one of the options' }
      return { value: column.multiple ? (values as string[]) : values[0] }
    }
  }
}

type Options = Extract<Column, { kind: 'choice' }>['options']

function optionNamed(options: Options, name: string): string | undefined {
  const wanted = plain(name)
  return options.find((option) => plain(option.label) === wanted || plain(option.value) === wanted)
    ?.value
}

function columnNamed(columns: readonly Column[], name: string): Column | undefined {
  const wanted = plain(name)
  if (wanted === '') return undefined
  return columns.find((column) => plain(column.label) === wanted || plain(column.id) === wanted)
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
