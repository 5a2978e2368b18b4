import type { Clock } from '../clock.ts'
import { Allowance } from './allowance.ts'
import { networkOf } from './network.ts'
import { OneByOne } from './one-by-one.ts'

/**
 * Slows down whoever tries out join codes. Only wrong guesses count, because a whole council may
 * come from one address, and most of its people type the code right.
 */
export class Guesses {
  #wrong: Allowance
  #looking = new OneByOne()

  constructor(clock: Clock, mostPerMinute: number) {
    this.#wrong = new Allowance(clock, {
      times: mostPerMinute,
      periodMs: 60_000,
      refusal: 'too-many-guesses',
    })
  }

  /**
   * Looks up what somebody at this address guessed: undefined is wrong, and counts. Of many guesses
   * that come at once none is looked up before those ahead of it are counted. Throws Refused when there
   * were too many wrong ones in the last minute.
   */
  guess<T>(address: string, look: () => Promise<T | undefined>): Promise<T | undefined> {
    const network = networkOf(address)
    return this.#looking.run(network, async () => {
      this.#wrong.check(network)
      const found = await look()
      if (found === undefined) this.#wrong.use(network)
      return found
    })
  }
}
