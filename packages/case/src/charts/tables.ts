import { formatMoney } from '@caseboard/board'
import type { Table } from '../summary.ts'

/** A chart's data as a table: one row head, then exact amounts of money. */
export function moneyTable(
  caption: string,
  head: string,
  columns: readonly string[],
  rows: readonly {
    readonly head: string
    readonly note?: string
    readonly amounts: readonly number[]
  }[],
  total?: readonly number[],
): Table {
  const cells = (amounts: readonly number[]) =>
    amounts.map((amount) => ({ text: formatMoney(amount) }))
  return {
    kind: 'table',
    caption,
    columns: [
      { label: head, align: 'left' },
      ...columns.map((label) => ({ label, align: 'right' as const })),
    ],
    rows: rows.map((row) => [
      { text: row.head, ...(row.note !== undefined && { note: row.note }) },
      ...cells(row.amounts),
    ]),
    ...(total && { total: [{ text: 'Total' }, ...cells(total)] }),
    sources: [],
  }
}

export const yearName = (year: number): string => `Year ${year}`
