import type { Clock } from '../clock.ts'
import type { BoardStore } from '../store/store.ts'
import type { Room } from './room.ts'

/** One turn is at most this often; when the server has been quiet for as long, at once. */
export const turnMs = 16

/**
 * When rooms have their turn: all that have something to do together, so that the disk is written
 * once for all of them. In a turn, every room checks what it received; what was accepted is logged in
 * one transaction; and only then does every room send. Turns never overlap. The disk is flushed after
 * that, and people are told what is saved.
 */
export class Turns {
  #store: BoardStore
  #clock: Clock
  #waiting = new Set<Room>()
  #lastTurn = -Infinity
  #scheduled = false
  #running: Promise<void> | undefined
  /** Rooms that sent what is not known to be on the disk yet. */
  #unsaved = new Set<Room>()
  #isSaving = false

  constructor(store: BoardStore, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /** The room has something to do. */
  ask(room: Room): void {
    this.#waiting.add(room)
    this.#schedule()
  }

  /** Turns until nobody has anything left to do. */
  async finish(): Promise<void> {
    while (this.#waiting.size > 0 || this.#running !== undefined) {
      await (this.#running ?? this.#run())
    }
  }

  #schedule(): void {
    if (this.#scheduled || this.#running !== undefined || this.#waiting.size === 0) return
    this.#scheduled = true
    const start = () => {
      this.#scheduled = false
      void this.#run()
    }
    const wait = this.#lastTurn + turnMs - this.#clock.now()
    if (wait <= 0) this.#clock.soon(start)
    else this.#clock.after(wait, start)
  }

  #run(): Promise<void> {
    this.#running ??= this.#turn().finally(() => {
      this.#running = undefined
      this.#schedule()
    })
    return this.#running
  }

  async #turn(): Promise<void> {
    this.#lastTurn = this.#clock.now()
    const rooms = [...this.#waiting]
    this.#waiting.clear()

    const entries = rooms.flatMap((room) => attempt(room, () => room.check()) ?? [])
    if (entries.length > 0) {
      try {
        await this.#store.append(entries)
      } catch (error) {
        // All or nothing: what was in this transaction is in nobody's log.
        const failed = new Set(entries.map((entry) => entry.boardId))
        for (const room of rooms) if (failed.has(room.id)) room.fail(error)
      }
    }
    for (const room of rooms) attempt(room, () => room.send())
    for (const room of rooms) this.#unsaved.add(room)
    if (!this.#isSaving) void this.#save()
  }

  /** One disk flush after the other, each for everything sent before it began. */
  async #save(): Promise<void> {
    this.#isSaving = true
    while (this.#unsaved.size > 0) {
      const rooms = [...this.#unsaved]
      this.#unsaved.clear()
      const tellSaved = rooms.map((room) => room.sent())
      try {
        await this.#store.sync()
        for (const tell of tellSaved) tell()
      } catch (error) {
        for (const room of rooms) room.fail(error)
      }
    }
    this.#isSaving = false
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
