import { onTestFinished } from 'vitest'
import type { Clock } from '../../src/clock.ts'

/** A clock that goes as clocks do, and that a test can put forward. */
export interface SkippingClock extends Clock {
  /** Time passes at once; what was due meanwhile happens, in order. */
  skip(ms: number): void
  /** Somebody puts the system's clock back: another time of day, and no time has passed. */
  setBack(ms: number): void
}

export function skippingClock(): SkippingClock {
  let skipped = 0
  let back = 0
  const due = new Set<{ at: number; act: () => void; every?: number }>()
  const elapsed = () => performance.now() + skipped

  function plan(entry: { at: number; act: () => void; every?: number }): () => void {
    due.add(entry)
    return () => due.delete(entry)
  }
  function next(until: number) {
    return [...due].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0]
  }
  function act(): void {
    for (let entry = next(elapsed()); entry !== undefined; entry = next(elapsed())) {
      if (entry.every === undefined) due.delete(entry)
      else entry.at += entry.every
      entry.act()
    }
  }

  const running = setInterval(act, 1)
  onTestFinished(() => clearInterval(running))
  return {
    now: () => Date.now() + skipped - back,
    elapsed,
    soon: (once) => void setImmediate(once),
    after: (ms, once) => plan({ at: elapsed() + ms, act: once }),
    every: (ms, again) => plan({ at: elapsed() + ms, act: again, every: ms }),
    skip(ms) {
      const end = elapsed() + ms
      for (let entry = next(end); entry !== undefined; entry = next(end)) {
        skipped += Math.max(0, entry.at - elapsed())
        act()
      }
      skipped += Math.max(0, end - elapsed())
    },
    setBack(ms) {
      back += ms
    },
  }
}
