import { isIPv6 } from 'node:net'
import type { Clock } from '../clock.ts'
import { OneByOne } from './one-by-one.ts'
import { Refused } from './refused.ts'

const minuteMs = 60_000
/** Of more than so many networks that guess in a minute, the ones that began first are forgotten. */
const mostNetworks = 10_000

/**
 * Slows down whoever tries out join codes. Only wrong guesses count, because a whole council may
 * come from one address, and most of its people type the code right.
 */
export class Guesses {
  #clock: Clock
  #mostPerMinute: number
  #wrong = new Map<string, { count: number; since: number }>()
  #looking = new OneByOne()

  constructor(clock: Clock, mostPerMinute: number) {
    this.#clock = clock
    this.#mostPerMinute = mostPerMinute
  }

  /**
   * Looks up what somebody at this address guessed: undefined is wrong, and counts. Of many guesses
   * that come at once none is looked up before those ahead of it are counted. Throws Refused when there
   * were too many wrong ones in the last minute.
   */
  guess<T>(address: string, look: () => Promise<T | undefined>): Promise<T | undefined> {
    const network = networkOf(address)
    return this.#looking.run(network, async () => {
      this.#check(network)
      const found = await look()
      if (found === undefined) this.#countWrong(network)
      return found
    })
  }

  #check(network: string): void {
    const wrong = this.#current(network)
    if (wrong !== undefined && wrong.count >= this.#mostPerMinute) {
      throw new Refused('too-many-guesses')
    }
  }

  #countWrong(network: string): void {
    const wrong = this.#current(network)
    if (wrong !== undefined) wrong.count += 1
    else {
      this.#forgetOld()
      this.#wrong.set(network, { count: 1, since: this.#clock.elapsed() })
    }
  }

  #current(network: string): { count: number; since: number } | undefined {
    const wrong = this.#wrong.get(network)
    return wrong !== undefined && this.#clock.elapsed() - wrong.since < minuteMs ? wrong : undefined
  }

  #forgetOld(): void {
    for (const [network, { since }] of this.#wrong) {
      const isOld = this.#clock.elapsed() - since >= minuteMs
      if (!isOld && this.#wrong.size < mostNetworks) return // In order of time: the rest is newer.
      this.#wrong.delete(network)
    }
  }
}

/**
 * The address; of an IPv6 address its first 64 bits. Whoever has one such address has all that begin
 * like it, and could guess from another each time.
 */
function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  const inIPv4 = /^::ffff:([\d.]+)$/i.exec(bare)?.[1]
  if (inIPv4 !== undefined || !isIPv6(bare)) return inIPv4 ?? address
  const [start = '', end = ''] = bare.split('::')
  const left = start === '' ? [] : start.split(':')
  const right = end === '' ? [] : end.split(':')
  // The last 32 bits may be written as an IPv4 address.
  const gap = 8 - left.length - right.length - (bare.includes('.') ? 1 : 0)
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
