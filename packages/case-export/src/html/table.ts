import type { Cell, Table } from '@caseboard/case'
import { el } from '../markup.ts'
import type { Child, Markup } from '../markup.ts'
import { cellOf } from './text.ts'

/** As many columns as a phone always has room for. */
const narrow = 3
/** As many rows as print keeps on one page. */
const short = 8

interface TableOptions {
  readonly className?: string
  readonly notes?: Child
}

/** A real table: its name, heads for columns and rows. One that is wide scrolls by itself. */
export function tableOf(
  { caption, columns, rows, total }: Table,
  { className, notes = [] }: TableOptions = {},
): Markup {
  const aligned = (index: number): string | undefined =>
    columns[index]?.align === 'right' ? 'right' : undefined
  const row = (cells: readonly Cell[]): Markup =>
    el(
      'tr',
      {},
      cells.map((cell, index) =>
        index === 0 && cell.text !== ''
          ? el('th', { scope: 'row', class: aligned(index) }, cellOf(cell))
          : el('td', { class: aligned(index) }, cellOf(cell)),
      ),
    )
  const table = el(
    'table',
    { class: className },
    el('caption', {}, caption, notes),
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        columns.map(({ label }, index) => el('th', { scope: 'col', class: aligned(index) }, label)),
      ),
    ),
    el('tbody', {}, rows.map(row)),
    total ? el('tfoot', {}, row(total)) : [],
  )
  // Without a script nothing knows whether it scrolls; a keyboard must reach it if it does.
  const wide =
    columns.length > narrow
      ? { tabindex: 0, role: 'region', 'aria-label': `Table: ${caption}` }
      : {}
  return el('div', { class: rows.length > short ? 'scroll' : 'scroll short', ...wide }, table)
}
