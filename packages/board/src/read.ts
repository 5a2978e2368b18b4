import { appraisalDefaults, stages, threeLevels } from '@caseboard/toolkit'
import type { ServiceTypeId, StageId } from '@caseboard/toolkit'
import * as Y from 'yjs'
import type { CardId, LinkId, NoteId, OutcomeId, ParticipantId, RowId } from './ids.ts'
import { byRank } from './rank.ts'
import { agreementOf, boardVersion, meta, notRelevantOf, peopleOf } from './shape.ts'
import { linkKinds, noteCategories, teamViews } from './snapshot.ts'
import type {
  AgreementSnapshot,
  AppraisalSettings,
  CardSnapshot,
  Cell,
  FieldValue,
  LinkSnapshot,
  ListItem,
  NotRelevant,
  NoteSnapshot,
  OutcomeSnapshot,
  PersonSnapshot,
  Row,
} from './snapshot.ts'

/*  What stands in the document was written by anybody's client, of any version. Reading therefore
 *  never throws: a record that is not one is left out, a property that is not one gets the plainest
 *  value, and a tool or field nobody here knows is read by its structure and kept.
 */

export interface Meta {
  readonly version: number
  readonly title: string
  readonly organisation: string
  readonly serviceTypes: readonly ServiceTypeId[]
  readonly createdAt: string
  readonly appraisal: AppraisalSettings
}

/** The catalogue's settings, which a board starts with. */
export const defaultAppraisal: AppraisalSettings = {
  ratePercent: appraisalDefaults.discountRatePercent,
  rateWhy: '',
  years: appraisalDefaults.appraisalYears,
  priceBase: '',
  optimismPercent: null,
  optimismWhy: '',
  mediumConfidenceOff: -threeLevels.medium,
  lowConfidenceOff: -threeLevels.low,
}

export function readMeta(doc: Y.Doc): Meta {
  const map = meta(doc)
  return {
    version: boardVersion(doc),
    title: string(map.get('title')),
    organisation: string(map.get('organisation')),
    serviceTypes: strings(map.get('serviceTypes')) as ServiceTypeId[],
    createdAt: string(map.get('createdAt')),
    appraisal: readAppraisal(map.get('appraisal')),
  }
}

/** Settings as they are stored: a Y.Map since version 2, one plain value before. */
function readAppraisal(stored: unknown): AppraisalSettings {
  const from = stored instanceof Y.Map ? Object.fromEntries(stored) : isPlain(stored) ? stored : {}
  const numberOf = (key: keyof AppraisalSettings): number =>
    number(from[key], Number(defaultAppraisal[key]))
  return {
    ratePercent: numberOf('ratePercent'),
    rateWhy: string(from['rateWhy']),
    years: numberOf('years'),
    priceBase: string(from['priceBase']),
    optimismPercent: isFiniteNumber(from['optimismPercent']) ? from['optimismPercent'] : null,
    optimismWhy: string(from['optimismWhy']),
    mediumConfidenceOff: numberOf('mediumConfidenceOff'),
    lowConfidenceOff: numberOf('lowConfidenceOff'),
  }
}

export function readCard(id: string, from: unknown): CardSnapshot | undefined {
  if (!(from instanceof Y.Map)) return undefined
  const fields = from.get('fields')
  if (typeof from.get('tool') !== 'string' || !(fields instanceof Y.Map)) return undefined
  return {
    id: id as CardId,
    tool: string(from.get('tool')),
    stage: stage(from.get('stage')),
    rank: string(from.get('rank')),
    fields: readEntries(fields, readField),
    createdBy: string(from.get('createdBy')),
    createdAt: string(from.get('createdAt')),
    ...deletion(from),
  }
}

export function readNote(id: string, from: unknown): NoteSnapshot | undefined {
  if (!(from instanceof Y.Map)) return undefined
  const pos = from.get('pos')
  const category = noteCategories.find((known) => known.id === from.get('category'))
  const author = from.get('author')
  return {
    id: id as NoteId,
    text: string(from.get('text')),
    stage: stage(from.get('stage')),
    pos: Array.isArray(pos) ? [number(pos[0], 0), number(pos[1], 0)] : [0, 0],
    category: category?.id ?? 'idea',
    createdAt: string(from.get('createdAt')),
    ...(typeof author === 'string' && { author: author as ParticipantId }),
    ...deletion(from),
  }
}

export function readLink(id: string, from: unknown): LinkSnapshot | undefined {
  if (!(from instanceof Y.Map)) return undefined
  const kind = linkKinds.find((known) => known.id === from.get('kind'))
  return {
    id: id as LinkId,
    from: string(from.get('from')) as CardId | NoteId,
    to: string(from.get('to')) as CardId | NoteId,
    kind: kind?.id ?? 'relates',
    label: string(from.get('label')),
    createdBy: string(from.get('createdBy')),
    createdAt: string(from.get('createdAt')),
  }
}

