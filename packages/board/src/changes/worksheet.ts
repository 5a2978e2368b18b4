import { findField, findTool } from '@caseboard/toolkit'
import type { Column, Field } from '@caseboard/toolkit'
import * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import type { CardId, RowId } from '../ids.ts'
import { byRank, placeBefore } from '../rank.ts'
import { liveRows } from '../read.ts'
import { cardsOf, change, finalChange, record } from '../shape.ts'
import type { YRecord } from '../shape.ts'
import type { Ballots, Cell, PersonValue } from '../snapshot.ts'
import { writeText } from '../text.ts'

/** A whole answer as the catalogue writes one: a list as strings, a table as plain rows, votes by ballot. */
export type Answer = Cell | readonly PlainRow[] | Ballots
export type PlainRow = Readonly<Record<string, Cell>>

type SharedValue = Y.Text | Y.Map<unknown> | Y.Array<unknown>

/** The column under which an item of a list holds its text. */
const ITEM_TEXT = 'text'

/** What a field holds before anybody answers; undefined for kinds that are one plain value. */
export function emptyField(field: Field | Column): SharedValue | undefined {
  switch (field.kind) {
    case 'shortText':
    case 'longText':
      return new Y.Text()
    case 'person':
      return record({ role: new Y.Text(), name: new Y.Text() })
    case 'list':
    case 'table':
      return new Y.Array()
    case 'rating':
      return 'aggregate' in field && field.aggregate ? new Y.Map() : undefined
    default:
      return undefined
  }
}

/** The shared text of a short or long text field. */
export function fieldText(doc: Y.Doc, card: CardId, field: string): Y.Text | undefined {
  return asText(fieldsOf(doc, card)?.get(field))
}

/** The shared text of a person field's role or name. */
export function personText(
  doc: Y.Doc,
  card: CardId,
  field: string,
  part: keyof PersonValue,
): Y.Text | undefined {
  return asText(asMap(fieldsOf(doc, card)?.get(field))?.get(part))
}

/** The shared text of a table's text cell, or of a list's item (column “text”). */
export function cellText(
  doc: Y.Doc,
  card: CardId,
  field: string,
  row: RowId,
  column: string,
): Y.Text | undefined {
  return asText(cellsOf(doc, card, field, row)?.get(column))
}

/** The shared text of a person cell's role or name. */
export function cellPersonText(
  doc: Y.Doc,
  card: CardId,
  field: string,
  row: RowId,
  column: string,
  part: keyof PersonValue,
): Y.Text | undefined {
  return asText(asMap(cellsOf(doc, card, field, row)?.get(column))?.get(part))
}

/**
 * Answers a field with a whole value, or empties it (undefined). Text is changed by its smallest
 * difference; a list or table gets the given rows in place of those it has, which go to the bin.
 * False when there is no such card.
 */
export function setField(
  doc: Y.Doc,
  card: CardId,
  field: string,
  value: Answer | undefined,
  hand: Hand,
): boolean {
  const fields = fieldsOf(doc, card)
  if (!fields) return false
  change(doc, hand, () => {
    const stored = fields.get(field)
    if (stored instanceof Y.Array) {
      for (const row of liveRows(stored)) row.set('deletedAt', hand.now)
      for (const row of plainRows(value)) addRow(doc, card, field, row, hand)
    } else write(fields, field, value)
  })
  return true
}

/** Answers one cell of a table, or empties it (undefined). False when there is no such row. */
export function setCell(
  doc: Y.Doc,
  card: CardId,
  field: string,
  row: RowId,
  column: string,
  value: Cell | undefined,
  hand: Hand,
): boolean {
  const cells = cellsOf(doc, card, field, row)
  if (!cells) return false
  change(doc, hand, () => write(cells, column, value))
  return true
}

/**
 * Gives, changes or takes back (undefined) one answer to a rating that is shown as a group result.
 * `ballot` is a random name kept on one device, so that nobody's answer carries their id. Undo leaves it.
 */
export function answerRating(
  doc: Y.Doc,
  card: CardId,
  field: string,
  ballot: string,
  value: number | undefined,
  hand: Hand,
): boolean {
  const ballots = asMap(fieldsOf(doc, card)?.get(field))
  if (!ballots) return false
  finalChange(doc, hand, () => {
    if (value === undefined) ballots.delete(ballot)
    else ballots.set(ballot, value)
  })
  return true
}

/**
 * Adds a row at the end of a table or list, every text cell ready to be typed in.
 * Throws a RangeError when the card has no such table or list.
 */
export function addRow(
  doc: Y.Doc,
  card: CardId,
  field: string,
  cells: PlainRow,
  hand: Hand,
): RowId {
  const rows = rowsOf(doc, card, field)
  if (!rows) throw new RangeError(`There is no table or list “${field}” on this card.`)
  const tool = findTool(String(cardsOf(doc).get(card)?.get('tool')))
  const known = tool && findField(tool, field)
  const id = hand.newId() as RowId
  change(doc, hand, () => {
    const { rank } = placeBefore(ranked(rows), null)
    const isList = known ? known.kind === 'list' : ITEM_TEXT in cells
    const row = isList
      ? record({ id, rank, [ITEM_TEXT]: new Y.Text() })
      : record({ id, rank, cells: emptyCells(known) })
    rows.push([row])
    const target = isList ? row : (row.get('cells') as YRecord)
    for (const [column, value] of Object.entries(cells)) write(target, column, value)
  })
  return id
}

