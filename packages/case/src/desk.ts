import { isFilled, isItems, isRows } from '@caseboard/board'
import type { BoardSnapshot, CardId, CardSnapshot, FieldValue, RowId } from '@caseboard/board'
import { findField, findTool } from '@caseboard/toolkit'
import type { Tool } from '@caseboard/toolkit'
import type { Appraisal } from './appraisal/appraise.ts'
import type { Gate } from './readiness/gates.ts'
import { clean } from './text.ts'
import { valueText } from './value.ts'

/*  A board laid out for reading. Whoever asks a worksheet to `say` something thereby promises to show
 *  it: the desk remembers, and what nobody asked for goes into the annex. That is how nothing on the
 *  board can go missing from a document. `has`, `number` and `choice` only look.
 */

export interface Desk {
  readonly board: BoardSnapshot
  /** What the worksheets come to in money: the one place figures come from. */
  readonly appraisal: Appraisal
  /** What sign-off wants: the one place such rules are. */
  readonly gates: readonly Gate[]
  /** The cards of one tool, in board order. */
  sheets(tool: string): Sheet[]
  /** Every card whose tool we know, in board order. */
  readonly all: readonly Sheet[]
  /** Cards of tools from a newer version. */
  readonly unknown: readonly CardSnapshot[]
  /** The rows of one table field over all cards of the tool. */
  rows(tool: string, field: string): Entry[]
}

export interface Sheet {
  readonly id: CardId
  readonly tool: Tool
  readonly card: CardSnapshot
  has(field: string): boolean
  say(field: string): string
  items(field: string): string[]
  rows(field: string): Entry[]
  choice(field: string): string | undefined
  number(field: string): number | undefined
  /** Whether all of a field has been said; a table is when each of its cells has. */
  isSaid(field: string): boolean
}

export interface Entry {
  readonly sheet: Sheet
  readonly id: RowId
  has(column: string): boolean
  say(column: string): string
  /** A choice without its explanation: “Open”, not “Open: anyone may access, use and share it”. */
  brief(column: string): string
  choice(column: string): string | undefined
  number(column: string): number | undefined
  isSaid(column: string): boolean
  /** Columns with something in them that this toolkit does not know. */
  readonly unknown: readonly string[]
}

export function openDesk(
  board: BoardSnapshot,
  { appraisal, gates }: Pick<Desk, 'appraisal' | 'gates'>,
): Desk {
  const all = board.cards.flatMap((card) => {
    const tool = findTool(card.tool)
    return tool ? [openSheet(card, tool)] : []
  })
  const sheets = (tool: string): Sheet[] => all.filter((sheet) => sheet.tool.id === tool)
  return {
    board,
    appraisal,
    gates,
    all,
    sheets,
    unknown: board.cards.filter((card) => !findTool(card.tool)),
    rows: (tool, field) => sheets(tool).flatMap((sheet) => sheet.rows(field)),
  }
}

function openSheet(card: CardSnapshot, tool: Tool): Sheet {
  const said = new Set<string>()
  const entries = new Map<string, Entry[]>()
  const value = (field: string): FieldValue | undefined => card.fields[field]

  const sheet: Sheet = {
    id: card.id,
    tool,
    card,
    has(field) {
      return filled(value(field))
    },
    say(field) {
      const known = findField(tool, field)
      if (!known) return ''
      said.add(field)
      return valueText(known, value(field))
    },
    items(field) {
      const items = value(field)
      if (!isItems(items)) return []
      said.add(field)
      return items.map((item) => clean(item.text)).filter((text) => text !== '')
    },
    rows(field) {
      const known = entries.get(field)
      if (known) return known
      const definition = findField(tool, field)
      const rows = value(field)
      const opened =
        definition?.kind === 'table' && isRows(rows)
          ? rows.map((row) => openEntry(sheet, row, definition.columns))
          : []
      entries.set(field, opened)
      return opened
    },
    choice: (field) => asString(value(field)),
    number: (field) => asNumber(value(field)),
    isSaid(field) {
      if (said.has(field)) return true
      const rows = sheet.rows(field)
      return (
        rows.length > 0 &&
        rows.every(
          (row) =>
            row.unknown.length === 0 &&
            tableColumns(tool, field).every(({ id }) => !row.has(id) || row.isSaid(id)),
        )
      )
    },
  }
  return sheet
}

function openEntry(
  sheet: Sheet,
  row: { readonly id: RowId; readonly cells: Readonly<Record<string, FieldValue>> },
  columns: ReturnType<typeof tableColumns>,
): Entry {
  const said = new Set<string>()
  const entry: Entry = {
    sheet,
    id: row.id,
    has: (column) => filled(row.cells[column]),
    say(column) {
      const known = columns.find(({ id }) => id === column)
      if (!known) return ''
      said.add(column)
      return valueText(known, row.cells[column])
    },
    brief(column) {
      const text = entry.say(column)
      const known = columns.find(({ id }) => id === column)
      const isOption = known?.kind === 'choice' && known.options.some(({ label }) => label === text)
      return isOption ? briefly(text) : text
    },
    choice: (column) => asString(row.cells[column]),
    number: (column) => asNumber(row.cells[column]),
    isSaid: (column) => said.has(column),
    unknown: Object.keys(row.cells).filter(
      (column) => filled(row.cells[column]) && !columns.some(({ id }) => id === column),
    ),
  }
  return entry
}

function tableColumns(tool: Tool, field: string) {
  const definition = findField(tool, field)
  return definition?.kind === 'table' ? definition.columns : []
}

/** The catalogue explains some options behind a colon or in brackets; a table has no room for it. */
const briefly = (label: string): string => label.replace(/(: | \().*$/su, '')

const filled = (value: FieldValue | undefined): boolean => value !== undefined && isFilled(value)
const asString = (value: FieldValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
const asNumber = (value: FieldValue | undefined): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined
