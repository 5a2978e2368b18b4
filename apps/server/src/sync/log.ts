import * as Y from 'yjs'
import { openLog } from '../store/snapshot.ts'
import type { StoredLog } from '../store/store.ts'
import { endOfAnswerFrame, step2Frame, updateFrames, updatesIn } from './frames.ts'
import { inParts } from './parts.ts'

/**
 * When the tail has grown past this and past a quarter of the snapshot, the next to open the board has
 * a new snapshot made: a client opens one long update faster than many short ones.
 */
const longTail = 64 * 1024
/** A stored log is long when its entries cost more to read than this, and than its snapshot. */
const longLog = 4 * 1024 * 1024
/** What reading one entry costs, in bytes that could be read in that time. */
const rowCost = 512
/** A longer answer goes out in parts of about so many bytes: 30 seconds on a line of 140 kbit/s. */
const partBytes = 512 * 1024
/** Answers kept between two edits may have as many bytes together as the board, and as this. */
const leastAnswers = 1024 * 1024

export interface Answer {
  readonly frames: readonly Buffer[]
  /** The bytes gone through to work it out: all of the board, however short the answer. 0: it was there. */
  readonly cost: number
}

/**
 * What a room has in the store, kept in memory too, as a snapshot and the updates after it; and what
 * readers are answered from it. A new reader gets these bytes as they are, and everybody who asks the
 * same gets the same bytes.
 */
export class RoomLog {
  /** The number of the last entry. */
  head: number
  #snapshot: Uint8Array
  /** As frames, the way it was sent. */
  #tail: Buffer[] = []
  #tailBytes = 0
  /** What reading costs of what is in the store: the snapshot, and the entries after it. */
  #storedSnapshot = 0
  #storedEntries = 0
  // Built when somebody asks, kept until there is something new.
  #snapshotFrames: Buffer | undefined
  #tailFrames: Buffer | undefined
  #stateVector: Uint8Array | undefined
  /** Answers to readers who were away, by what they had. After a restart that is the same for most. */
  #answers = new Map<string, Buffer>()
  #answersBytes = 0

  private constructor(snapshot: Uint8Array, head: number) {
    this.#snapshot = snapshot
    this.head = head
  }

  /** Reads a stored log: the log, and the document it amounts to. Throws when it cannot be read. */
  static open(stored: StoredLog): { log: RoomLog; doc: Y.Doc } {
    const { doc, head } = openLog(stored)
    // A snapshot that has all of it is sent on as it is stored.
    const isSnapshot = stored.snapshot !== undefined && stored.entries.length === 0
    const log = new RoomLog(isSnapshot ? stored.snapshot.bytes : Y.encodeStateAsUpdate(doc), head)
    log.#storedSnapshot = stored.snapshot?.bytes.length ?? 0
    for (const { bytes } of stored.entries) log.#storedEntries += bytes.length + rowCost
    return { log, doc }
  }

  /** What a newcomer is sent, in bytes: the board with its history. */
  get size(): number {
    return this.#snapshot.length + this.#tailBytes
  }

  /** Whether the store should have a snapshot in the place of its entries. */
  get isLong(): boolean {
    return this.#storedEntries > Math.max(longLog, this.#storedSnapshot)
  }

  /** To be called before the store makes a snapshot; the answer when it has made one. */
  compacting(): () => void {
    const cost = this.#storedEntries
    return () => {
      this.#storedEntries -= cost
      this.#storedSnapshot = this.#snapshot.length
    }
  }

  /** Takes in what the store has now. `doc` is exactly what the log amounts to with it. */
  add(frames: Buffer, entries: number, doc: Y.Doc): void {
    this.head += entries
    this.#tail.push(frames)
    this.#tailBytes += frames.length
    this.#storedEntries += frames.length + entries * rowCost
    this.#tailFrames = undefined
    this.#stateVector = undefined
    this.#answers.clear()
    this.#answersBytes = 0
    if (this.#tailBytes > Math.max(longLog, this.#snapshot.length)) this.#shorten(doc)
  }

  /** Counts anew how large the board is, where much of it may have been written over. */
  measure(doc: Y.Doc): void {
    if (this.#tailBytes > Math.max(longTail, this.#snapshot.length / 16)) this.#shorten(doc)
  }

  #shorten(doc: Y.Doc): void {
    this.#snapshot = Y.encodeStateAsUpdate(doc)
    this.#snapshotFrames = undefined
    this.#tail = []
    this.#tailBytes = 0
    this.#tailFrames = undefined
  }

  /** What the server has. `doc` is what the log amounts to, here and below. */
  stateVector(doc: Y.Doc): Uint8Array {
    return (this.#stateVector ??= Y.encodeStateVector(doc))
  }

  /** What a reader who has this much lacks, as frames. */
  answer(doc: Y.Doc, stateVector: Uint8Array): Answer {
    if (hasNothingOf(doc, stateVector)) return { frames: this.wholeBoard(doc), cost: 0 }
    const key = Buffer.from(stateVector).toString('latin1')
    const kept = this.#answers.get(key)
    if (kept !== undefined) return { frames: [kept], cost: 0 }
    const answer = answerFrames(Y.encodeStateAsUpdate(doc, stateVector))
    const bytes = key.length + answer.length
    if (this.#answersBytes + bytes <= Math.max(leastAnswers, this.size)) {
      this.#answers.set(key, answer)
      this.#answersBytes += bytes
    }
    return { frames: [answer], cost: this.size }
  }

  /** What a newcomer is sent, as frames: snapshot, what came after it, and the end. */
  wholeBoard(doc: Y.Doc): readonly Buffer[] {
    if (this.#tailBytes > Math.max(longTail, this.#snapshot.length / 4)) this.#shorten(doc)
    this.#snapshotFrames ??= updateFrames(inParts(this.#snapshot, partBytes))
    this.#tailFrames ??= Buffer.concat([...this.#tail, endOfAnswerFrame])
    return [this.#snapshotFrames, this.#tailFrames]
  }

  /** The document over again, from what is in the store and some more. */
  rebuild(more: readonly { readonly bytes: Uint8Array }[]): Y.Doc {
    const doc = new Y.Doc()
    doc.transact(() => {
      Y.applyUpdate(doc, this.#snapshot)
      for (const frames of this.#tail) {
        for (const update of updatesIn(frames)) Y.applyUpdate(doc, update)
      }
    })
    for (const { bytes } of more) Y.applyUpdate(doc, bytes)
    return doc
  }
}

function answerFrames(update: Uint8Array): Buffer {
  if (update.length <= partBytes) return step2Frame(update)
  return Buffer.concat([updateFrames(inParts(update, partBytes)), endOfAnswerFrame])
}

/** A state vector of nobody who has written here: somebody who has never seen the board. */
function hasNothingOf({ store }: Y.Doc, stateVector: Uint8Array): boolean {
  for (const [client, clock] of Y.decodeStateVector(stateVector)) {
    if (clock > 0 && store.clients.has(client)) return false
  }
  return true
}
