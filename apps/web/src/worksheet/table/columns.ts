import { plainValue, rowName, type Row } from '@caseboard/board'
import type { Column } from '@caseboard/toolkit'

/** What a row's line shows: its first column and the next most telling ones, in catalogue order. */
export function mainColumns(columns: readonly Column[], most = 3): Column[] {
  const weight = (column: Column, at: number) =>
    (at === 0 ? 100 : 0) + (column.required ? 10 : 0) + (telling.has(column.kind) ? 5 : 0) - at / 10
  return columns
    .map((column, at) => ({ column, at, weight: weight(column, at) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most)
    .toSorted((a, b) => a.at - b.at)
    .map(({ column }) => column)
}

const telling = new Set<Column['kind']>(['shortText', 'choice', 'money', 'person'])

/** What a row is called: its first filled cell, or its number. */
export function rowTitle(columns: readonly Column[], row: Row, at: number): string {
  const words = rowName(columns, row)
  if (words === '') return `Row ${at + 1}`
  return words.length > 50 ? `${words.slice(0, 48).trimEnd()}…` : words
}

export function cellWords(column: Column, row: Row): string {
  const value = row.cells[column.id]
  return value === undefined ? '' : plainValue(column, value)
}
