import type { CardId } from '@caseboard/board'
import type { Entry, Sheet } from './desk.ts'
import { gather } from './gather.ts'
import type { Block, Cell, Column, List, Paragraph, Table } from './summary.ts'
import { paragraphs } from './text.ts'

/*  Small makers of blocks. Each gives an array, empty when there is nothing to say, so that a section
 *  is written as one list of what it would like to show.
 */

export const idsOf = (sheets: readonly (Sheet | Entry)[]): CardId[] => [
  ...new Set(sheets.map((sheet) => ('sheet' in sheet ? sheet.sheet.id : sheet.id))),
]

/** Text as one paragraph for each the writer made. */
export function prose(text: string, sources: readonly CardId[], lead?: string): Paragraph[] {
  return paragraphs(text).map((part, index) => ({
    kind: 'paragraph',
    text: part,
    sources,
    ...(index === 0 && lead !== undefined && { lead }),
  }))
}

/** A field of each of these sheets in its own paragraph, run in with the lead. */
export function proseOf(sheets: readonly Sheet[], field: string, lead?: string): Paragraph[] {
  return sheets.flatMap((sheet) => prose(sheet.say(field), [sheet.id], lead))
}

export function list(items: readonly Cell[], sources: readonly CardId[], lead?: string): List[] {
  const said = items.filter((item) => item.text !== '')
  return said.length === 0
    ? []
    : [{ kind: 'list', items: said, sources, ...(lead !== undefined && { lead }) }]
}

/** A list field of each of these sheets. */
export function listOf(sheets: readonly Sheet[], field: string, lead: string): List[] {
  return sheets.flatMap((sheet) =>
    list(
      sheet.items(field).map((text) => ({ text })),
      [sheet.id],
      lead,
    ),
  )
}

export interface ColumnOf<Item> extends Partial<Column> {
  readonly label: string
  readonly cell: (item: Item) => Cell | string
}

/** A table with a row for each item. Columns and rows with nothing in them are left out. */
export function table<Item>(
  caption: string,
  items: readonly Item[],
  columns: readonly ColumnOf<Item>[],
  sources: readonly CardId[],
): Table[] {
  const rows = items
    .map((item) => columns.map((column) => asCell(column.cell(item))))
    .filter((row) => row.some(isSaid))
  const kept = columns.map((_, index) => index === 0 || rows.some((row) => isSaid(row[index]!)))
  return rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption,
          columns: columns
            .filter((_, index) => kept[index])
            .map(({ label, align = 'left' }) => ({ label, align })),
          rows: rows.map((row) => row.filter((_, index) => kept[index])),
          sources,
        },
      ]
}

/** A table with a row for each row of a worksheet's table. */
export function tableOf(
  caption: string,
  entries: readonly Entry[],
  columns: readonly ColumnOf<Entry>[],
): Table[] {
  return table(caption, entries, columns, idsOf(entries))
}

/** A column that says one column of the worksheet as it stands. */
export function column(
  label: string,
  id: string,
  align: Column['align'] = 'left',
): ColumnOf<Entry> {
  return { label, align, cell: (entry) => entry.say(id) }
}

export const noted = (text: string, note: string): Cell => (note === '' ? { text } : { text, note })

const asCell = (cell: Cell | string): Cell => (typeof cell === 'string' ? { text: cell } : cell)
const isSaid = (cell: Cell): boolean => cell.text !== '' || (cell.note ?? '') !== ''

export const cell = (text: string): Cell => ({ text })

/** Everything a block says, in reading order. */
export function wordsOf(block: Block): string[] {
  const cells = (all: readonly Cell[]): string[] =>
    gather(all, ({ text, note = '', href = '' }) => [text, note, href])
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.lead ?? '', block.text, block.href ?? '']
    case 'list':
      return [block.lead ?? '', ...cells(block.items)]
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...gather(block.rows, cells),
        ...cells(block.total ?? []),
      ]
    case 'callout':
      return [block.text, ...block.facts.flatMap(({ label, value }) => [label, value])]
    case 'chart':
      return [block.chart.title, block.chart.says]
    case 'sign-off':
      return [...block.roles]
  }
}
