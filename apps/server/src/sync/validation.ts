import * as Y from 'yjs'

/*  Is this safe to store and to pass on? Everybody who opens the board will have to decode it, so
 *  what is let in here must not break any reader, now or later.
 */

/** Bytes that are not a Yjs update the server will keep. The message is for the log: no content. */
export class InvalidUpdate extends Error {
  override readonly name = 'InvalidUpdate'
}

/** Deeper than anything a board holds, far from what overflows a decoder's stack. */
const deepest = 64
/** A client's clock counts its characters and records; no real one comes near this. */
const latestClock = 2 ** 31

/** A decoded update. */
export type Update = ReturnType<typeof Y.decodeUpdate>

/**
 * Decodes an update without touching a document. Throws InvalidUpdate.
 *
 * The lazy decoder used here makes room for structs as it finds them; `Y.applyUpdate` makes room for
 * as many as the update claims, which seven bytes can claim to be 33 million. What passes here has
 * as many structs as it claims, because each takes at least two bytes.
 */
export function checkUpdate(bytes: Uint8Array): Update {
  const update = decode(bytes)
  for (const struct of update.structs) {
    const end = struct.id.clock + struct.length
    if (!(struct.length >= 1 && end <= latestClock)) throw new InvalidUpdate('impossible clock')
    if (struct instanceof Y.Item) checkContent(struct.content)
  }
  return update
}

function decode(bytes: Uint8Array): Update {
  try {
    return Y.decodeUpdate(bytes)
  } catch {
    // Truncated, random, or nested so deep that the decoder ran out of stack.
    throw new InvalidUpdate('not a Yjs update')
  }
}

function checkContent(content: Y.Item['content']): void {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    for (const value of content.arr) checkValue(value, deepest)
  } else if (content instanceof Y.ContentEmbed) {
    checkValue(content.embed, deepest)
  } else if (content instanceof Y.ContentFormat) {
    checkValue(content.value, deepest)
  } else if (content instanceof Y.ContentDoc) {
    throw new InvalidUpdate('a document inside a document')
  }
}

function checkValue(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return
  if (depth === 0) throw new InvalidUpdate('nested too deep')
  if (Array.isArray(value)) {
    for (const item of value) checkValue(item, depth - 1)
    return
  }
  // The decoder assigns keys one by one, so a key `__proto__` has become the value's prototype.
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__')) {
    throw new InvalidUpdate('a key __proto__')
  }
  for (const item of Object.values(value)) checkValue(item, depth - 1)
}

/**
 * The update without what the document has already. Yjs would take the place of a half-known run of
 * letters from the half it knows, whatever the update says about it; cut off first, the update says
 * the same to this document as its log will say to everybody who reads it later.
 */
export function withoutKnown(doc: Y.Doc, bytes: Uint8Array, update: Update): Uint8Array {
  const isHalfKnown = update.structs.some(({ id, length }) => {
    const state = Y.getState(doc.store, id.client)
    return id.clock < state && state < id.clock + length
  })
  return isHalfKnown ? Y.diffUpdate(bytes, Y.encodeStateVector(doc)) : bytes
}

/**
 * Whether what the update added stands in one place: in the same container as what it says it stands
 * between. Yjs does not ask. An item between two containers would vanish, with everything written
 * after it, when the one of them is deleted and the board is opened again.
 */
export function isInPlace(doc: Y.Doc, update: Update): boolean {
  return update.structs.every((struct) => {
    if (!(struct instanceof Y.Item)) return true
    const { origin, rightOrigin } = struct
    if (origin === null || rightOrigin === null) return true
    const left = structAt(doc, origin)
    const right = structAt(doc, rightOrigin)
    if (!(left instanceof Y.Item && right instanceof Y.Item)) return true
    return left.parent === right.parent && left.parentSub === right.parentSub
  })
}

function structAt(doc: Y.Doc, { client, clock }: Y.ID): Y.AbstractStruct | undefined {
  const structs = doc.store.clients.get(client)
  if (structs === undefined || clock >= Y.getState(doc.store, client)) return undefined
  return structs[Y.findIndexSS(structs, clock)]
}

/** Whether the document has everything in the update already, so that applying it changes nothing. */
export function isKnown(doc: Y.Doc, update: Update): boolean {
  return (
    update.structs.every(
      (struct) =>
        struct instanceof Y.Skip ||
        struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client),
    ) &&
    [...update.ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => isDeleted(doc, client, clock, clock + len)),
    )
  )
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
