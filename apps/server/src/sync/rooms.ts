import { migrateBoard } from '@caseboard/board'
import { closeCodes } from '@caseboard/protocol'
import { Refused } from '../access/refused.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../ops/log.ts'
import type { Metrics } from '../ops/metrics.ts'
import type { BoardStore } from '../store/store.ts'
import { Compaction } from './compaction.ts'
import { RoomLog } from './log.ts'
import { ClientOwners } from './owners.ts'
import type { RoomLimits } from './room.ts'
import { Room } from './room.ts'
import { Turns } from './turns.ts'

/** A room somebody is using. It stays open at least until `release`. */
export interface RoomInUse {
  readonly room: Room
  /** Safe to call twice. */
  release(): void
}

interface Entry {
  /** Put here before the board is read, so that all who come meanwhile wait for the same room. */
  readonly opening: Promise<Room | undefined>
  /** When it is open. */
  room?: Room
  users: number
  /** Takes back that the room is put away when it has been empty for long enough. */
  keep?: () => void
}

/** How much a room takes, and how much all that are open take. */
export interface RoomsLimits extends RoomLimits {
  /** How many are open at once. */
  readonly rooms: number
  /** When those that are open have so many bytes together, no other is opened. */
  readonly bytes: number
}

/** The open boards. A board nobody uses costs no memory. */
export class Rooms {
  #store: BoardStore
  #clock: Clock
  #logger: Log
  #graceMs: number
  #limits: RoomsLimits
  #turns: Turns
  #compaction: Compaction
  #entries = new Map<string, Entry>()

  constructor(options: {
    store: BoardStore
    clock: Clock
    logger: Log
    metrics: Metrics
    /** How long an empty room is kept: a reload comes back to it. */
    graceMs: number
    limits: RoomsLimits
  }) {
    this.#store = options.store
    this.#clock = options.clock
    this.#logger = options.logger
    this.#graceMs = options.graceMs
    this.#limits = options.limits
    this.#turns = new Turns(options.store, options.clock, options.logger, options.metrics)
    this.#compaction = new Compaction(options.store, options.clock, options.logger)
  }

  get size(): number {
    return this.#entries.size
  }

  /** Of the boards, those that take no changes because the store did not. */
  get stalled(): number {
    return this.#turns.stalled
  }

  /**
   * Opens a board, or joins those who have it open. Undefined when there is no such board. Throws
   * Refused when there are as many open as the server takes.
   */
  async use(boardId: string): Promise<RoomInUse | undefined> {
    let entry = this.#entries.get(boardId)
    while (entry === undefined && this.#isFull) {
      await this.#makeSpace()
      entry = this.#entries.get(boardId)
    }
    if (entry === undefined) {
      entry = { opening: this.#open(boardId), users: 0 }
      this.#entries.set(boardId, entry)
    }
    const used = entry
    used.users += 1 // Before anything is waited for: nobody may put the room away meanwhile.
    used.keep?.()
    try {
      const room = await used.opening
      if (room !== undefined) {
        used.room = room
        return { room, release: once(() => this.#release(boardId, used)) }
      }
      this.#entries.delete(boardId)
      return undefined
    } catch (error) {
      this.#entries.delete(boardId)
      throw error
    }
  }

  /** The room, when the board is open. */
  async openRoom(boardId: string): Promise<Room | undefined> {
    return this.#entries.get(boardId)?.opening
  }

  /** Everything received is checked, logged and sent. */
  finish(): Promise<void> {
    return this.#turns.finish()
  }

  /** Finishes what was received, then closes every room: come back when the server has started. */
  async close(): Promise<void> {
    await this.finish()
    this.#turns.stop()
    for (const { opening } of [...this.#entries.values()]) {
      const room = await opening.catch(() => undefined)
      room?.close(closeCodes.restarting, 'The server is starting again.')
    }
  }

  async #open(boardId: string): Promise<Room | undefined> {
    const stored = await this.#store.readLog(boardId)
    if (stored === undefined) return undefined
    const owners = new ClientOwners(boardId, await this.#store.clientOwners(boardId))
    const { log, doc } = RoomLog.open(stored)
    const room = new Room({
      id: boardId,
      log,
      doc,
      owners,
      clock: this.#clock,
      logger: this.#logger,
      limits: this.#limits,
      askTurn: (room) => this.#turns.ask(room),
      onLongLog: (room) => this.#compaction.ask(room),
      // From now on, whoever wants this board opens it from the store.
      onClosed: () => this.#entries.delete(boardId),
    })
    // A board of an older Caseboard is brought up to date before anybody joins.
    const migration = await room.change(migrateBoard)
    if (migration === 'newer') {
      room.close(closeCodes.later, 'This board needs a newer Caseboard.')
      throw new Error('A newer Caseboard has written this board')
    }
    return room
  }

  #release(boardId: string, entry: Entry): void {
    entry.users -= 1
    if (entry.users > 0) return
    entry.keep = this.#clock.after(this.#graceMs, () => void this.#putAway(boardId, entry))
  }

  get #isFull(): boolean {
    if (this.#entries.size >= this.#limits.rooms) return true
    let bytes = 0
    for (const { room } of this.#entries.values()) bytes += room?.size ?? 0
    return bytes >= this.#limits.bytes
  }

  /** A board that is only kept for somebody who may come back makes room for one that is wanted now. */
  async #makeSpace(): Promise<void> {
    const idle = [...this.#entries].find(([, { users }]) => users === 0)
    if (idle === undefined) throw new Refused('too-many-boards')
    await this.#putAway(...idle)
  }

  async #putAway(boardId: string, entry: Entry): Promise<void> {
    const isWanted = () => entry.users > 0 || this.#entries.get(boardId) !== entry
    if (isWanted()) return
    const room = await entry.opening
    if (room === undefined || isWanted()) return
    if (room.hasWork) {
      // What somebody wrote just before they left comes into the log first.
      await room.read(() => {}).catch(() => {})
      return this.#putAway(boardId, entry)
    }
    room.close(closeCodes.restarting, 'The board was put away.')
  }
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    act()
  }
}
