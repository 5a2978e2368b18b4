import { isFilled } from '@caseboard/board'
import { findField } from '@caseboard/toolkit'
import type { Column, Field } from '@caseboard/toolkit'
import { list, prose } from '../blocks.ts'
import type { Desk, Entry, Sheet } from '../desk.ts'
import type { Block, Cell } from '../summary.ts'
import { clean, joined, sentence } from '../text.ts'
import { rawText, valueText } from '../value.ts'

/** More columns than this do not fit a page beside each other; the row is then written as a list item. */
const widest = 6

/** What the worksheets hold that no section has said, card by card in board order. */
export function restOfWorksheets(desk: Desk): Block[] {
  const rests = desk.all.map((sheet) => ({ sheet, blocks: rest(sheet) }))
  const empty = desk.all.filter(({ card }) => !Object.values(card.fields).some(isFilled))
  return [
    ...rests.flatMap(({ sheet, blocks }): Block[] =>
      blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: sheet.tool.name }, ...blocks],
    ),
    ...list(
      empty.map(({ tool }) => ({ text: tool.name })),
      [],
      'On the board, not filled in yet',
    ),
  ]
}

function rest(sheet: Sheet): Block[] {
  return sheet.tool.fields.flatMap((field) => {
    if (!sheet.has(field.id) || sheet.isSaid(field.id)) return []
    if (field.kind === 'table' && sheet.rows(field.id).length > 0) return restOfTable(sheet, field)
    if (field.kind === 'list') {
      const items = sheet.items(field.id).map((text) => ({ text }))
      if (items.length > 0) return list(items, [sheet.id], field.label)
    }
    return prose(valueText(field, sheet.card.fields[field.id]), [sheet.id], field.label)
  })
}

type TableField = Extract<Field, { kind: 'table' }>

/** The cells nobody has said, each row led by its first cell so that a reader can tell which it is. */
function restOfTable(sheet: Sheet, field: TableField): Block[] {
  const open = (row: Entry, column: Column): boolean => row.has(column.id) && !row.isSaid(column.id)
  const rows = sheet
    .rows(field.id)
    .filter((row) => row.unknown.length > 0 || field.columns.some((column) => open(row, column)))
  const columns = field.columns.filter(
    (column, index) => index === 0 || rows.some((row) => open(row, column)),
  )
  const anyUnknown = rows.some((row) => row.unknown.length > 0)
  if (columns.length > widest || anyUnknown) return records(sheet, field, rows, columns)
  return [
    {
      kind: 'table',
      caption: field.label,
      columns: columns.map((column) => ({
        label: column.label,
        align: isFigure(column) ? 'right' : 'left',
      })),
      rows: rows.map((row) => columns.map((column) => ({ text: row.say(column.id) }))),
      sources: [sheet.id],
    },
  ]
}

function records(
  sheet: Sheet,
  field: TableField,
  rows: readonly Entry[],
  columns: readonly Column[],
): Block[] {
  const [first, ...others] = columns
  const items = rows.map((row): Cell => {
    const known = others
      .filter((column) => row.has(column.id))
      .map((column) => sentence(`${column.label}: ${row.say(column.id)}`))
    const newer = row.unknown.map((column) => {
      const cell = cellsOf(sheet, field.id, row)[column]
      return sentence(
        `${clean(column)} (from a newer version of Caseboard): ${rawText(cell ?? '')}`,
      )
    })
    const text = (first && row.say(first.id)) || 'A row without a name'
    return { text, note: joined([...known, ...newer], ' ') }
  })
  return list(items, [sheet.id], field.label)
}

function cellsOf(sheet: Sheet, field: string, row: Entry) {
  const rows = sheet.card.fields[field]
  return Array.isArray(rows)
    ? (rows.find((one) => typeof one === 'object' && one.id === row.id)?.cells ?? {})
    : {}
}

const isFigure = ({ kind }: Column): boolean =>
  kind === 'money' || kind === 'number' || kind === 'rating'

/** Cards and fields made by a newer version: nobody here knows what they mean, so they are kept as they are. */
export function fromNewerVersion(desk: Desk): Block[] {
  const cards = desk.unknown.map((card) => ({
    name: card.tool,
    id: card.id,
    fields: Object.entries(card.fields),
  }))
  const fields = desk.all.map((sheet) => ({
    name: sheet.tool.name,
    id: sheet.id,
    fields: Object.entries(sheet.card.fields).filter(([id]) => !findField(sheet.tool, id)),
  }))
  return [...cards, ...fields.filter((one) => one.fields.length > 0)].flatMap(
    ({ name, id, fields: entries }): Block[] => [
      { kind: 'heading', level: 2, text: clean(name) },
      ...entries.flatMap(([field, value]) => prose(rawText(value), [id], clean(field))),
    ],
  )
}
