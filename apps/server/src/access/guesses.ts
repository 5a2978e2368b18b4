import type { Clock } from '../clock.ts'
import { Refused } from './refused.ts'

const minuteMs = 60_000

/**
 * Slows down whoever tries out join codes. Only wrong guesses count, because a whole council may
 * come from one address, and most of its people type the code right.
 */
export class Guesses {
  #clock: Clock
  #mostPerMinute: number
  #wrong = new Map<string, { count: number; since: number }>()

  constructor(clock: Clock, mostPerMinute: number) {
    this.#clock = clock
    this.#mostPerMinute = mostPerMinute
  }

  /** Throws Refused when this address has guessed wrong too often in the last minute. */
  check(address: string): void {
    const wrong = this.#current(address)
    if (wrong !== undefined && wrong.count >= this.#mostPerMinute) {
      throw new Refused('too-many-guesses')
    }
  }

  countWrong(address: string): void {
    const wrong = this.#current(address)
    if (wrong !== undefined) wrong.count += 1
    else {
      this.#forgetOld()
      this.#wrong.set(address, { count: 1, since: this.#clock.elapsed() })
    }
  }

  #current(address: string): { count: number; since: number } | undefined {
    const wrong = this.#wrong.get(address)
    return wrong !== undefined && this.#clock.elapsed() - wrong.since < minuteMs ? wrong : undefined
  }

  #forgetOld(): void {
    for (const [address, { since }] of this.#wrong) {
      if (this.#clock.elapsed() - since < minuteMs) return // In order of time: the rest is newer.
      this.#wrong.delete(address)
    }
  }
}
