/*  Who was sent what, when it was sent, when it came. */

/** One room's edits: which of the senders' edits each receiver has. */
export class Tally {
  readonly #people: number
  readonly #editsEach: number
  #seen: Uint8Array
  #clock: RunClock

  constructor(options: { people: number; editsEach: number; clock: RunClock }) {
    this.#people = options.people
    this.#editsEach = options.editsEach
    this.#clock = options.clock
    this.#seen = new Uint8Array(options.people * options.people * options.editsEach)
  }

  /** A receiver has a sender's edit. What it has already, and its own, does not count. */
  deliver(receiver: number, sender: number, edit: number, at: number, sent: number): void {
    if (receiver === sender) return
    const index = (receiver * this.#people + sender) * this.#editsEach + edit
    if (this.#seen[index] !== 0) {
      this.#clock.repeats += 1
      return
    }
    this.#seen[index] = 1
    this.#clock.count(at, sent)
  }

  /** How many of the edits of these senders a receiver does not have. */
  missing(receiver: number, senders: number): number {
    let count = 0
    for (let sender = 0; sender < senders; sender += 1) {
      if (sender === receiver) continue
      const start = (receiver * this.#people + sender) * this.#editsEach
      for (let edit = 0; edit < this.#editsEach; edit += 1) {
        if (this.#seen[start + edit] === 0) count += 1
      }
    }
    return count
  }
}

/** The measured part of a run, and what came in it. Times are `performance.now()`. */
export class RunClock {
  /** Measured from here to there. */
  from = Infinity
  to = Infinity
  /** Deliveries that arrived in the measured part. */
  delivered = 0
  /** All deliveries. */
  total = 0
  /** Edits a receiver was given twice. */
  repeats = 0
  /** Of what was sent in the measured part: how long it took, in milliseconds. */
  readonly delays: number[] = []

  /** Something sent then has come; `worth` as much when it stands for what it overtook as well. */
  count(at: number, sent: number, worth = 1): void {
    this.total += worth
    if (at >= this.from && at < this.to) this.delivered += worth
    if (sent >= this.from && sent < this.to) this.delays.push(at - sent)
  }
}
