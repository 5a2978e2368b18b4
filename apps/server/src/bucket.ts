import type { Clock } from './clock.ts'

/** What sums of many small parts may be off by. */
const rounding = 1e-6

/** So much may be had at once, and comes back with time (a token bucket). */
export class Bucket {
  #clock: Clock
  #most: number
  #perMs: number
  #left: number
  #at: number

  constructor(clock: Clock, most: number, perMs: number) {
    this.#clock = clock
    this.#most = most
    this.#perMs = perMs
    this.#left = most
    this.#at = clock.elapsed()
  }

  has(amount: number): boolean {
    return this.#now() >= amount - rounding
  }

  /** Takes so much, be it more than there is. Answers in how many milliseconds that is there again: 0 where it was. */
  spend(amount: number): number {
    const now = this.#clock.elapsed()
    this.#left = this.#now(now) - amount
    this.#at = now
    return this.#left >= 0 ? 0 : Math.ceil(-this.#left / this.#perMs)
  }

  /** When all of it is there again. */
  msToFull(): number {
    return Math.max(0, this.#at + (this.#most - this.#left) / this.#perMs - this.#clock.elapsed())
  }

  #now(now = this.#clock.elapsed()): number {
    return Math.min(this.#left + (now - this.#at) * this.#perMs, this.#most)
  }
}
