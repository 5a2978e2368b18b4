import { isFilled, isRows } from '@caseboard/board'
import type { BoardSnapshot, CardSnapshot, Cell, FieldValue, Row } from '@caseboard/board'
import { findField, findTool } from '@caseboard/toolkit'
import type { Column, Field } from '@caseboard/toolkit'
import { groupBy } from '../group-by.ts'
import { once } from '../once.ts'
import { holds } from './holds.ts'

/** A row of a table and the card it stands on. */
export interface Entry {
  readonly card: CardSnapshot
  readonly row: Row
  /** The table's columns, to tell what a cell should hold. */
  readonly columns: readonly Column[]
  /** The cells that answer their column. */
  readonly answers: ReadonlyMap<string, Cell>
  /** Columns with something in them that this version does not know. */
  readonly unknown: readonly string[]
}

/**
 * A board's worksheets by tool: several cards of one tool are read as one, their rows together.
 * The one way to read them: rules, sums and the document all ask here, so that none sees a row
 * or an answer that another does not.
 */
export interface Worksheets {
  readonly board: BoardSnapshot
  /** The cards of one tool, in board order. */
  cards(tool: string): readonly CardSnapshot[]
  /** The rows of one table over all cards of the tool that have anything in them, in board order. */
  rows(tool: string, field: string): readonly Entry[]
}

const NONE: readonly never[] = []

/** Lays a board's cards out by tool, once, for whoever reads them. */
export const worksheetsOf = once((board: BoardSnapshot): Worksheets => {
  const byTool = groupBy(board.cards, ({ tool }) => tool)
  const tables = new Map<string, readonly Entry[]>()
  const cards = (tool: string): readonly CardSnapshot[] => byTool.get(tool) ?? NONE
  return {
    board,
    cards,
    rows(tool, field) {
      const key = `${tool}/${field}`
      const known = tables.get(key)
      if (known) return known
      const rows = cards(tool).flatMap((card) => rowsOf(card, field))
      tables.set(key, rows)
      return rows
    },
  }
})

/** The rows of one card's table that have anything in them. */
export function rowsOf(card: CardSnapshot, field: string): readonly Entry[] {
  const tables = tablesOf(card)
  const known = tables.get(field)
  if (known) return known
  const columns = columnsOf(card.tool, field)
  const value = card.fields[field]
  const rows = isRows(value)
    ? value
        .filter((row) => Object.values(row.cells).some(isFilled))
        .map((row) => entryOf(card, row, columns))
    : NONE
  tables.set(field, rows)
  return rows
}

function entryOf(card: CardSnapshot, row: Row, columns: readonly Column[]): Entry {
  const answers = new Map<string, Cell>()
  const unknown: string[] = []
  for (const [id, value] of Object.entries(row.cells)) {
    const column = columns.find((one) => one.id === id)
    if (holds(column, value)) answers.set(id, value)
    if (!column && isFilled(value)) unknown.push(id)
  }
  return { card, row, columns, answers, unknown }
}

const tablesOf = once((_: CardSnapshot) => new Map<string, readonly Entry[]>())

/** The field of a tool, or undefined where this version knows no such field. */
export function fieldOf(tool: string, field: string): Field | undefined {
  const known = findTool(tool)
  return known && findField(known, field)
}

/** The columns of a table field; none for any other field. */
export function columnsOf(tool: string, field: string): readonly Column[] {
  const known = fieldOf(tool, field)
  return known?.kind === 'table' ? known.columns : NONE
}

/** Whether a card's field is answered; a table is by any cell that answers its column. */
export function cardHolds(card: CardSnapshot, field: string): boolean {
  const part = fieldOf(card.tool, field)
  if (part?.kind === 'table') return rowsOf(card, field).some(({ answers }) => answers.size > 0)
  return holds(part, card.fields[field])
}

/** A card's field when it is answered. */
export function answerOf(card: CardSnapshot, field: string): FieldValue | undefined {
  return cardHolds(card, field) ? card.fields[field] : undefined
}

/** A row's cell when it is answered. */
export function cellOf(entry: Entry, column: string): Cell | undefined {
  return entry.answers.get(column)
}

/** Whether every one of these columns is answered; without a list, every column the table requires. */
export function isComplete(entry: Entry, columns?: readonly string[]): boolean {
  return columns
    ? columns.every((column) => cellOf(entry, column) !== undefined)
    : entry.columns.every(({ id, required }) => !required || cellOf(entry, id) !== undefined)
}

/** A cell's text, spaces tidied; a person is their role, or else their name. Empty when not answered. */
export function textOf(entry: Entry, column: string): string {
  return plainText(cellOf(entry, column))
}

export function plainText(value: FieldValue | undefined): string {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ')
  if (typeof value === 'number') return String(value)
  if (value === undefined || Array.isArray(value)) return ''
  const { role, name } = value as { readonly role?: unknown; readonly name?: unknown }
  return (
    [role, name].map((part) => (typeof part === 'string' ? part.trim() : '')).find(Boolean) ?? ''
  )
}

/** What a cell should hold; undefined for a column this version does not know. */
export function columnOf(entry: Entry, column: string): Column | undefined {
  return entry.columns.find(({ id }) => id === column)
}
