import { onTestFinished } from 'vitest'
import type { Clock } from '../../src/clock.ts'

/** A clock that goes as clocks do, and that a test can put forward. */
export interface SkippingClock extends Clock {
  /** Time passes at once; what was due meanwhile happens, in order. */
  skip(ms: number): void
}

export function skippingClock(): SkippingClock {
  let skipped = 0
  const due = new Set<{ at: number; act: () => void; every?: number }>()
  const now = () => Date.now() + skipped

  function plan(entry: { at: number; act: () => void; every?: number }): () => void {
    due.add(entry)
    return () => due.delete(entry)
  }
  function next(until: number) {
    return [...due].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0]
  }
  function act(): void {
    for (let entry = next(now()); entry !== undefined; entry = next(now())) {
      if (entry.every === undefined) due.delete(entry)
      else entry.at += entry.every
      entry.act()
    }
  }

  const running = setInterval(act, 1)
  onTestFinished(() => clearInterval(running))
  return {
    now,
    soon: (once) => void setImmediate(once),
    after: (ms, once) => plan({ at: now() + ms, act: once }),
    every: (ms, again) => plan({ at: now() + ms, act: again, every: ms }),
    skip(ms) {
      const end = now() + ms
      for (let entry = next(end); entry !== undefined; entry = next(end)) {
        skipped += Math.max(0, entry.at - now())
        act()
      }
      skipped += Math.max(0, end - now())
    },
  }
}
