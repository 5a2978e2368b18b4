import * as Y from 'yjs'
import type { Hand } from './hand.ts'
import { change, inkOf, type YRecord } from './shape.ts'
import { share } from './share.ts'

/*  A drawing on the board is the canvas's own record, kept one Y.Map a record and one key a
 *  property, so that two people can recolour and move the same stroke at once:
 *
 *      { typeName, type, index, opacity, …          one key each
 *        pos: [parentId, x, y, rotation]            where it is: one value, because a parent of one
 *                                                   person with an x of another throws it far away
 *        size: [w, h]                               one value, so that a shape is never torn
 *        p:<prop>: …                                one key each of `props`
 *        meta: { … } }                              only when there is something in it
 *
 *  One value for x and y is also what lets Yjs merge away the hundred places of a drag
 *  (0.4 bytes a frame stay instead of 12). Nothing here knows what draws the records.
 */

/** One drawn thing, as the canvas holds it: plain data with an id. */
export interface InkRecord {
  readonly id: string
  readonly typeName: string
  readonly [property: string]: unknown
}

/** What became of some records: what they were, when they were there, and what they are. */
export interface InkChanges {
  readonly put: readonly { readonly from?: InkRecord | undefined; readonly to: InkRecord }[]
  readonly remove: readonly string[]
}

const POSITION = ['parentId', 'x', 'y', 'rotation'] as const

/**
 * Writes what changed and nothing else: the keys that differ between `from` and `to`.
 * A record that somebody deleted meanwhile stays deleted.
 */
export function writeInk(doc: Y.Doc, changes: InkChanges, hand: Hand): void {
  const ink = inkOf(doc)
  change(doc, hand, () => {
    for (const id of changes.remove) ink.delete(id)
    for (const { from, to } of changes.put) {
      const stored = ink.get(to.id)
      if (stored instanceof Y.Map) writeDifference(stored, from ? flatten(from) : {}, flatten(to))
      else if (!from) ink.set(to.id, new Y.Map(Object.entries(flatten(to))))
    }
  })
}

/**
 * Gives a stored record the properties it lacks, and changes none that it has. Needed after an undo: where two
 * people wrote the same key at the same moment, Yjs takes back the one and finds nothing to put in its place.
 */
export function completeInk(doc: Y.Doc, record: InkRecord, hand: Hand): void {
  const stored = inkOf(doc).get(record.id)
  if (!(stored instanceof Y.Map)) return
  const missing = Object.entries(flatten(record)).filter(([key]) => !stored.has(key))
  if (missing.length === 0) return
  change(doc, hand, () => {
    for (const [key, value] of missing) stored.set(key, value)
  })
}

/**
 * One record, or undefined when there is none (or none that can be read).
 * Parts that are equal to the same parts of `previous` are those parts, so that nothing is drawn again for nothing.
 */
export function readInkRecord(doc: Y.Doc, id: string, previous?: InkRecord): InkRecord | undefined {
  const stored = inkOf(doc).get(id)
  if (!(stored instanceof Y.Map)) return undefined
  const record = unflatten(id, stored)
  return previous ? share<InkRecord>(previous, record) : record
}

/** Every record, by id. */
export function readInk(doc: Y.Doc): Map<string, InkRecord> {
  const records = new Map<string, InkRecord>()
  for (const id of inkOf(doc).keys()) {
    const record = readInkRecord(doc, id)
    if (record) records.set(id, record)
  }
  return records
}

/** Calls `listener` with the ids of the records a transaction touched, and that transaction's origin. */
export function observeInk(
  doc: Y.Doc,
  listener: (ids: ReadonlySet<string>, origin: unknown) => void,
): () => void {
  const ink = inkOf(doc)
  const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    const ids = new Set<string>()
    for (const event of events) {
      if (event.path.length > 0) ids.add(String(event.path[0]))
      else for (const id of event.keys.keys()) ids.add(id)
    }
    listener(ids, transaction.origin)
  }
  ink.observeDeep(observer)
  return () => ink.unobserveDeep(observer)
}

/** All ink as plain data, ordered by id so that equal boards give equal files. */
export function exportInk(doc: Y.Doc): InkRecord[] {
  return [...readInk(doc).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Puts exported ink back. Records that are already there are overwritten. */
export function importInk(doc: Y.Doc, records: readonly InkRecord[], hand: Hand): void {
  const ink = inkOf(doc)
  change(doc, hand, () => {
    for (const record of records) ink.set(record.id, new Y.Map(Object.entries(flatten(record))))
  })
}

type Flat = Record<string, unknown>

function flatten(record: InkRecord): Flat {
  const flat: Flat = {}
  for (const [key, value] of Object.entries(record)) {
    if (key === 'id' || key === 'props' || key === 'meta' || value === undefined) continue
    flat[key] = value
  }
  if ('x' in record && 'parentId' in record) {
    for (const key of POSITION) delete flat[key]
    flat['pos'] = POSITION.map((key) => record[key])
  }
  if (isObject(record['meta']) && Object.keys(record['meta']).length > 0) {
    flat['meta'] = record['meta']
  }
  if (isObject(record['props'])) {
    const { w, h, ...props } = record['props']
    if (typeof w === 'number' && typeof h === 'number') flat['size'] = [w, h]
    else Object.assign(props, w === undefined ? {} : { w }, h === undefined ? {} : { h })
    for (const [key, value] of Object.entries(props)) {
      if (value !== undefined) flat[`p:${key}`] = value
    }
  }
  return flat
}

function unflatten(id: string, stored: YRecord): InkRecord {
  const record: Record<string, unknown> = {}
  const props: Record<string, unknown> = {}
  for (const [key, value] of stored.entries()) {
    if (key.startsWith('p:')) props[key.slice(2)] = value
    else if (key === 'size' && Array.isArray(value)) [props['w'], props['h']] = value as unknown[]
    else if (key === 'pos' && Array.isArray(value)) {
      POSITION.forEach((name, at) => (record[name] = (value as unknown[])[at]))
    } else record[key] = value
  }
  return { meta: {}, ...record, props, id, typeName: String(record['typeName'] ?? '') }
}

function writeDifference(stored: YRecord, from: Flat, to: Flat): void {
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (equal(from[key], to[key])) continue
    if (to[key] === undefined) stored.delete(key)
    else if (!equal(stored.get(key), to[key])) stored.set(key, to[key])
  }
}

function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => equal(item, b[at]))
  }
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => equal(a[key], b[key]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
