import { isFilled, isItems } from '@caseboard/board'
import type { BoardSnapshot, CardId, CardSnapshot, FieldValue, RowId } from '@caseboard/board'
import { findField, findTool } from '@caseboard/toolkit'
import type { Column, Field, Tool } from '@caseboard/toolkit'
import { answerOf, cellOf, columnOf, rowsOf } from './coverage/worksheets.ts'
import type { Entry as Row } from './coverage/worksheets.ts'
import type { Appraisal } from './appraisal/appraise.ts'
import { gather } from './gather.ts'
import { groupBy } from './group-by.ts'
import { once } from './once.ts'
import type { Gate } from './readiness/gates.ts'
import { clean } from './text.ts'
import { valueText } from './value.ts'

/*  A board laid out for reading. Whoever asks a worksheet to `say` something thereby promises to show
 *  it: the desk remembers, and what nobody asked for goes into the annex. That is how nothing on the
 *  board can go missing from a document. `has`, `number` and `choice` only look; `has` asks for anything
 *  at all, because what is no answer to its question must be shown all the same.
 */

export interface Desk {
  readonly board: BoardSnapshot
  /** What the worksheets come to in money: the one place figures come from. */
  readonly appraisal: Appraisal
  /** What sign-off wants: the one place such rules are. */
  readonly gates: readonly Gate[]
  /** The cards of one tool, in board order. */
  sheets(tool: string): readonly Sheet[]
  /** Every card whose tool we know, in board order. */
  readonly all: readonly Sheet[]
  /** Cards of tools from a newer version. */
  readonly unknown: readonly CardSnapshot[]
  /** The rows of one table field over all cards of the tool. */
  rows(tool: string, field: string): Entry[]
}

/** A card as the document reads it. */
export interface Sheet {
  readonly id: CardId
  readonly tool: Tool
  readonly card: CardSnapshot
  has(field: string): boolean
  say(field: string): string
  items(field: string): string[]
  rows(field: string): readonly Entry[]
  choice(field: string): string | undefined
  number(field: string): number | undefined
  /** Whether all of a field has been said; a table is when each of its cells has. */
  isSaid(field: string): boolean
}

/** A row of a table as the document reads it. */
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
  const all = board.cards.flatMap((card): Sheet[] => {
    const tool = findTool(card.tool)
    return tool ? [new OpenSheet(card, tool)] : []
  })
  const byTool = groupBy(all, ({ tool }) => tool.id)
  const sheets = (tool: string): readonly Sheet[] => byTool.get(tool) ?? []
  return {
    board,
    appraisal,
    gates,
    all,
    sheets,
    unknown: board.cards.filter(({ tool }) => !findTool(tool)),
    rows: (tool, field) => gather(sheets(tool), (sheet) => sheet.rows(field)),
  }
}

// Classes, because a full board has hundreds of rows and is laid out anew after every keystroke.
class OpenSheet implements Sheet {
  readonly #said = new Set<string>()
  readonly #entries = new Map<string, readonly OpenEntry[]>()

  readonly card: CardSnapshot
  readonly tool: Tool

  constructor(card: CardSnapshot, tool: Tool) {
    this.card = card
    this.tool = tool
  }

  get id(): CardId {
    return this.card.id
  }

  has(field: string): boolean {
    return isFilled(this.card.fields[field])
  }

  say(field: string): string {
    const known = findField(this.tool, field)
    if (!known) return ''
    this.#said.add(field)
    return textIn(this.card, known, this.card.fields[field])
  }

  items(field: string): string[] {
    const items = this.card.fields[field]
    if (!isItems(items)) return []
    this.#said.add(field)
    return items.map((item) => clean(item.text)).filter((text) => text !== '')
  }

  rows(field: string): readonly OpenEntry[] {
    const known = this.#entries.get(field)
    if (known) return known
    const opened = isTable(this.tool, field)
      ? rowsOf(this.card, field).map((row) => new OpenEntry(this, row))
      : []
    this.#entries.set(field, opened)
    return opened
  }

  choice(field: string): string | undefined {
    return asString(answerOf(this.card, field))
  }

  number(field: string): number | undefined {
    return asNumber(answerOf(this.card, field))
  }

  isSaid(field: string): boolean {
    if (this.#said.has(field)) return true
    const rows = this.rows(field)
    return rows.length > 0 && rows.every((row) => row.isAllSaid())
  }
}

class OpenEntry implements Entry {
  readonly #row: Row
  // A list: a table has a handful of columns.
  readonly #said: string[] = []

  readonly sheet: Sheet

  constructor(sheet: Sheet, row: Row) {
    this.sheet = sheet
    this.#row = row
  }

  get id(): RowId {
    return this.#row.row.id
  }

  has(column: string): boolean {
    return isFilled(this.#row.row.cells[column])
  }

  say(column: string): string {
    const known = columnOf(this.#row, column)
    if (!known) return ''
    this.#said.push(column)
    return textIn(this.#row, known, this.#row.row.cells[column])
  }

  brief(column: string): string {
    const text = this.say(column)
    const known = columnOf(this.#row, column)
    const isOption = known?.kind === 'choice' && known.options.some(({ label }) => label === text)
    return isOption ? briefly(text) : text
  }

  choice(column: string): string | undefined {
    return asString(cellOf(this.#row, column))
  }

  number(column: string): number | undefined {
    return asNumber(cellOf(this.#row, column))
  }

  isSaid(column: string): boolean {
    return this.#said.includes(column)
  }

  get unknown(): readonly string[] {
    return this.#row.unknown
  }

  /** Whether every cell with something in it has been said. */
  isAllSaid(): boolean {
    return (
      this.unknown.length === 0 &&
      this.#row.columns.every(({ id }) => !this.has(id) || this.isSaid(id))
    )
  }
}

/** A value in words; kept with its card or row, most of which no keystroke changes. */
function textIn(place: CardSnapshot | Row, part: Field | Column, value: FieldValue | undefined) {
  const texts = textsOf(place)
  const known = texts.get(part.id)
  if (known !== undefined) return known
  const text = valueText(part, value)
  texts.set(part.id, text)
  return text
}

const textsOf = once((_: CardSnapshot | Row) => new Map<string, string>())

const isTable = (tool: Tool, field: string): boolean => findField(tool, field)?.kind === 'table'

/** The catalogue explains some options behind a colon or in brackets; a table has no room for it. */
const briefly = (label: string): string => label.replace(/(: | \().*$/su, '')

const asString = (value: FieldValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
const asNumber = (value: FieldValue | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined
