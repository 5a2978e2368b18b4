import * as Y from 'yjs'
import type { StoredLog } from '../store/store.ts'
import { endOfAnswerFrame, updateFrame } from './frames.ts'

/** When the tail has grown past this and past a quarter of the snapshot, a new snapshot is made. */
const longTail = 64 * 1024

/** The board cannot be opened from what is stored. */
export class BrokenLog extends Error {
  override readonly name = 'BrokenLog'
}

/**
 * What a room has in the store, kept in memory too, as a snapshot and the updates after it. A new
 * reader gets these bytes as they are, without any work on the document.
 */
export class RoomLog {
  /** The number of the last entry. */
  head: number
  /** The last entry that the snapshot in the store stands for. */
  storedSnapshot: number
  #snapshot: Uint8Array
  #tail: Uint8Array[] = []
  #tailBytes = 0
  // Built when somebody asks, kept until there is something new.
  #snapshotFrame: Buffer | undefined
  #tailFrames: Buffer | undefined

  private constructor(snapshot: Uint8Array, head: number, storedSnapshot: number) {
    this.#snapshot = snapshot
    this.head = head
    this.storedSnapshot = storedSnapshot
  }

  /** Reads a stored log: the log, and the document it amounts to. Throws when it cannot be read. */
  static open(stored: StoredLog): { log: RoomLog; doc: Y.Doc } {
    const doc = new Y.Doc()
    const start = stored.snapshot?.seq ?? 0
    let head = start
    doc.transact(() => {
      if (stored.snapshot !== undefined) Y.applyUpdate(doc, stored.snapshot.bytes)
      for (const { seq, bytes } of stored.entries) {
        if (seq !== head + 1) throw new BrokenLog(`entry ${head + 1} is missing`)
        Y.applyUpdate(doc, bytes)
        head = seq
      }
    })
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
      throw new BrokenLog('something is missing between the entries')
    }
    return { log: new RoomLog(Y.encodeStateAsUpdate(doc), head, start), doc }
  }

  /** Takes in what the store has now. `doc` is exactly what the log amounts to with it. */
  add(updates: readonly Uint8Array[], doc: Y.Doc): void {
    this.head += updates.length
    this.#tail.push(...updates)
    for (const update of updates) this.#tailBytes += update.length
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
