import { closeCodes } from '@caseboard/protocol'
import type { Clock } from '../clock.ts'
import type { Log } from '../ops/log.ts'
import type { Metrics } from '../ops/metrics.ts'
import type { BoardStore, StoredLog } from '../store/store.ts'
import { RoomLog } from './log.ts'
import type { Room } from './room.ts'

/** One turn is at most this often; when the server has been quiet for as long, at once. */
export const turnMs = 16

/**
 * The disk is flushed at most this often; when it has been quiet for as long, at once. A flush costs
 * more processor time than a turn, and nobody but the line that says “Saved” waits for it.
 */
const flushMs = 250
/** A store that failed is tried again after this, then after twice as long, and so on up to the last. */
const firstTryMs = 250
const lastTryMs = 5_000

/**
 * When rooms have their turn: all that have something to do together, so that the disk is written
 * once for all of them. In a turn, every room checks what it received; what was accepted is logged in
 * one transaction; and only then does every room send. Turns never overlap. The disk is flushed after
 * that, and people are told what is saved.
 */
export class Turns {
  #store: BoardStore
  #clock: Clock
  #logger: Log
  #metrics: Metrics
  #waiting = new Set<Room>()
  #lastTurn = -Infinity
  #scheduled = false
  #running: Promise<void> | undefined
  /** Rooms that sent what is not known to be on the disk yet. */
  #unsaved = new Set<Room>()
  #saving: Promise<void> | undefined
  #lastFlush = -Infinity
  /** Rooms that wait for the store to take changes again. */
  #stalled = new Set<Room>()

  constructor(store: BoardStore, clock: Clock, logger: Log, metrics: Metrics) {
    this.#store = store
    this.#clock = clock
    this.#logger = logger
    this.#metrics = metrics
  }

  /** Rooms that take no changes, because the store did not. */
  get stalled(): number {
    return this.#stalled.size
  }

  /** The room has something to do. */
  ask(room: Room): void {
    this.#waiting.add(room)
    this.#schedule()
  }

  /** Turns until nobody has anything left to do, and until the disk has it all. */
  async finish(): Promise<void> {
    while (this.#waiting.size > 0 || this.#running !== undefined) {
      await (this.#running ?? this.#run())
    }
    await this.#saving
  }

  /** A store that fails is not waited for any longer. */
  stop(): void {
    this.#stalled.clear()
  }

  #schedule(): void {
    if (this.#scheduled || this.#running !== undefined || this.#waiting.size === 0) return
    this.#scheduled = true
    const start = () => {
      this.#scheduled = false
      void this.#run()
    }
    const wait = this.#lastTurn + turnMs - this.#clock.elapsed()
    if (wait <= 0) this.#clock.soon(start)
    else this.#clock.after(wait, start)
  }

  #run(): Promise<void> {
    this.#running ??= this.#metrics
      .turn(() => this.#turn())
      .finally(() => {
        this.#running = undefined
        this.#schedule()
      })
    return this.#running
  }

  async #turn(): Promise<void> {
    this.#lastTurn = this.#clock.elapsed()
    const rooms = [...this.#waiting]
    this.#waiting.clear()

    const entries = rooms.flatMap((room) => attempt(room, () => room.check()) ?? [])
    const owners = rooms.flatMap((room) => attempt(room, () => room.claims()) ?? [])
    if (entries.length + owners.length > 0) {
      try {
        await this.#store.append(entries, owners)
      } catch (error) {
        // All or nothing: what was in this transaction is in nobody's log.
        const failed = new Set([...entries, ...owners].map(({ boardId }) => boardId))
        this.#stall(
          rooms.filter((room) => failed.has(room.id)),
          error,
        )
      }
    }
    for (const room of rooms) if (attempt(room, () => room.send())) this.#unsaved.add(room)
    if (this.#unsaved.size > 0) this.#saving ??= this.#save()
  }

  /** One disk flush after the other, each for everything sent before it began. */
  async #save(): Promise<void> {
    while (this.#unsaved.size > 0) {
      await this.#until(this.#lastFlush + flushMs)
      this.#lastFlush = this.#clock.elapsed()
      const rooms = [...this.#unsaved]
      this.#unsaved.clear()
      const tellSaved = rooms.map((room) => room.sent())
      try {
        await this.#store.sync()
        for (const tell of tellSaved) tell()
      } catch (error) {
        this.#stall(rooms, error)
      }
    }
    this.#saving = undefined
  }

  /** These rooms accept nothing until the store takes changes again, which is tried from now on. */
  #stall(rooms: readonly Room[], error: unknown): void {
    const isTrying = this.#stalled.size > 0
    for (const room of rooms) {
      this.#stalled.add(room)
      attempt(room, () => room.stall(error))
    }
    if (!isTrying) void this.#tryAgain()
  }

  async #tryAgain(): Promise<void> {
    let wait = firstTryMs
    while (this.#stalled.size > 0) {
      await this.#until(this.#clock.elapsed() + wait)
      wait = Math.min(wait * 2, lastTryMs)
      try {
        await this.#store.sync()
      } catch {
        // Not yet. The first failure is in the log of the server.
        continue
      }
      for (const room of this.#stalled) await this.#resume(room)
    }
  }

  /** A board that still cannot be read keeps no other waiting. */
  async #resume(room: Room): Promise<void> {
    let stored: StoredLog | undefined
    try {
      stored = room.isClosed ? undefined : await this.#store.readLog(room.id)
    } catch (error) {
      this.#logger.error({ board: room.id, err: error }, 'the board cannot be read')
      return
    }
    this.#stalled.delete(room)
    if (stored === undefined) {
      room.close(closeCodes.later, 'The board cannot be opened now. Trying again.')
      return
    }
    attempt(room, () => {
      const { log, doc } = RoomLog.open(stored)
      room.resume(log, doc)
    })
  }

  async #until(time: number): Promise<void> {
    const wait = time - this.#clock.elapsed()
    if (wait > 0) await new Promise<void>((resolve) => void this.#clock.after(wait, resolve))
  }
}

/** What breaks in one room stays in that room. */
function attempt<T>(room: Room, act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    room.fail(error)
    return undefined
  }
}
