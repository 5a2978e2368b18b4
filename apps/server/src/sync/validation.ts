import * as Y from 'yjs'
import type { Scan } from './scan.ts'
import { InvalidUpdate, mostRoots } from './scan.ts'

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
 * between, at the same place for everybody, and one value under a key at a time. Yjs does not ask. An
 * item between two containers would vanish, with everything written after it, when the one of them is
 * deleted and the board is opened again; of two values in one piece the first would be deleted for
 * whoever gets them in two.
 */
export function isInPlace(doc: Y.Doc, { runs, long }: Scan): boolean {
  const places: Places = new Map()
  for (const run of threes(runs)) {
    const isFine = isEach(doc, run, (item) => {
      // What has become more of an item that was there stands right behind it.
      if (!(item instanceof Y.Item) || item.id.clock < run[1]) return true
      return isInOrder(doc, item, places) && !isApart(doc, item, places)
    })
    if (!isFine) return false
  }
  // What is deleted may stand under a key.
  for (const run of threes(long)) {
    if (!isEach(doc, run, (item) => item.deleted || !isUnderKey(item))) return false
  }
  return true
}

const isUnderKey = (struct: Y.AbstractStruct) =>
  struct instanceof Y.Item && struct.parentSub !== null

/** Whether what the item says it stands between is in one container, the left one before the right one. */
function isInOrder(doc: Y.Doc, item: Y.Item, places: Places): boolean {
  const { origin, rightOrigin } = item
  if (origin === null || rightOrigin === null) return true
  // As nearly always, it stands between the two and nothing else does.
  if (isLast(origin, item.left) && Y.compareIDs(item.right?.id ?? null, rightOrigin)) return true
  const left = structAt(doc, origin)
  const right = structAt(doc, rightOrigin)
  // The container of the other one is gone, with all in it. It was not this item's, which is still there.
  if (!(left instanceof Y.Item && right instanceof Y.Item)) return false
  if (left.parent !== right.parent || left.parentSub !== right.parentSub) return false
  return isBefore(doc, origin, rightOrigin, places)
}

/**
 * Whether the item stands in the middle of what belongs together: whether what its right one was written
 * after stands between its left one and the item itself.
 *
 * Yjs looks for a place among what others wrote at the same time, and ends at the first that was written
 * after something further left: all that was written after one thing stands together, it takes for
 * granted. With a stranger in the middle, who gets the edits one by one meets that end too early. Who gets
 * the board in one piece, and the stranger after the others, does not, and puts them elsewhere.
 *
 * No client writes such an item, whatever it has not seen: the two stood side by side for it, and what
 * the right one had been written after was the left one, or further left. There is one exception: an undo
 * that brings a container back piece by piece can name two with something of its own between them. Yjs
 * puts it in front of that, and it is let in.
 */
function isApart(doc: Y.Doc, item: Y.Item, places: Places): boolean {
  const { id, origin, rightOrigin } = item
  // Nothing stands between the left one and the item, unless others wrote there at the same time.
  if (rightOrigin === null || isLast(origin, item.left)) return false
  const start = originOf(doc, rightOrigin)
  if (start === null || !isBefore(doc, start, id, places)) return false
  return origin === null || isBefore(doc, origin, start, places)
}

/** Whether this is the last letter of the item, or both are nothing. */
function isLast(letter: Y.ID | null, item: Y.Item | null): boolean {
  if (letter === null || item === null) return letter === item
  return letter.client === item.id.client && letter.clock === item.id.clock + item.length - 1
}

/** What this was written after: in the middle of a run of letters, the letter before. */
function originOf(doc: Y.Doc, id: Y.ID): Y.ID | null {
  const struct = structAt(doc, id)
  if (!(struct instanceof Y.Item)) return null
  return struct.id.clock < id.clock ? Y.createID(id.client, id.clock - 1) : struct.origin
}

/** Where things stand in their container, for the containers that have been counted through. */
type Places = Map<Y.Item, number>

/** As far as this is walked from one to the other, which usually is a step or two away. */
const fewSteps = 64

/**
 * Whether the one stands before the other in their container. Where it is the other way round, Yjs puts
 * what is between them here or there, by how the document happens to be cut up.
 */
function isBefore(doc: Y.Doc, leftId: Y.ID, rightId: Y.ID, places: Places): boolean {
  const left = structAt(doc, leftId)
  const right = structAt(doc, rightId)
  if (!(left instanceof Y.Item && right instanceof Y.Item)) return false
  if (left === right) return leftId.clock < rightId.clock
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

/**
 * Whether what the update added is there as it was written. Yjs takes in as nothing what stands beside
 * something that has been collected; somebody who has not collected that yet would make something
 * else of the same bytes.
 */
export function isAsWritten(doc: Y.Doc, { runs }: Scan): boolean {
  for (const run of threes(runs)) if (!isEach(doc, run, isItem)) return false
  return true
}

const isItem = (struct: Y.AbstractStruct) => struct instanceof Y.Item

/**
 * Whether all that the document has of these clocks of a client is so. The first may begin before them.
 * No generator: this is asked several times for every edit.
 */
function isEach(
  doc: Y.Doc,
  [client, from, end]: readonly [client: number, from: number, end: number],
  isSo: (struct: Y.AbstractStruct) => boolean,
): boolean {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || from >= Y.getState(doc.store, client)) return true
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index]!
    if (struct.id.clock >= end) break
    if (!isSo(struct)) return false
  }
  return true
}

