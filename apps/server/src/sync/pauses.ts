import type { ParticipantId } from '@caseboard/board'
import type { Clock } from '../clock.ts'

/** After the first time, then twice as long, and so on up to the last. */
const firstMs = 1_000
const longestMs = 60_000
/** After so long without another time it is the first again. */
const forgetMs = 10 * 60_000

/**
 * Who sent something unsound stays outside for a while: to find out what is wrong with an edit can cost
 * the server reading the whole board again, and nobody has that done as often as they can come back.
 */
export class Pauses {
  #clock: Clock
  #people = new Map<ParticipantId, { ms: number; until: number; keep: () => void }>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** They sent something unsound. */
  begin(person: ParticipantId): void {
    const before = this.#people.get(person)
    before?.keep()
    const ms = before === undefined ? firstMs : Math.min(before.ms * 2, longestMs)
    const keep = this.#clock.after(ms + forgetMs, () => this.#people.delete(person))
    this.#people.set(person, { ms, until: this.#clock.elapsed() + ms, keep })
  }

  /** Whether they are to stay outside now. */
  has(person: ParticipantId): boolean {
    return (this.#people.get(person)?.until ?? -Infinity) > this.#clock.elapsed()
  }
}
