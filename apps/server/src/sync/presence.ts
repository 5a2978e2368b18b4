import type { Clock } from '../clock.ts'
import { Awareness } from './awareness.ts'
import type { Connection } from './connection.ts'

/** Presence goes out at most this often. */
const presenceMs = 33

/** Tells the people in a room of each other: the last state of whoever changed, at most every 33 ms. */
export class Presence {
  #readers: ReadonlySet<Connection>
  #clock: Clock
  #awareness: Awareness
  #toldAt = -Infinity
  #cancel: (() => void) | undefined

  constructor(readers: ReadonlySet<Connection>, clock: Clock, mostBytes: number) {
    this.#readers = readers
    this.#clock = clock
    this.#awareness = new Awareness(mostBytes)
  }

  /** Takes in what a client says. Throws InvalidMessage. */
  receive(from: Connection, update: Uint8Array): void {
    if (this.#awareness.receive(from, update)) this.#tellSoon()
  }

  leave(connection: Connection): void {
    if (this.#awareness.leave(connection)) this.#tellSoon()
  }

  /** Tells one reader who is here. */
  tell(connection: Connection): void {
    const everyone = this.#awareness.everyone()
    if (everyone !== undefined) connection.write(everyone)
  }

  close(): void {
    this.#cancel?.()
  }

  #tellSoon(): void {
    if (this.#cancel !== undefined) return
    const wait = this.#toldAt + presenceMs - this.#clock.now()
    this.#cancel = this.#clock.after(Math.max(0, wait), () => this.#tell())
  }

  #tell(): void {
    this.#cancel = undefined
    this.#toldAt = this.#clock.now()
    const changes = this.#awareness.takeChanges()
    if (changes === undefined) return
    for (const reader of this.#readers) if (!reader.isBehind) reader.write(changes)
  }
}
