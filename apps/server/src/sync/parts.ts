import * as encoding from 'lib0/encoding'
import type { Scan } from './scan.ts'
import { InvalidUpdate, scanUpdate } from './scan.ts'

/**
 * An update as several that say the same, each of about so many bytes, in an order in which none
 * builds on a later one. On a slow line a provider hangs up after 30 seconds without a whole message,
 * and would never get to the end of a large board in one. A value larger than a part is not cut.
 */
export function inParts(update: Uint8Array, bytes: number): readonly Uint8Array[] {
  if (update.length <= bytes) return [update]
  try {
    return [...partsOf(update, scanUpdate(update, false), bytes)]
  } catch (error) {
    // Something of a time when less was checked: whole, it opens as it always did.
    if (error instanceof InvalidUpdate) return [update]
    throw error
  }
}

function* partsOf(update: Uint8Array, scan: Scan, bytes: number): Generator<Uint8Array> {
  let part = new Part(update)
  let structsEnd = 0
  for (const struct of structsOf(scan)) {
    part.add(struct)
    structsEnd = Math.max(structsEnd, struct.to)
    if (part.length < bytes) continue
    yield part.bytes()
    part = new Part(update)
  }
  if (part.length > 0) yield part.bytes()
  // What is taken away comes last, when all of it is there: no clients, and the rest of the update.
  yield Buffer.concat([Uint8Array.of(0), update.subarray(structsEnd)])
}

/** A struct in the bytes of an update. */
interface Struct {
  readonly client: number
  readonly clock: number
  readonly from: number
  readonly to: number
}

/** Structs of any clients. A client's follow on one another, in the update as in the part. */
class Part {
  length = 0
  #update: Uint8Array
  #clients = new Map<number, { clock: number; structs: number; from: number; to: number }>()

  constructor(update: Uint8Array) {
    this.#update = update
  }

  add({ client, clock, from, to }: Struct): void {
    this.length += to - from
    const run = this.#clients.get(client)
    if (run === undefined) this.#clients.set(client, { clock, structs: 1, from, to })
    else {
      run.structs += 1
      run.to = to
    }
  }

  bytes(): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, this.#clients.size)
      for (const [client, { clock, structs, from, to }] of this.#clients) {
        encoding.writeVarUint(encoder, structs)
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock)
        encoding.writeUint8Array(encoder, this.#update.subarray(from, to))
      }
      // Nothing is taken away.
      encoding.writeVarUint(encoder, 0)
    })
  }
}

/** Each after what it stands beside and what it is in. */
function* structsOf({ ends, structs, references }: Scan): Generator<Struct> {
  const clientOf = (index: number) => ends[index * 2]!
  const clockOf = (index: number) => structs[index * 4]!
  const count = structs.length / 4
  /** The next of each client, and the one after its last. */
  const next = new Map<number, number>()
  const stop = new Map<number, number>()
  for (let index = 0; index < count; index += 1) {
    const client = clientOf(index)
    if (!next.has(client)) next.set(client, index)
    stop.set(client, index + 1)
  }
  /** Whose turn is first: that of a client whose next one this one builds on. */
  const missing = (index: number): number | undefined => {
    const first = index === 0 ? 0 : structs[index * 4 - 1]!
    for (let at = first; at < structs[index * 4 + 3]!; at += 2) {
      const client = references[at]!
      const before = next.get(client)
      if (before === undefined || before === stop.get(client) || before === index) continue
      if (clockOf(before) <= references[at + 1]!) return client
    }
    return undefined
  }
  for (const first of stop.keys()) {
    const waiting = [first]
    while (waiting.length > 0) {
      const client = waiting.at(-1)!
      const index = next.get(client)!
      // Others may have needed all of it before its turn came.
      if (index === stop.get(client)) {
        waiting.pop()
        continue
      }
      const before = missing(index)
      if (before !== undefined) {
        waiting.push(before)
        continue
      }
      next.set(client, index + 1)
      yield {
        client,
        clock: clockOf(index),
        from: structs[index * 4 + 1]!,
        to: structs[index * 4 + 2]!,
      }
      // Whoever waited for it looks again; the first goes on to its end.
      if (waiting.length > 1) waiting.pop()
    }
  }
}
