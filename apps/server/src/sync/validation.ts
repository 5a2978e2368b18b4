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
