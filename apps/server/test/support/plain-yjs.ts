import { readBoard } from '@caseboard/board'
import { exportBoard } from '@caseboard/board/json'
import * as Y from 'yjs'

/*  What a document holds, as Yjs alone has it: nothing of the server's is used here. */

/** A document of these updates, in this order. Throws when something is missing between them. */
export function docOf(updates: Iterable<Uint8Array>, options?: { gc: boolean }): Y.Doc {
  const doc = new Y.Doc(options)
  for (const update of updates) Y.applyUpdate(doc, update)
  if (isWaiting(doc)) throw new Error('something is missing between the updates')
  return doc
}

/** Whether it keeps something aside that builds on what has not come. */
export function isWaiting({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

/** Whether it has all of an update. Where it has not, it has it now: for a check that ends a test. */
export function hasAll(doc: Y.Doc, update: Uint8Array): boolean {
  let isNew = false
  const note = () => (isNew = true)
  doc.on('update', note)
  Y.applyUpdate(doc, update)
  doc.off('update', note)
  return !isNew && !isWaiting(doc)
}

/** The whole document: every root and what is in it, what is known of whom, what is deleted. */
export function contentsOf(doc: Y.Doc): object {
  const roots = [...doc.share].map(([name, root]) => [name, plain(root)] as const)
  const { sv, ds } = Y.snapshot(doc)
  const deleted = [...ds.clients].map(([client, ranges]) => [client, joined(ranges)] as const)
  return {
    roots: Object.fromEntries(
      roots.filter(([, { entries, list }]) => entries.length + list.length),
    ),
    stateVector: Object.fromEntries(sv),
    deleted: Object.fromEntries(deleted.filter(([, ranges]) => ranges.length > 0)),
    isWaiting: isWaiting(doc),
  }
}

/** What people see of it, and what they take home. People stand in the order in which they came to this document. */
export function boardOf(doc: Y.Doc): object {
  const { people, ...board } = readBoard(doc)
  return {
    board,
    people: people.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    file: exportBoard(doc),
  }
}

/** What is under keys, and what stands one after the other, of any kind of shared type. */
function plain({ _map, _start }: Pick<Y.AbstractType<unknown>, '_map' | '_start'>): {
  entries: unknown[]
  list: unknown[]
} {
  const entries = [..._map].filter(([, item]) => !item.deleted)
  const list: unknown[] = []
  for (let item = _start; item !== null; item = item.right) {
    if (!item.deleted) list.push(...contentOf(item))
  }
  return {
    entries: entries
      .map(([key, item]) => [key, contentOf(item)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    list,
  }
}

function contentOf({ content }: Y.Item): unknown[] {
  if (content instanceof Y.ContentType) return [plain(content.type)]
  if (content instanceof Y.ContentFormat) return [{ [content.key]: content.value }]
  return content.getContent()
}

/** Ranges that touch as one: how they are cut up is nobody's business. */
function joined(ranges: readonly { clock: number; len: number }[]): [number, number][] {
  const whole: [from: number, to: number][] = []
  for (const { clock, len } of ranges.toSorted((a, b) => a.clock - b.clock)) {
    const last = whole.at(-1)
    if (last !== undefined && clock <= last[1]) last[1] = Math.max(last[1], clock + len)
    else whole.push([clock, clock + len])
  }
  return whole
}
