import { random } from './random.ts'

/** One thing one person does. */
export interface Due {
  /** Milliseconds after the start. */
  readonly at: number
  readonly who: number
  /** Their how-manieth. */
  readonly which: number
}

/**
 * An open-loop schedule: everybody acts `rate` times a second, at a moment of their own within each
 * of their turns, whether or not the server keeps up. In order of time.
 */
export function schedule(people: number, rate: number, times: number): Due[] {
  const next = random(people * 7919 + rate)
  const dues: Due[] = []
  for (let who = 0; who < people; who += 1) {
    for (let which = 0; which < times; which += 1) {
      dues.push({ at: ((which + next()) * 1000) / rate, who, which })
    }
  }
  return dues.toSorted((a, b) => a.at - b.at)
}

/**
 * Does what is due when it is due. Answers how late that was at worst and for 99 of 100: a load
 * generator that is late itself measures itself.
 */
export function follow(
  dues: readonly Due[],
  start: number,
  act: (due: Due) => void,
): Promise<number[]> {
  const late: number[] = []
  return new Promise((resolve) => {
    let index = 0
    const step = () => {
      for (;;) {
        const due = dues[index]
        if (due === undefined) return resolve(late)
        const wait = start + due.at - performance.now()
        if (wait > 0) {
          setTimeout(step, wait)
          return
        }
        late.push(-wait)
        act(due)
        index += 1
      }
    }
    step()
  })
}
