import { Bucket } from '../bucket.ts'
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
 * What one person may take up of the server, in all the windows they have a board open in; or all
 * people on a board together. Counted by these and never by address: a council is one address.
 */
export class Shares {
  #clock: Clock
  #perSecond: number
  #mostConnections: number
  #held = new Map<string, Held>()

  constructor(clock: Clock, limits: { messagesPerSecond: number; connections?: number }) {
    this.#clock = clock
    this.#perSecond = limits.messagesPerSecond
    this.#mostConnections = limits.connections ?? Infinity
  }

  /** For one more window. Undefined when they have as many as they may. */
  take(whose: string): Share | undefined {
    const held = this.#held.get(whose)
    if (held === undefined) {
      const share = new Share(this.#clock, this.#perSecond)
      this.#held.set(whose, { connections: 1, share })
      return share
    }
    if (held.connections >= this.#mostConnections) return undefined
    held.connections += 1
    held.keep?.()
    return held.share
  }

  /** A window of theirs has closed. */
  release(whose: string): void {
    const held = this.#held.get(whose)
    if (held === undefined) return
    held.connections -= 1
    if (held.connections === 0) this.#forget(whose, held)
  }

  /** Not before all they may send at once is theirs again: coming back is no way to get it sooner. */
  #forget(whose: string, held: Held): void {
    held.keep = this.#clock.after(held.share.msToFull(), () => {
      // A timer may come a part of a millisecond early, and nobody else will ask again.
      if (held.share.msToFull() > 0) this.#forget(whose, held)
      else this.#held.delete(whose)
    })
  }
}

/** How much may be sent: so many messages a second, and what was saved up of that. */
export class Share {
  #clock: Clock
  #messages: Bucket
  #slowedAt = -Infinity

  constructor(clock: Clock, perSecond: number) {
    this.#clock = clock
    this.#messages = new Bucket(clock, perSecond * burstSeconds, perSecond / 1_000)
  }

  /**
   * One message of this many bytes has been read. Answers for how many milliseconds nothing more of
   * theirs should be: 0 while they keep within their share.
   */
  spend(bytes: number): number {
    return this.#messages.spend(1 + bytes / messageBytes)
  }

  /** When all that can be saved up is. */
  msToFull(): number {
    return this.#messages.msToFull()
  }

  /** Who sends is read more slowly. Answers whether it is the first time in a while. */
  slowed(): boolean {
    const now = this.#clock.elapsed()
    const isFirst = now - this.#slowedAt > episodeMs
    this.#slowedAt = now
    return isFirst
  }
}
