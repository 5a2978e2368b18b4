import * as Y from 'yjs'
import { openLog } from '../store/snapshot.ts'
import type { StoredLog } from '../store/store.ts'
import { endOfAnswerFrame, updateFrame } from './frames.ts'

/** When the tail has grown past this and past a quarter of the snapshot, a new snapshot is made. */
const longTail = 64 * 1024
/** A stored log is long when its entries cost more to read than this, and than its snapshot. */
const longLog = 256 * 1024
/** What reading one entry costs, in bytes that could be read in that time. */
const rowCost = 512

/**
 * What a room has in the store, kept in memory too, as a snapshot and the updates after it. A new
 * reader gets these bytes as they are, without any work on the document.
 */
export class RoomLog {
  /** The number of the last entry. */
  head: number
  /** What reading costs of what is in the store: the snapshot, and the entries after it. */
  #storedSnapshot = 0
  #storedEntries = 0
  #snapshot: Uint8Array
  #tail: Uint8Array[] = []
  #tailBytes = 0
  // Built when somebody asks, kept until there is something new.
  #snapshotFrame: Buffer | undefined
  #tailFrames: Buffer | undefined

  private constructor(snapshot: Uint8Array, head: number) {
    this.#snapshot = snapshot
    this.head = head
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

  /** Reads a stored log: the log, and the document it amounts to. Throws when it cannot be read. */
  static open(stored: StoredLog): { log: RoomLog; doc: Y.Doc } {
    const { doc, head } = openLog(stored)
    const log = new RoomLog(Y.encodeStateAsUpdate(doc), head)
    log.#storedSnapshot = stored.snapshot?.bytes.length ?? 0
    for (const { bytes } of stored.entries) log.#storedEntries += bytes.length + rowCost
    return { log, doc }
  }

  /** Takes in what the store has now. `doc` is exactly what the log amounts to with it. */
  add(updates: readonly Uint8Array[], doc: Y.Doc): void {
    this.head += updates.length
    this.#tail.push(...updates)
    for (const { length } of updates) {
      this.#tailBytes += length
      this.#storedEntries += length + rowCost
    }
    this.#tailFrames = undefined
    if (this.#tailBytes > Math.max(longTail, this.#snapshot.length / 4)) {
      this.#snapshot = Y.encodeStateAsUpdate(doc)
      this.#snapshotFrame = undefined
      this.#tail = []
      this.#tailBytes = 0
    }
  }

  /** The whole board, as frames: snapshot, what came after it, and the end. Shared by all who ask. */
  wholeBoard(): readonly Buffer[] {
    this.#snapshotFrame ??= updateFrame(this.#snapshot)
    this.#tailFrames ??= Buffer.concat([...this.#tail.map(updateFrame), endOfAnswerFrame])
    return [this.#snapshotFrame, this.#tailFrames]
  }

  /** The document over again, from what is in the store. */
  rebuild(): Y.Doc {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const update of [this.#snapshot, ...this.#tail]) Y.applyUpdate(doc, update)
    })
    return doc
  }
}
