import { stages, serviceTypes } from '@caseboard/toolkit'
import type { ServiceTypeId, StageId } from '@caseboard/toolkit'
import { z } from 'zod'
import { defaultAppraisal } from './read.ts'
import { BOARD_VERSION } from './shape.ts'
import { linkKinds, noteCategories, teamViews } from './snapshot.ts'

/*  What a board's file may hold. The door for files that come in; what goes out fits it (json.ts).
 */

// How long a text is, and how much ink there is, is bounded where a file comes in, by its size.
const MOST_RECORDS = 20_000
export const LONGEST_NAME = 200

const id = z.string().min(1).max(64)
const text = z.string()
const rank = z.string()
export const instant = z.iso.datetime()
const deletion = { deletedAt: instant.optional(), deletedBy: z.string().max(64).optional() }
const stageId = z.enum(stages.map((stage) => stage.id) as [StageId, ...StageId[]])
const serviceTypeId = z.enum(
  serviceTypes.map((type) => type.id) as [ServiceTypeId, ...ServiceTypeId[]],
)

const said = { by: z.string().max(64), at: instant }

const person = z.strictObject({ role: text, name: text })
export const cellSchema = z.union([
  text,
  z.number(),
  z.boolean(),
  z.array(text).max(MOST_RECORDS),
  person,
])
const row = z.strictObject({
  id,
  rank,
  cells: z.record(z.string().max(64), cellSchema),
  deletedAt: instant.optional(),
})
const item = z.strictObject({
  id,
  rank,
  text,
  deletedAt: instant.optional(),
})
export const fieldValueSchema = z.union([
  cellSchema,
  z.array(item).max(MOST_RECORDS),
  z.array(row).max(MOST_RECORDS),
  z.record(z.string().max(64), z.number()),
])

export const cardSchema = z.strictObject({
  id,
  tool: z.string().min(1).max(64),
  stage: stageId,
  rank,
  fields: z.record(z.string().max(64), fieldValueSchema),
  createdBy: z.string().max(64),
  createdAt: instant,
  ...deletion,
})
export const noteSchema = z.strictObject({
  id,
  text,
  stage: stageId,
  pos: z.tuple([z.number(), z.number()]),
  category: z.enum(noteCategories.map((category) => category.id)),
  author: id.optional(),
  createdAt: instant,
  ...deletion,
})
export const linkSchema = z.strictObject({
  id,
  from: id,
  to: id,
  kind: z.enum(linkKinds.map((kind) => kind.id)),
  label: text,
  createdBy: z.string().max(64),
  createdAt: instant,
})
export const outcomeSchema = z.strictObject({
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

export const personSchema = z.strictObject({
  id,
  name: z.string().max(200),
  team: z.string().max(200),
  editedOn: z.array(z.iso.date()).max(MOST_RECORDS).default([]),
  leftAt: instant.optional(),
})
export const notRelevantSchema = z.record(
  z.string().max(64),
  z.strictObject({ reason: text, ...said }),
)
export const agreementSchema = z.strictObject({
  section: z.string().max(64),
  team: z.string().max(200),
  view: z.enum(teamViews.map((view) => view.id)),
  reason: text,
  of: z.string().max(64).optional(),
  ...said,
})

export const boardJsonSchema = z.object({
  version: z
    .int()
    .min(1)
    .max(
      BOARD_VERSION,
      'This file is from a newer version of Caseboard. Update Caseboard to open it',
    ),
  title: z.string().min(1).max(LONGEST_NAME),
  organisation: z.string().max(LONGEST_NAME),
  serviceTypes: z.array(serviceTypeId).max(serviceTypes.length),
  createdAt: instant,
  appraisal: z.strictObject({
    ratePercent: z.number(),
    rateWhy: text.default(defaultAppraisal.rateWhy),
    years: z.number(),
    priceBase: z.string().max(LONGEST_NAME),
    optimismPercent: z.number().nullable().default(defaultAppraisal.optimismPercent),
    optimismWhy: text.default(defaultAppraisal.optimismWhy),
    mediumConfidenceOff: z.number().default(defaultAppraisal.mediumConfidenceOff),
    lowConfidenceOff: z.number().default(defaultAppraisal.lowConfidenceOff),
  }),
  cards: z
    .array(cardSchema)
    .max(MOST_RECORDS)
    .refine(
      (cards) => rowsOf(cards) <= MOST_RECORDS,
      `The tables and lists of this file have more than ${MOST_RECORDS.toLocaleString('en-GB')} rows together. Take some out of it`,
    ),
  notes: z.array(noteSchema).max(MOST_RECORDS),
  links: z.array(linkSchema).max(MOST_RECORDS),
  outcomes: z.array(outcomeSchema).max(MOST_RECORDS),
  ink: z
    .array(z.looseObject({ id: z.string().min(1).max(120), typeName: z.string().max(40) }))
    .max(MOST_RECORDS),
  people: z.array(personSchema),
  notRelevant: notRelevantSchema.default({}),
  agreement: z.array(agreementSchema).max(MOST_RECORDS).default([]),
})

function rowsOf(cards: readonly z.infer<typeof cardSchema>[]): number {
  let rows = 0
  for (const { fields } of cards) {
    for (const value of Object.values(fields)) if (Array.isArray(value)) rows += value.length
  }
  return rows
}

/** A whole board, as `exportBoard` gives it and `importBoard` takes it. */
export type BoardJson = z.infer<typeof boardJsonSchema>