function structAt(doc: Y.Doc, { client, clock }: Y.ID): Y.AbstractStruct | undefined {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || clock >= Y.getState(doc.store, client)) return undefined
  return structs[Y.findIndexSS(structs, clock)]
}

/** Whether the document waits for something that has not come. */
export function isMissingParts({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}

/** Fewer are cut in no time, whatever they are. */
const fewCuts = 200
/** What Yjs moves in half a second or so. */
const mostMoves = 100_000_000
/** What Yjs looks at in half a second or so, to find a place in a list. */
const mostSteps = 250_000

/** Whether it can cost little only, so that `checkWork` need not look at it. */
export function isLight(doc: Y.Doc, { deletions, cuts, roots }: Scan): boolean {
  for (const root of roots) if (!doc.share.has(root)) return false
  return cuts.length / 2 + deletions.length / 3 < fewCuts
}

/**
 * Throws InvalidUpdate for an update that would keep the server busy. Between people who type it is
 * always little; made for it, 200 KB take minutes:
 *
 *  - where an update needs a struct to begin in the middle of another, Yjs cuts that one in two and
 *    moves all after it in its client's list;
 *  - what was added at the end of a list that has since gone on looks for its place in all that has
 *    come after.
 */
export function checkWork(doc: Y.Doc, scan: Scan): void {
  if (isLight(doc, scan)) return
  let containers = doc.share.size
  for (const root of scan.roots) if (!doc.share.has(root)) containers += 1
  if (containers > Math.max(mostRoots, doc.share.size))
    throw new InvalidUpdate('too many containers')

  const { lasts, deletions, cuts } = scan
  const own = boundariesOf(scan)
  let moves = 0
  let made = 0
  const cut = (client: number, clock: number, isDeletion: boolean) => {
    const structs = doc.store.clients.get(client) ?? []
    const state = Y.getState(doc.store, client)
    if (clock === state) return
    if (clock > state) {
      const inside = own.get(client)
      if (inside === undefined || inside.has(clock)) return
      moves += structs.length + inside.size + made
    } else {
      const index = Y.findIndexSS(structs, clock)
      const struct = structs[index]!
      if (struct.id.clock === clock) return
      if (isDeletion ? struct.deleted : struct instanceof Y.GC) return
      moves += structs.length - index + made
    }
    made += 1
    if (moves > mostMoves) throw new InvalidUpdate('too much work')
  }
  for (let at = 0; at < cuts.length; at += 2) cut(cuts[at]!, cuts[at + 1]!, false)
  for (const [client, from, end] of threes(deletions)) {
    cut(client, from, true)
    cut(client, end, true)
  }

  let steps = 0
  let searching = 0
  const taken = new Map<number, Set<number>>()
  for (let at = 0; at < lasts.length; at += 2) {
    const client = lasts[at]!
    const clock = lasts[at + 1]!
    const before = taken.get(client) ?? new Set()
    const isKnown = clock < Y.getState(doc.store, client)
    const after = isKnown ? stepsAfter(doc, client, clock) : 0
    const inside = own.get(client)
    const isInside = !isKnown && inside?.has(clock + 1) === false
    if (after > 0 || isInside || before.has(clock)) {
      searching += 1
      steps += after + searching + (isKnown ? 0 : (inside?.size ?? 0))
    }
    taken.set(client, before.add(clock))
    if (steps > mostSteps) throw new InvalidUpdate('too much work')
  }
}

/** Where the update's own structs begin and end, by client. */
function boundariesOf({ runs, ends }: Scan): Map<number, Set<number>> {
  const own = new Map<number, Set<number>>()
  for (const [client, from] of threes(runs)) {
    own.set(client, (own.get(client) ?? new Set()).add(from))
  }
  for (let at = 0; at < ends.length; at += 2) own.get(ends[at]!)?.add(ends[at + 1]!)
  return own
}

/** How many come after this one in its list, as far as it matters. */
function stepsAfter(doc: Y.Doc, client: number, clock: number): number {
  const struct = structAt(doc, Y.createID(client, clock))
  if (!(struct instanceof Y.Item)) return 0
  let steps = clock + 1 < struct.id.clock + struct.length ? 1 : 0
  for (let next = struct.right; next !== null && steps < mostSteps; next = next.right) steps += 1
  return steps
}

/** A state vector is small; one this large is an attack, unless the board itself has as many clients. */
const largestStateVector = 256 * 1024

/** Throws InvalidUpdate when the bytes are no state vector, of a board of this size. */
export function checkStateVector(bytes: Uint8Array, boardSize: number): void {
  if (bytes.length > Math.max(largestStateVector, boardSize))
    throw new InvalidUpdate('state vector too large')
  try {
    Y.decodeStateVector(bytes)
  } catch {
    throw new InvalidUpdate('not a state vector')
  }
}
