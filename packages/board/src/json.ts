import { serviceTypes } from '@caseboard/toolkit'
import * as Y from 'yjs'
import type { z } from 'zod'
import { beginning } from './beginning.ts'
import { completeWorksheet } from './changes/worksheet.ts'
import type { Hand } from './hand.ts'
import { exportInk, importInk } from './ink.ts'
import {
  agreementSchema,
  cardSchema,
  cellSchema,
  fieldValueSchema,
  instant,
  linkSchema,
  LONGEST_NAME,
  noteSchema,
  notRelevantSchema,
  outcomeSchema,
  personSchema,
} from './json-schema.ts'
import type { BoardJson } from './json-schema.ts'
import {
  agreementOf,
  BOARD_VERSION,
  boardVersion,
  cardsOf,
  change,
  linksOf,
  meta,
  notesOf,
  notRelevantOf,
  outcomesOf,
  peopleOf,
  record,
} from './shape.ts'
import type { YRecord } from './shape.ts'
import { agreementKey } from './changes/agreement.ts'
import {
  inOrder,
  readAgreement,
  readCard,
  readLink,
  readMeta,
  readNote,
  readNotRelevant,
  readOutcome,
  readPeople,
} from './read.ts'

export { boardJsonSchema } from './json-schema.ts'
export type { BoardJson } from './json-schema.ts'

/*  A whole board as JSON: everything the document holds, the bin included, so that a file opens as
 *  an equal board. Text is a string, a list an array of { id, rank, text }, a table an array of
 *  { id, rank, cells }, a person { role, name }.
 */

/**
 * Everything in the board, the bin included, as a file that `boardJsonSchema` takes. What does not fit it is read as
 * `readBoard` reads it, an answer at a time: one odd cell costs neither its card nor the file. A record without what
 * makes it one is left out, here as there.
 */
export function exportBoard(doc: Y.Doc): BoardJson {
  const { version, title, organisation, serviceTypes: types, createdAt, appraisal } = readMeta(doc)
  const everything = {
    version,
    title: beginning(title, LONGEST_NAME) || 'Untitled board',
    organisation: beginning(organisation, LONGEST_NAME),
    serviceTypes: [...new Set(types)].filter((type) => serviceTypes.some(({ id }) => id === type)),
    createdAt: instant.safeParse(createdAt).data ?? new Date(0).toISOString(),
    appraisal: { ...appraisal, priceBase: beginning(appraisal.priceBase, LONGEST_NAME) },
    cards: fitting(cardsOf(doc), cardSchema, (id, stored, plain) => {
      const read = readCard(id, stored)
      return read && { ...read, fields: fittingAnswers(plain['fields']) }
    }),
    notes: fitting(notesOf(doc), noteSchema, readNote),
    links: fitting(linksOf(doc), linkSchema, readLink),
    outcomes: fitting(outcomesOf(doc), outcomeSchema, readOutcome),
    ink: exportInk(doc),
    people: readPeople(doc)
      .filter((person) => personSchema.safeParse(person).success)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    notRelevant: Object.fromEntries(
      Object.entries(readNotRelevant(doc)).filter(
        ([need, why]) => notRelevantSchema.safeParse({ [need]: why }).success,
      ),
    ),
    agreement: readAgreement(doc).filter((says) => agreementSchema.safeParse(says).success),
  }
  return JSON.parse(JSON.stringify(everything)) as BoardJson
}

/**
 * Makes an empty document the board a file holds, equal to the one it came from.
 * Parse the file with `boardJsonSchema` first; throws when the document is a board already.
 */
