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

/**
 * Whether what the update added stands in one place: in the same container as what it says it stands
 * between. Yjs does not ask. An item between two containers would vanish, with everything written
 * after it, when the one of them is deleted and the board is opened again.
 */
export function isInPlace(doc: Y.Doc, { between }: Scan): boolean {
  for (let at = 0; at < between.length; at += 4) {
    const left = structAt(doc, between[at]!, between[at + 1]!)
    const right = structAt(doc, between[at + 2]!, between[at + 3]!)
    if (!(left instanceof Y.Item && right instanceof Y.Item)) continue
    if (left.parent !== right.parent || left.parentSub !== right.parentSub) return false
  }
  return true
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
