import type { ParticipantId } from '@caseboard/board'
import type { Clock } from '../clock.ts'

/** So many bytes count as one message more: a few large ones cost the server what many small ones do. */
const messageBytes = 16 * 1024
/** Somebody who was within their share for as long is said to be beyond it again. */
const episodeMs = 60_000
/** What nobody has sent for a while may come at once: a returning laptop, a hundred pasted notes. */
const burstSeconds = 10

interface Held {
  connections: number
  readonly share: Share
  /** Takes back that they are forgotten when all they may send at once is theirs again. */
  keep?: () => void
}

/**
 * What one person may take up of the server, in all the windows they have a board open in. Counted by
 * person and never by address: a council is one address.
 */
export class Shares {
  #clock: Clock
  #perSecond: number
  #mostConnections: number
  #people = new Map<ParticipantId, Held>()

  constructor(clock: Clock, limits: { messagesPerSecond: number; connections: number }) {
    this.#clock = clock
    this.#perSecond = limits.messagesPerSecond
    this.#mostConnections = limits.connections
  }

  /** For one more window of this person. Undefined when they have as many as they may. */
  take(person: ParticipantId): Share | undefined {
    const held = this.#people.get(person)
    if (held === undefined) {
      const share = new Share(this.#clock, this.#perSecond)
      this.#people.set(person, { connections: 1, share })
      return share
    }
    if (held.connections >= this.#mostConnections) return undefined
    held.connections += 1
    held.keep?.()
    return held.share
  }

  /** A window of theirs has closed. */
  release(person: ParticipantId): void {
    const held = this.#people.get(person)
    if (held === undefined) return
    held.connections -= 1
    if (held.connections === 0) this.#forget(person, held)
  }

  /** Not before all they may send at once is theirs again: coming back is no way to get it sooner. */
  #forget(person: ParticipantId, held: Held): void {
    held.keep = this.#clock.after(held.share.msToFull(), () => {
      // A timer may come a part of a millisecond early, and nobody else will ask again.
      if (held.share.msToFull() > 0) this.#forget(person, held)
      else this.#people.delete(person)
    })
  }
}

/** How much one person may send: so many messages a second, and what they saved up of that. */
export class Share {
  #clock: Clock
  #perMs: number
  #most: number
  #left: number
  #at: number
  #slowedAt = -Infinity

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock
    this.#perMs = perSecond / 1_000
    this.#most = perSecond * burstSeconds
    this.#left = this.#most
    this.#at = clock.elapsed()
  }

  /**
   * One message of this many bytes has been read. Answers for how many milliseconds nothing more of
   * theirs should be: 0 while they keep within their share.
   */
  spend(bytes: number): number {
    const now = this.#clock.elapsed()
    const saved = this.#left + (now - this.#at) * this.#perMs
    this.#left = Math.min(saved, this.#most) - 1 - bytes / messageBytes
    this.#at = now
    return this.#left >= 0 ? 0 : Math.ceil(-this.#left / this.#perMs)
  }

  /** When they will have saved up all they can. */
  msToFull(): number {
    return Math.max(0, this.#at + (this.#most - this.#left) / this.#perMs - this.#clock.elapsed())
  }

  /** They are read more slowly. Answers whether it is the first time in a while. */
  slowed(): boolean {
    const isFirst = this.#at - this.#slowedAt > episodeMs
    this.#slowedAt = this.#at
    return isFirst
  }
}
