import type { Clock } from '../clock.ts'
import type { OnClient } from './awareness.ts'
import { Awareness } from './awareness.ts'
import type { Connection } from './connection.ts'

/** Presence goes out at most this often. */
const presenceMs = 33

/**
 * Tells the people in a room of each other: the last state of whoever changed, at most every 33 ms. Who
 * has more waiting than may is told nothing; when that has gone out they are told, in one piece, how
 * things are by then. So what waits for somebody who does not read is bounded, edits or none.
 */
export class Presence {
  #readers: ReadonlySet<Connection>
  #clock: Clock
  #awareness: Awareness
  #toldAt = -Infinity
  #cancel: (() => void) | undefined

  constructor(
    readers: ReadonlySet<Connection>,
    clock: Clock,
    mostBytes: number,
    onClient: OnClient,
  ) {
    this.#readers = readers
    this.#clock = clock
    this.#awareness = new Awareness(mostBytes, onClient)
  }

  /** Takes in what a client says. Throws InvalidMessage. */
  receive(from: Connection, update: Uint8Array): void {
    if (this.#awareness.receive(from, update)) this.#tellSoon()
  }

  leave(connection: Connection): void {
    if (this.#awareness.leave(connection)) this.#tellSoon()
  }

  /** The server knows somebody by another name or role now. */
  correct(connection: Connection): void {
    if (this.#awareness.correct(connection)) this.#tellSoon()
  }

  /** Tells one reader who is here: with the next that is told, however often they ask. */
  tell(connection: Connection): void {
    connection.lacksPresence ??= everything
    this.#tellSoon()
  }

  /** What waited for this reader has gone out. */
  catchUp(connection: Connection): void {
    if (connection.lacksPresence !== undefined) this.#tellSoon()
  }

  close(): void {
    this.#cancel?.()
  }

  #tellSoon(): void {
    if (this.#cancel !== undefined) return
    const wait = this.#toldAt + presenceMs - this.#clock.elapsed()
    this.#cancel = this.#clock.after(Math.max(0, wait), () => this.#tell())
  }

  #tell(): void {
    this.#cancel = undefined
    this.#toldAt = this.#clock.elapsed()
    const changes = this.#awareness.takeChanges()
    for (const reader of this.#readers) {
      if (reader.isBehind || reader.isFull) {
        if (changes !== undefined) reader.lacksPresence ??= this.#awareness.round
        continue
      }
      for (const news of this.#news(reader.lacksPresence, changes)) {
        if (news !== undefined) reader.write(news)
      }
      reader.lacksPresence = undefined
    }
  }

  #news(lacks: number | undefined, changes: Buffer | undefined): (Buffer | undefined)[] {
    if (lacks === undefined) return [changes]
    // Who asks who is here may know of somebody who has just gone.
    if (lacks === everything) return [changes, this.#awareness.everyone()]
    return [this.#awareness.since(lacks)]
  }
}

/** What a newcomer lacks: those who are here. */
const everything = 0
