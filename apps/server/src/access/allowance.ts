import type { ProblemKind } from '@caseboard/protocol'
import { Bucket } from '../bucket.ts'
import type { Clock } from '../clock.ts'
import { Refused } from './refused.ts'

/** Of more than so many who have used some of theirs, the one who did longest ago has all of it again. */
const mostCounted = 10_000

/** How often something may be done: so often at once, and as often again spread over each period. */
export class Allowance {
  #clock: Clock
  #times: number
  #periodMs: number
  #refusal: ProblemKind
  /** By whom or what it is about; who used it last comes last. */
  #buckets = new Map<string, Bucket>()

  constructor(
    clock: Clock,
    { times, periodMs, refusal }: { times: number; periodMs: number; refusal: ProblemKind },
  ) {
    this.#clock = clock
    this.#times = times
    this.#periodMs = periodMs
    this.#refusal = refusal
  }

  /** Throws Refused when it is used up. */
  check(about: string): void {
    if (this.#buckets.get(about)?.has(1) === false) throw new Refused(this.#refusal)
  }

  /** Counts one time, or as many; what is more than may be at once counts as that. Throws Refused, and counts nothing. */
  use(about: string, times = 1): void {
    const bucket = this.#buckets.get(about) ?? this.#begin()
    const amount = Math.min(times, this.#times)
    if (!bucket.has(amount)) throw new Refused(this.#refusal)
    bucket.spend(amount)
    this.#buckets.delete(about)
    this.#buckets.set(about, bucket)
  }

  #begin(): Bucket {
    for (const [about, bucket] of this.#buckets) {
      if (bucket.msToFull() > 0 && this.#buckets.size < mostCounted) break
      this.#buckets.delete(about)
    }
    return new Bucket(this.#clock, this.#times, this.#times / this.#periodMs)
  }
}