/** Moves a row before another (null: to the end). False when there is no such row. */
export function moveRow(
  doc: Y.Doc,
  card: CardId,
  field: string,
  row: RowId,
  place: { readonly before: RowId | null },
  hand: Hand,
): boolean {
  const rows = rowsOf(doc, card, field)
  const found = rows && findRow(rows, row)
  if (!found) return false
  if (place.before === row) return true
  change(doc, hand, () => {
    const others = ranked(rows).filter((other) => other.id !== row)
    const { rank, reranked } = placeBefore(others, place.before)
    for (const [id, fresh] of reranked) findRow(rows, id)?.set('rank', fresh)
    found.set('rank', rank)
  })
  return true
}

/** Takes a row out; what is typed in it stays and `restoreRow` brings it back. */
export function removeRow(
  doc: Y.Doc,
  card: CardId,
  field: string,
  row: RowId,
  hand: Hand,
): boolean {
  return markRow(doc, card, field, row, true, hand)
}

export function restoreRow(
  doc: Y.Doc,
  card: CardId,
  field: string,
  row: RowId,
  hand: Hand,
): boolean {
  return markRow(doc, card, field, row, false, hand)
}

/**
 * Gives a card every container its tool's fields want and makes shared text of what is plain: after
 * a tool gained a field, or a board came from a file. Only the server does this, before anyone joins.
 */
export function completeWorksheet(card: YRecord): void {
  const tool = findTool(String(card.get('tool')))
  const fields = asMap(card.get('fields'))
  if (!tool || !fields) return
  for (const field of tool.fields) {
    complete(fields, field)
    if (field.kind !== 'table') continue
    for (const row of asArray(fields.get(field.id))?.toArray() ?? []) {
      const cells = asMap(asMap(row)?.get('cells'))
      if (cells) for (const column of field.columns) complete(cells, column)
    }
  }
}

function complete(map: YRecord, field: Field | Column): void {
  const stored = map.get(field.id)
  const empty = emptyField(field)
  if (!empty || stored instanceof Y.AbstractType) return
  map.set(field.id, empty)
  if (typeof stored === 'string') write(map, field.id, stored)
}

function emptyCells(table: Field | undefined): YRecord {
  const cells = new Y.Map<unknown>()
  for (const column of table?.kind === 'table' ? table.columns : []) {
    const empty = emptyField(column)
    if (empty) cells.set(column.id, empty)
  }
  return cells
}

function write(map: YRecord, key: string, value: Answer | undefined): void {
  const stored = map.get(key)
  if (stored instanceof Y.Text) writeText(stored, typeof value === 'string' ? value : '')
  else if (stored instanceof Y.Map && stored.get('role') instanceof Y.Text) {
    const person = isPerson(value)
      ? value
      : { role: typeof value === 'string' ? value : '', name: '' }
    writeText(stored.get('role') as Y.Text, person.role)
    writeText(stored.get('name') as Y.Text, person.name)
  } else if (stored instanceof Y.Map) {
    stored.clear()
    for (const [ballot, answer] of Object.entries(value ?? {})) stored.set(ballot, answer)
  } else if (value === undefined || value === '') map.delete(key)
  else map.set(key, value)
}

function plainRows(value: Answer | undefined): readonly PlainRow[] {
  if (!Array.isArray(value)) return []
  return (value as readonly (string | PlainRow)[]).map((row) =>
    typeof row === 'string' ? { [ITEM_TEXT]: row } : row,
  )
}

function isPerson(value: unknown): value is PersonValue {
  return typeof value === 'object' && value !== null && 'role' in value && 'name' in value
}

function markRow(
  doc: Y.Doc,
  card: CardId,
  field: string,
  row: RowId,
  deleted: boolean,
  hand: Hand,
): boolean {
  const rows = rowsOf(doc, card, field)
  const found = rows && findRow(rows, row)
  if (!found) return false
  change(doc, hand, () => {
    if (deleted) found.set('deletedAt', hand.now)
    else found.delete('deletedAt')
  })
  return true
}

function fieldsOf(doc: Y.Doc, card: CardId): YRecord | undefined {
  return asMap(cardsOf(doc).get(card)?.get('fields'))
}

function rowsOf(doc: Y.Doc, card: CardId, field: string): Y.Array<unknown> | undefined {
  return asArray(fieldsOf(doc, card)?.get(field))
}

function cellsOf(doc: Y.Doc, card: CardId, field: string, row: RowId): YRecord | undefined {
  const rows = rowsOf(doc, card, field)
  const found = rows && findRow(rows, row)
  return found && (asMap(found.get('cells')) ?? found)
}

function findRow(rows: Y.Array<unknown>, id: string): YRecord | undefined {
  return rows.toArray().find((row): row is YRecord => asMap(row)?.get('id') === id)
}

function ranked(rows: Y.Array<unknown>): { id: string; rank: string }[] {
  return liveRows(rows)
    .map((row) => ({ id: String(row.get('id')), rank: String(row.get('rank')) }))
    .toSorted(byRank)
}

const asText = (value: unknown): Y.Text | undefined => (value instanceof Y.Text ? value : undefined)
const asMap = (value: unknown): YRecord | undefined => (value instanceof Y.Map ? value : undefined)
const asArray = (value: unknown): Y.Array<unknown> | undefined =>
  value instanceof Y.Array ? value : undefined