export function importBoard(doc: Y.Doc, board: BoardJson, hand: Hand): void {
  if (boardVersion(doc) !== 0) throw new Error('This document is a board already.')
  change(doc, hand, () => {
    const map = meta(doc)
    map.set('version', BOARD_VERSION)
    map.set('title', new Y.Text(board.title))
    for (const key of ['organisation', 'serviceTypes', 'createdAt'] as const) {
      map.set(key, board[key])
    }
    map.set('appraisal', record(board.appraisal))
    for (const { id, fields, ...rest } of board.cards) {
      const stored = record({ ...rest, fields: fromPlain(fields, toStored) })
      cardsOf(doc).set(id, stored)
      completeWorksheet(stored)
    }
    for (const { id, text, ...rest } of board.notes) {
      notesOf(doc).set(id, record({ ...rest, text: new Y.Text(text) }))
    }
    for (const { id, ...rest } of board.links) linksOf(doc).set(id, record(rest))
    for (const { id, text, ...rest } of board.outcomes) {
      outcomesOf(doc).set(id, record({ ...rest, text: new Y.Text(text) }))
    }
    for (const { id, ...rest } of board.people) peopleOf(doc).set(id, rest)
    for (const [need, why] of Object.entries(board.notRelevant)) notRelevantOf(doc).set(need, why)
    for (const says of board.agreement) {
      agreementOf(doc).set(agreementKey(says.section, says.team), says)
    }
    importInk(doc, board.ink, hand)
  })
}

type Plain = Record<string, unknown>

function fitting<T extends z.ZodType>(
  records: Y.Map<YRecord>,
  schema: T,
  mended: (id: string, stored: YRecord, plain: Plain) => unknown,
): z.infer<T>[] {
  return inOrder(records).flatMap(([id, stored]) => {
    const plain = { ...(toPlain(stored) as Plain), id }
    const parsed = schema.safeParse(plain)
    if (parsed.success) return [parsed.data]
    const again = schema.safeParse(mended(id, stored, plain))
    return again.success ? [again.data] : []
  })
}

/** The answers that fit, of a table that does not the cells that do. */
function fittingAnswers(answers: unknown): Plain {
  return where(answers as Plain, (answer) => {
    const mended = Array.isArray(answer) ? answer.map(fittingRow) : answer
    return fieldValueSchema.safeParse(mended).data
  })
}

function fittingRow(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('cells' in row)) return row
  return { ...row, cells: where(row.cells as Plain, (cell) => cellSchema.safeParse(cell).data) }
}

function where(from: Plain, keep: (value: unknown) => unknown): Plain {
  return Object.fromEntries(
    Object.entries(from).flatMap(([key, value]) => {
      const kept = keep(value)
      return kept === undefined ? [] : [[key, kept]]
    }),
  )
}

/** Empty texts, lists and ballots are left out: they are what an unanswered field holds anyway. */
function toPlain(stored: unknown): unknown {
  if (stored instanceof Y.Text) return stored.toString()
  if (stored instanceof Y.Array) return stored.toArray().map(toPlain)
  if (!(stored instanceof Y.Map)) return stored
  return Object.fromEntries(
    [...stored].map(([key, value]) => [
      key,
      (key === 'fields' || key === 'cells') && value instanceof Y.Map
        ? answersOf(value)
        : toPlain(value),
    ]),
  )
}

function answersOf(map: YRecord): object {
  return Object.fromEntries(
    [...map].flatMap(([key, value]) => {
      const plain = toPlain(value)
      const empty =
        plain === '' ||
        (value instanceof Y.Array && value.length === 0) ||
        (value instanceof Y.Map && Object.values(plain as object).every((part) => part === ''))
      return empty ? [] : [[key, plain]]
    }),
  )
}

function toStored(value: BoardJson['cards'][number]['fields'][string]): unknown {
  if (Array.isArray(value)) {
    if (value.length === 0 || typeof value[0] === 'string') return value
    const rows = new Y.Array<unknown>()
    rows.push(
      value.map((row) => {
        if (typeof row === 'string') return row
        if ('cells' in row) return record({ ...row, cells: fromPlain(row.cells, toStored) })
        return record({ ...row, text: new Y.Text(row.text) })
      }),
    )
    return rows
  }
  if (typeof value !== 'object') return value
  return isPerson(value)
    ? record({ role: new Y.Text(value.role), name: new Y.Text(value.name) })
    : record(value)
}

function isPerson(value: object): value is { role: string; name: string } {
  return 'role' in value && typeof value.role === 'string'
}

function fromPlain<T>(plain: Record<string, T>, store: (value: T) => unknown): YRecord {
  return record(
    Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, store(value)])),
  )
}
