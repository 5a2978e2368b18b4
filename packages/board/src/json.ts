import { stages, serviceTypes } from '@caseboard/toolkit'
import type { ServiceTypeId, StageId } from '@caseboard/toolkit'
import * as Y from 'yjs'
import { z } from 'zod'
import { completeWorksheet } from './changes/worksheet.ts'
import type { Hand } from './hand.ts'
import { exportInk, importInk } from './ink.ts'
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
import { linkKinds, noteCategories, teamViews } from './snapshot.ts'
import { agreementKey } from './changes/agreement.ts'
import { defaultAppraisal, readAgreement, readMeta, readNotRelevant, readPeople } from './read.ts'

/*  A whole board as JSON: everything the document holds, the bin included, so that a file opens as
 *  an equal board. Text is a string, a list an array of { id, rank, text }, a table an array of
 *  { id, rank, cells }, a person { role, name }.
 */

const LONGEST_TEXT = 20_000
const MOST_RECORDS = 5_000

const id = z.string().min(1).max(64)
const text = z.string().max(LONGEST_TEXT)
const instant = z.iso.datetime()
const deletion = { deletedAt: instant.optional(), deletedBy: z.string().max(64).optional() }
const stageId = z.enum(stages.map((stage) => stage.id) as [StageId, ...StageId[]])
const serviceTypeId = z.enum(
  serviceTypes.map((type) => type.id) as [ServiceTypeId, ...ServiceTypeId[]],
)

const said = { by: z.string().max(64), at: instant }

const person = z.strictObject({ role: text, name: text })
const cell = z.union([text, z.number(), z.array(text).max(100), person])
const row = z.strictObject({
  id,
  rank: z.string().max(200),
  cells: z.record(z.string().max(64), cell),
  deletedAt: instant.optional(),
})
const item = z.strictObject({
  id,
  rank: z.string().max(200),
  text,
  deletedAt: instant.optional(),
})
const fieldValue = z.union([
  cell,
  z.array(item).max(MOST_RECORDS),
  z.array(row).max(MOST_RECORDS),
  z.record(z.string().max(64), z.number()),
])

const card = z.strictObject({
  id,
  tool: z.string().min(1).max(64),
  stage: stageId,
  rank: z.string().max(200),
  fields: z.record(z.string().max(64), fieldValue),
  createdBy: z.string().max(64),
  createdAt: instant,
  ...deletion,
})
const note = z.strictObject({
  id,
  text,
  stage: stageId,
  pos: z.tuple([z.number(), z.number()]),
  category: z.enum(noteCategories.map((category) => category.id)),
  author: id.optional(),
  createdAt: instant,
  ...deletion,
})
const link = z.strictObject({
  id,
  from: id,
  to: id,
  kind: z.enum(linkKinds.map((kind) => kind.id)),
  label: text,
  createdBy: z.string().max(64),
  createdAt: instant,
})
const outcome = z.strictObject({
  id,
  kind: z.enum(['decision', 'action']),
  text,
  stage: stageId,
  owner: text,
  due: z.string().max(10),
  status: z.enum(['open', 'done']),
  sources: z.array(id).max(200),
  createdAt: instant,
  ...deletion,
})

export const boardJsonSchema = z.object({
  version: z
    .int()
    .min(1)
    .max(
      BOARD_VERSION,
      'This file is from a newer version of Caseboard. Update Caseboard to open it',
    ),
  title: z.string().min(1).max(200),
  organisation: z.string().max(200),
  serviceTypes: z.array(serviceTypeId).max(serviceTypes.length),
  createdAt: instant,
  appraisal: z.strictObject({
    ratePercent: z.number(),
    rateWhy: text.default(defaultAppraisal.rateWhy),
    years: z.number(),
    priceBase: z.string().max(200),
    optimismPercent: z.number().nullable().default(defaultAppraisal.optimismPercent),
    optimismWhy: text.default(defaultAppraisal.optimismWhy),
    mediumConfidenceOff: z.number().default(defaultAppraisal.mediumConfidenceOff),
    lowConfidenceOff: z.number().default(defaultAppraisal.lowConfidenceOff),
  }),
  cards: z.array(card).max(MOST_RECORDS),
  notes: z.array(note).max(MOST_RECORDS),
  links: z.array(link).max(MOST_RECORDS),
  outcomes: z.array(outcome).max(MOST_RECORDS),
  ink: z
    .array(z.looseObject({ id: z.string().min(1).max(120), typeName: z.string().max(40) }))
    .max(MOST_RECORDS),
  people: z.array(
    z.strictObject({
      id,
      name: z.string().max(200),
      team: z.string().max(200),
      editedOn: z.array(z.iso.date()).max(MOST_RECORDS).default([]),
    }),
  ),
  notRelevant: z.record(z.string().max(64), z.strictObject({ reason: text, ...said })).default({}),
  agreement: z
    .array(
      z.strictObject({
        section: z.string().max(64),
        team: z.string().max(200),
        view: z.enum(teamViews.map((view) => view.id)),
        reason: text,
        ...said,
      }),
    )
    .max(MOST_RECORDS)
    .default([]),
})

/** A whole board, as `exportBoard` gives it and `importBoard` takes it. */
export type BoardJson = z.infer<typeof boardJsonSchema>

/** Everything in the board, the bin included. Records that are not whole are left out. */
export function exportBoard(doc: Y.Doc): BoardJson {
  const everything = {
    ...readMeta(doc),
    cards: sound(cardsOf(doc), card),
    notes: sound(notesOf(doc), note),
    links: sound(linksOf(doc), link),
    outcomes: sound(outcomesOf(doc), outcome),
    ink: exportInk(doc),
    people: readPeople(doc),
    notRelevant: readNotRelevant(doc),
    agreement: readAgreement(doc),
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

function sound<T extends z.ZodType>(records: Y.Map<YRecord>, schema: T): z.infer<T>[] {
  return [...records].flatMap(([id, stored]) => {
    const parsed = schema.safeParse({ ...(toPlain(stored) as object), id })
    return parsed.success ? [parsed.data] : []
  })
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