export function readOutcome(id: string, from: unknown): OutcomeSnapshot | undefined {
  if (!(from instanceof Y.Map)) return undefined
  return {
    id: id as OutcomeId,
    kind: from.get('kind') === 'action' ? 'action' : 'decision',
    text: string(from.get('text')),
    stage: stage(from.get('stage')),
    owner: string(from.get('owner')),
    due: string(from.get('due')),
    status: from.get('status') === 'done' ? 'done' : 'open',
    sources: strings(from.get('sources')) as (CardId | NoteId)[],
    createdAt: string(from.get('createdAt')),
    ...deletion(from),
  }
}

export function readPeople(doc: Y.Doc): PersonSnapshot[] {
  return [...peopleOf(doc)].flatMap(([id, person]) =>
    isPlain(person)
      ? [
          {
            id: id as ParticipantId,
            name: string(person['name']),
            team: string(person['team']),
            editedOn: strings(person['editedOn']),
            ...(typeof person['leftAt'] === 'string' && { leftAt: person['leftAt'] }),
          },
        ]
      : [],
  )
}

/** What is in it, by its keys: the order in which Yjs has them depends on how they came to a document. */
export function inOrder<T>(map: Y.Map<T>): [key: string, value: T][] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

export function readNotRelevant(doc: Y.Doc): Record<string, NotRelevant> {
  return Object.fromEntries(
    inOrder(notRelevantOf(doc)).flatMap(([need, said]) =>
      isPlain(said)
        ? [
            [
              need,
              { reason: string(said['reason']), by: string(said['by']), at: string(said['at']) },
            ],
          ]
        : [],
    ),
  )
}

export function readAgreement(doc: Y.Doc): AgreementSnapshot[] {
  return inOrder(agreementOf(doc)).flatMap(([, said]): AgreementSnapshot[] => {
    const view = isPlain(said) ? teamViews.find(({ id }) => id === said['view']) : undefined
    if (!view || !isPlain(said)) return []
    return [
      {
        section: string(said['section']),
        team: string(said['team']),
        view: view.id,
        reason: string(said['reason']),
        ...(typeof said['of'] === 'string' && { of: said['of'] }),
        by: string(said['by']),
        at: string(said['at']),
      },
    ]
  })
}

/** A field's value by the structure it is stored in; undefined where there is nothing in it. */
function readField(stored: unknown): FieldValue | undefined {
  if (stored instanceof Y.Array) {
    const rows = liveRows(stored)
    if (rows.length === 0) return undefined
    return rows[0]!.get('cells') instanceof Y.Map ? rows.map(readRow) : rows.map(readItem)
  }
  return readCell(stored)
}

/** The rows of a table or list that are not deleted, in order. */
export function liveRows(array: Y.Array<unknown>): Y.Map<unknown>[] {
  return array
    .toArray()
    .filter((row): row is Y.Map<unknown> => row instanceof Y.Map && !row.has('deletedAt'))
    .map((row) => ({ row, id: string(row.get('id')), rank: string(row.get('rank')) }))
    .toSorted(byRank)
    .map(({ row }) => row)
}

function readItem(row: Y.Map<unknown>): ListItem {
  return { id: string(row.get('id')) as RowId, text: string(row.get('text')) }
}

function readRow(row: Y.Map<unknown>): Row {
  const cells = row.get('cells')
  return {
    id: string(row.get('id')) as RowId,
    cells: cells instanceof Y.Map ? readEntries(cells, readCell as (v: unknown) => Cell) : {},
  }
}

function readCell(stored: unknown): FieldValue | undefined {
  if (stored instanceof Y.Text) return stored.length === 0 ? undefined : stored.toString()
  if (stored instanceof Y.Map) return readRecord(stored)
  if (typeof stored === 'string') return stored === '' ? undefined : stored
  if (typeof stored === 'number') return Number.isFinite(stored) ? stored : undefined
  if (Array.isArray(stored)) {
    const values = strings(stored)
    return values.length === 0 ? undefined : values
  }
  return undefined
}

function readRecord(map: Y.Map<unknown>): FieldValue | undefined {
  if (map.has('role') || map.has('name')) {
    const person = { role: string(map.get('role')), name: string(map.get('name')) }
    return person.role === '' && person.name === '' ? undefined : person
  }
  const ballots = [...map].filter((entry): entry is [string, number] => isFiniteNumber(entry[1]))
  return ballots.length === 0 ? undefined : Object.fromEntries(ballots)
}

const isFiniteNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

function readEntries<T>(
  map: Y.Map<unknown>,
  read: (stored: unknown) => T | undefined,
): Record<string, T> {
  // Object.fromEntries defines own properties: a key “__proto__” stays a key.
  return Object.fromEntries(
    inOrder(map).flatMap(([key, stored]) => {
      const value = read(stored)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function deletion(from: Y.Map<unknown>): { deletedAt?: string; deletedBy?: string } {
  const at = from.get('deletedAt')
  return typeof at === 'string' ? { deletedAt: at, deletedBy: string(from.get('deletedBy')) } : {}
}

function stage(value: unknown): StageId {
  return (stages.find((known) => known.id === value) ?? stages[0]!).id
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : value instanceof Y.Text ? value.toString() : ''
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function number(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Y.AbstractType)
}
