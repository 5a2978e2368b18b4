import * as Y from 'yjs'
import type { Scan } from './scan.ts'
import { InvalidUpdate } from './scan.ts'

/*  What an update is to a document. */

/** Groups of three numbers. */
function* threes(numbers: readonly number[]): Generator<[number, number, number]> {
  for (let at = 0; at < numbers.length; at += 3) {
    yield [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!]
  }
}

/** Whether the document has everything in the update already, so that applying it changes nothing. */
export function isKnown(doc: Y.Doc, { runs, deletions }: Scan): boolean {
  for (const [client, , end] of threes(runs)) if (end > Y.getState(doc.store, client)) return false
  for (const [client, from, end] of threes(deletions)) {
    if (!isDeleted(doc, client, from, end)) return false
  }
  return true
}

function isDeleted(doc: Y.Doc, client: number, from: number, to: number): boolean {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || to > Y.getState(doc.store, client)) return false
  for (let index = Y.findIndexSS(structs, from); ; index += 1) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= to) return true
    if (!struct.deleted) return false
  }
}

/**
 * The update without what the document has already. Yjs would take the place of a half-known run of
 * letters from the half it knows, whatever the update says about it; cut off first, the update says
 * the same to this document as its log will say to everybody who reads it later.
 */
export function withoutKnown(doc: Y.Doc, bytes: Uint8Array, { runs }: Scan): Uint8Array {
  for (const [client, from] of threes(runs)) {
    if (from < Y.getState(doc.store, client)) return Y.diffUpdate(bytes, Y.encodeStateVector(doc))
  }
  return bytes
}

/** The update without what it says in the name of these clients. */
export function withoutClients(
  bytes: Uint8Array,
  { runs }: Scan,
  clients: ReadonlySet<number>,
): Uint8Array {
  const known = new Map<number, number>()
  for (const [client, , end] of threes(runs)) if (clients.has(client)) known.set(client, end)
  return Y.diffUpdate(bytes, Y.encodeStateVector(known))
}

/**
 * Whether what the update added stands in one place: in the same container as what it says it stands
 * between, and one value under a key at a time. Yjs does not ask. An item between two containers would
 * vanish, with everything written after it, when the one of them is deleted and the board is opened
 * again; of two values in one piece the first would be deleted for whoever gets them in two.
 */
export function isInPlace(doc: Y.Doc, { between, long }: Scan): boolean {
  const places = new Map<Y.Item, number>()
  for (let at = 0; at < between.length; at += 4) {
    const left = structAt(doc, between[at]!, between[at + 1]!)
    const right = structAt(doc, between[at + 2]!, between[at + 3]!)
    if (!(left instanceof Y.Item && right instanceof Y.Item)) continue
    if (left.parent !== right.parent || left.parentSub !== right.parentSub) return false
    if (!isBefore([left, between[at + 1]!], [right, between[at + 3]!], places)) return false
  }
  for (const [client, from, end] of threes(long)) {
    if (from < Y.getState(doc.store, client) && isUnderKey(doc, client, from, end)) return false
  }
  return true
}

/** As far as this is walked from one to the other, which usually is a step or two away. */
const fewSteps = 64

/**
 * Whether the one stands before the other in their container. Where it is the other way round, Yjs puts
 * what is between them here or there, by how the document happens to be cut up.
 */
function isBefore(
  [left, leftClock]: readonly [Y.Item, number],
  [right, rightClock]: readonly [Y.Item, number],
  places: Map<Y.Item, number>,
): boolean {
  if (left === right) return leftClock < rightClock
  let at: Y.Item | null = left
  for (let steps = 0; steps < fewSteps && at !== null; steps += 1) {
    if (at === right) return true
    at = at.right
  }
  if (at === null) return false
  // Every place of the container once, however many are asked for.
  if (!places.has(left)) {
    let first = left
    while (first.left !== null) first = first.left
    let place = 0
    for (let item: Y.Item | null = first; item !== null; item = item.right)
      places.set(item, place++)
  }
  return places.get(left)! < (places.get(right) ?? -1)
}

/** Whether any of it that is not deleted stands under a key. */
function isUnderKey(doc: Y.Doc, client: number, from: number, to: number): boolean {
  const structs = doc.store.clients.get(client) ?? []
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index]!
    if (struct.id.clock >= to) return false
    if (struct instanceof Y.Item && struct.parentSub !== null && !struct.deleted) return true
  }
  return false
}

/**
 * Whether what the update added is there as it was written. Yjs takes in as nothing what stands beside
 * something that has been collected; somebody who has not collected that yet would make something
 * else of the same bytes.
 */
export function isAsWritten(doc: Y.Doc, { runs }: Scan): boolean {
  for (const [client, from, end] of threes(runs)) {
    const structs = doc.store.clients.get(client) ?? []
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
      const struct = structs[index]!
      if (struct.id.clock >= end) break
      if (!(struct instanceof Y.Item)) return false
    }
  }
  return true
}

function structAt(doc: Y.Doc, client: number, clock: number): Y.AbstractStruct | undefined {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || clock >= Y.getState(doc.store, client)) return undefined
  return structs[Y.findIndexSS(structs, clock)]
}

/** Whether the document waits for something that has not come. */
export function isMissingParts({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

/** A state vector is small; one this large is an attack. */
const largestStateVector = 256 * 1024

/** Throws InvalidUpdate when the bytes are no state vector. */
export function checkStateVector(bytes: Uint8Array): void {
  if (bytes.length > largestStateVector) throw new InvalidUpdate('state vector too large')
  try {
    Y.decodeStateVector(bytes)
  } catch {
    throw new InvalidUpdate('not a state vector')
  }
}
