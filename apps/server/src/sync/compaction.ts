import type { Clock } from '../clock.ts'
import type { Log } from '../ops/log.ts'
import type { BoardStore } from '../store/store.ts'
import type { Room } from './room.ts'

/** After a failure a board's log is left alone for so long. */
const restMs = 60_000

/**
 * Has long logs made short: one board at a time, away from the sockets. A log that stays long is as
 * good as it was, only slower to open.
 */
export class Compaction {
  #store: BoardStore
  #clock: Clock
  #logger: Log
  #waiting = new Map<string, Room>()
  #resting = new Map<string, number>()
  #isRunning = false

  constructor(store: BoardStore, clock: Clock, logger: Log) {
    this.#store = store
    this.#clock = clock
    this.#logger = logger
  }

  /** This room's log has become long. */
  ask(room: Room): void {
    if ((this.#resting.get(room.id) ?? 0) > this.#clock.elapsed()) return
    this.#resting.delete(room.id)
    this.#waiting.set(room.id, room)
    if (!this.#isRunning) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    for (const [boardId, room] of this.#waiting) {
      const compacted = room.log.compacting()
      try {
        await this.#store.compact(boardId)
        compacted()
      } catch (error) {
        this.#resting.set(boardId, this.#clock.elapsed() + restMs)
        this.#logger.error({ board: boardId, err: error }, 'the log could not be made shorter')
      }
      this.#waiting.delete(boardId)
    }
    this.#isRunning = false
  }
}
