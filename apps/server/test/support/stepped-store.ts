import * as Y from 'yjs'
import type { random } from '../../../../packages/board/test/random.ts'
import type { BoardStore, LogEntry } from '../../src/store/store.ts'
import { isWaiting } from './plain-yjs.ts'

interface Call {
  /** Undefined until it has begun. */
  under: Promise<unknown> | undefined
  begin(): Promise<unknown>
  end(under: Promise<unknown>): Promise<void>
}

/**
 * A store that goes step by step: a call begins when it is told to, and is answered when it is told to.
 * It keeps books of its own, made by Yjs alone, on what is in the log and what of that is on the disk.
 */
export class SteppedStore {
  readonly store: BoardStore
  /** While it is so, every call fails. Of what was to be stored, some is stored all the same. */
  failing = false
  /** Every entry after the board's first, in order. */
  readonly log: LogEntry[] = []
  readonly stored = new Y.Doc()
  readonly onDisk = new Y.Doc()
  #flushed = 0
  #dice: ReturnType<typeof random>
  /** One after the other, as the thread of a database does them. */
  #calls: Call[] = []
  /** Beside those. */
  #compactions: Call[] = []

  constructor(real: BoardStore, seed: Uint8Array, dice: ReturnType<typeof random>) {
    this.#dice = dice
    for (const doc of [this.stored, this.onDisk]) Y.applyUpdate(doc, seed)
    this.store = {
      ...real,
      append: (entries, owners) =>
        this.#call(
          this.#calls,
          () => real.append(entries, owners),
          () => this.#add(entries),
          { mayGetThrough: true },
        ),
      sync: () => {
        let added = 0
        const flush = () => {
          added = this.log.length
          return real.sync()
        }
        return this.#call(this.#calls, flush, () => this.#flush(added))
      },
      readLog: (boardId) => this.#call(this.#calls, () => real.readLog(boardId)),
      clientOwners: (boardId) => this.#call(this.#calls, () => real.clientOwners(boardId)),
      compact: (boardId) => this.#call(this.#compactions, () => real.compact(boardId)),
    }
  }

  get isIdle(): boolean {
    return this.#calls.length + this.#compactions.length === 0
  }

  /** One call begins or is answered. */
  async step(): Promise<void> {
    const queues = [this.#calls, this.#compactions].filter(({ length }) => length > 0)
    const queue = this.#dice.pick(queues)
    const call = queue?.[0]
    if (call?.under !== undefined) {
      queue?.shift()
      await call.end(call.under)
    } else if (call !== undefined) {
      call.under = call.begin()
      // What becomes of it is looked at when it is answered.
      call.under.catch(() => {})
    }
  }

  #add(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      this.log.push({ ...entry, bytes: entry.bytes.slice() })
      Y.applyUpdate(this.stored, entry.bytes)
      if (isWaiting(this.stored)) throw new Error(`something is missing before ${entry.seq}`)
    }
  }

  #flush(added: number): void {
    for (const { bytes } of this.log.slice(this.#flushed, added)) Y.applyUpdate(this.onDisk, bytes)
    this.#flushed = added
  }

  #call<T>(
    queue: Call[],
    act: () => Promise<T>,
    done: (value: T) => void = () => {},
    { mayGetThrough = false } = {},
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      queue.push({
        under: undefined,
        begin: async () => {
          if (!this.failing) return act()
          if (mayGetThrough && this.#dice.below(3) === 0) done(await act())
          throw new Error('database or disk is full')
        },
        async end(under) {
          let value: T
          try {
            value = (await under) as T
          } catch (error) {
            reject(error as Error)
            return
          }
          done(value)
          resolve(value)
        },
      })
    })
  }
}
