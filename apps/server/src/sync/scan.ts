/*  Reads a Yjs update (version 1) without a document and without building anything: is it sound, what
 *  does it add, what does it take away, what does it build on? The format is what
 *  `readClientsStructRefs` and `readDeleteSet` of yjs 13.6 read; the tests compare this reader with
 *  them.
 *
 *  Everybody who opens a board decodes all of it, so what is let in here must not break any reader, now
 *  or later. Nothing is taken at its word: `Y.applyUpdate` makes room for as many structs as an update
 *  claims, which seven bytes can claim to be 33 million; here they are counted.
 */

/** Bytes that are not a Yjs update the server will keep. The message is for the log: no content. */
export class InvalidUpdate extends Error {
  override readonly name = 'InvalidUpdate'
}

/** What is in an update. Numbers in a row, because this is made for every edit. */
export interface Scan {
  /** What it adds, run by run: client, first clock, the clock after the last. */
  readonly runs: readonly number[]
  /** What it takes away: client, first clock, the clock after the last. */
  readonly deletions: readonly number[]
  /** What it builds on, its own parts among it: client, clock. */
  readonly references: readonly number[]
  /** What is longer than one and may stand under a key: client, first clock, the clock after the last. */
  readonly long: readonly number[]
  /** Where each of its structs ends, and where it needs one to begin: client, clock. */
  readonly ends: readonly number[]
  readonly cuts: readonly number[]
  /** Where each of its structs is: its first clock, its first byte, the byte after it, the end of what it builds on. */
  readonly structs: readonly number[]
  /** What was the last in its list when something was added after it: client, clock. */
  readonly lasts: readonly number[]
  /** The containers at the top that it writes into. */
  readonly roots: ReadonlySet<string>
}

/** Deeper than anything a board holds, far from what overflows a decoder's stack. */
const deepest = 64
/** A client's clock counts its characters and records; no real one comes near this. */
const latestClock = 2 ** 31

/**
 * Structs and ranges of one message together: what Yjs needs some microseconds for, each. A board of
 * 3,000 things is some 50,000 of them.
 */
const mostParts = 200_000
/** Pages that wrote something on a board, as many as a message may tell of. */
const mostClients = 10_000
/** A board has seven containers at the top. Yjs looks through all of them to write a struct down. */
export const mostRoots = 100

/**
 * Throws InvalidUpdate. Takes time and memory in proportion to the bytes.
 * @param isMessage false for what the server has itself: a board may have more parts than a message
 */
export function scanUpdate(bytes: Uint8Array, isMessage = true): Scan {
  const scanner = new Scanner(bytes, isMessage)
  scanner.readStructs()
  scanner.readDeletions()
  if (scanner.at !== bytes.length) throw new InvalidUpdate('something after its end')
  return scanner
}

class Scanner implements Scan {
  readonly runs: number[] = []
  readonly deletions: number[] = []
  readonly references: number[] = []
  readonly long: number[] = []
  readonly ends: number[] = []
  readonly cuts: number[] = []
  readonly structs: number[] = []
  readonly lasts: number[] = []
  readonly roots = new Set<string>()
  at = 0
  #parts = 0
  #isMessage: boolean
  #bytes: Uint8Array
  #textStart = 0

  constructor(bytes: Uint8Array, isMessage: boolean) {
    this.#bytes = bytes
    this.#isMessage = isMessage
  }

  readStructs(): void {
    const clients = this.#clients()
    // Yjs keeps the last of two parts for one client and forgets the first, and never writes two.
    const seen = clients > 1 ? new Set<number>() : undefined
    for (let index = 0; index < clients; index += 1) {
      const structs = this.#number()
      const client = this.#number()
      if (seen?.has(client)) throw new InvalidUpdate('one client twice')
      seen?.add(client)
      this.#readClient(client, this.#number(), structs)
    }
  }

  #clients(): number {
    const clients = this.#number()
    if (this.#isMessage && clients > mostClients) throw new InvalidUpdate('too many clients')
    return clients
  }

  #countPart(): void {
    this.#parts += 1
    if (this.#isMessage && this.#parts > mostParts) throw new InvalidUpdate('too many parts')
  }

  #readClient(client: number, clock: number, structs: number): void {
    let start = clock
    let end = clock
    for (let index = 0; index < structs; index += 1) {
      this.#countPart()
      const from = end
      const at = this.at
      const info = this.#byte()
      const kind = info & 0b1_1111
      if (kind === skip) {
        // Yjs merges updates with another reader than it applies them with, and that one knows no flags here.
        if (info !== skip) throw new InvalidUpdate('a gap with flags')
        if (end > start) this.runs.push(client, start, end)
        start = end = this.#advance(end, this.#number())
      } else if (kind === collected) end = this.#advance(end, this.#number())
      else {
        end = this.#advance(end, this.#item(info, kind))
        if (end - from > 1 && kind !== deleted) this.long.push(client, from, end)
      }
      this.ends.push(client, end)
      this.structs.push(from, at, this.at, this.references.length)
    }
    if (end > start) this.runs.push(client, start, end)
  }

  #advance(clock: number, length: number): number {
    const end = clock + length
    if (!(length >= 1 && end <= latestClock)) throw new InvalidUpdate('impossible clock')
    return end
  }

  /** The length of the item. */
  #item(info: number, kind: number): number {
    const hasLeft = (info & 0b1000_0000) !== 0
    const hasRight = (info & 0b0100_0000) !== 0
    const before = this.references.length
    if (hasLeft) this.#reference(1)
    if (hasRight) this.#reference(0)
    if (hasLeft && !hasRight) this.lasts.push(...this.references.slice(before))
    if (!hasLeft && !hasRight) {
      if (this.#number() === 1) this.#root()
      else this.references.push(this.#number(), this.#number())
      if ((info & 0b0010_0000) !== 0) this.#key()
    }
    return this.#content(kind)
  }

  /** A struct ends after the left one, and one begins at the right one. */
  #reference(after: 0 | 1): void {
    const client = this.#number()
    const clock = this.#number()
    this.references.push(client, clock)
    this.cuts.push(client, clock + after)
  }

  #root(): void {
    this.#text()
    this.roots.add(this.#utf8())
    if (this.roots.size > mostRoots) throw new InvalidUpdate('too many containers')
  }

  #content(kind: number): number {
    switch (kind) {
      case deleted: // Only the length is left.
        return this.#number()
      case 2: {
        const length = this.#number()
        for (let index = 0; index < length; index += 1) this.#json(true)
        return length
      }
      case 3: // Bytes.
        this.#skip(this.#number())
        return 1
      case 4:
        return this.#text()
      case 5: // Something embedded in a text.
        this.#json(false)
        return 1
      case 6: // A mark in a text: its name and value.
        this.#key()
        this.#json(false)
        return 1
      case 7:
        this.#type()
        return 1
      case 8: {
        const length = this.#number()
        for (let index = 0; index < length; index += 1) this.#any(deepest)
        return length
      }
      case 9:
        throw new InvalidUpdate('a document inside a document')
      default:
        throw new InvalidUpdate('unknown content')
    }
  }

  /** A container: array, map, text, XML element, fragment, hook, text. */
  #type(): void {
    const type = this.#number()
    if (type > 6) throw new InvalidUpdate('unknown container')
    if (type === 3 || type === 5) this.#text()
  }

  /** A value as lib0 writes it. */
  #any(depth: number): void {
    switch (this.#byte()) {
      case 127: // undefined
      case 126: // null
      case 121: // false
      case 120: // true
        return
      case 125:
        this.#signed()
        return
      case 124:
        this.#skip(4)
        return
      case 123:
      case 122:
        this.#skip(8)
        return
      case 119:
        this.#text()
        return
      case 118: {
        if (depth === 0) throw new InvalidUpdate('nested too deep')
        const size = this.#number()
        for (let index = 0; index < size; index += 1) {
          this.#key()
          this.#any(depth - 1)
        }
        return
      }
      case 117: {
        if (depth === 0) throw new InvalidUpdate('nested too deep')
        const size = this.#number()
        for (let index = 0; index < size; index += 1) this.#any(depth - 1)
        return
      }
      case 116:
        this.#skip(this.#number())
        return
      default:
        throw new InvalidUpdate('unknown value')
    }
  }

  #json(mayBeUndefined: boolean): void {
    this.#text()
    const text = this.#utf8()
    if (mayBeUndefined && text === 'undefined') return
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      throw new InvalidUpdate('no JSON where it should be')
    }
    checkJson(value, deepest)
  }

  /** A name in an object. On `__proto__` decoders would give the object another prototype. */
  #key(): void {
    this.#text()
    const start = this.#textStart
    if (this.at - start !== proto.length) return
    if (proto.every((byte, index) => byte === this.#bytes[start + index])) {
      throw new InvalidUpdate('a key __proto__')
    }
  }

  /** The length of a text, in UTF-16 units as Yjs counts. */
  #text(): number {
    const bytes = this.#number()
    this.#textStart = this.at
    this.#skip(bytes)
    for (let at = this.#textStart; at < this.at; at += 1) {
      if (this.#bytes[at]! >= 0x80) return this.#utf8().length
    }
    return bytes
  }

  /** The text read last. */
  #utf8(): string {
    try {
      return utf8.decode(this.#bytes.subarray(this.#textStart, this.at))
    } catch {
      throw new InvalidUpdate('text that is no UTF-8')
    }
  }

  readDeletions(): void {
    const clients = this.#clients()
    const seen = clients > 1 ? new Set<number>() : undefined
    for (let index = 0; index < clients; index += 1) {
      const client = this.#number()
      if (seen?.has(client)) throw new InvalidUpdate('one client twice')
      seen?.add(client)
      const count = this.#number()
      // As Yjs writes them. Backwards, each costs it what all before it cost.
      let end = 0
      for (let range = 0; range < count; range += 1) {
        this.#countPart()
        const clock = this.#number()
        if (clock < end) throw new InvalidUpdate('ranges out of order')
        end = this.#advance(clock, this.#number())
        this.deletions.push(client, clock, end)
      }
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.at]
    if (byte === undefined) throw new InvalidUpdate('cut short')
    this.at += 1
    return byte
  }

  #number(): number {
    let byte = this.#byte()
    if (byte < 0x80) return byte
    let number = byte & 0x7f
    let factor = 0x80
    do {
      byte = this.#byte()
      number += (byte & 0x7f) * factor
      factor *= 0x80
      if (number > Number.MAX_SAFE_INTEGER) throw new InvalidUpdate('a number out of range')
    } while (byte >= 0x80)
    return number
  }

  /** lib0's signed numbers end like the others and have the sign in the first byte. */
  #signed(): void {
    let byte = this.#byte()
    let number = byte & 0x3f
    let factor = 0x40
    while (byte >= 0x80) {
      byte = this.#byte()
      number += (byte & 0x7f) * factor
      factor *= 0x80
      if (number > Number.MAX_SAFE_INTEGER) throw new InvalidUpdate('a number out of range')
    }
  }

  #skip(bytes: number): void {
    if (bytes > this.#bytes.length - this.at) throw new InvalidUpdate('cut short')
    this.at += bytes
  }
}

const collected = 0
const deleted = 1
const skip = 10

/** As lib0 decodes text: refuses what is no UTF-8, and keeps a byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const proto = new TextEncoder().encode('__proto__')

function checkJson(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth === 0) throw new InvalidUpdate('nested too deep')
  if (Object.hasOwn(value, '__proto__')) throw new InvalidUpdate('a key __proto__')
  for (const item of Object.values(value)) checkJson(item, depth - 1)
}
