import type { Clock } from '../../src/clock.ts'

/** A clock that stands still. */
export interface StillClock extends Clock {
  /** Time passes at once; what was due meanwhile happens, in order. */
  pass(ms: number): void
}

export function stillClock(start: string): StillClock {
  let now = Date.parse(start)
  const due = new Set<{ at: number; act: () => void; every?: number }>()

  function plan(entry: { at: number; act: () => void; every?: number }): () => void {
    due.add(entry)
    return () => due.delete(entry)
  }
  return {
    now: () => now,
    elapsed: () => now,
    soon: (act) => void plan({ at: now, act }),
    after: (ms, act) => plan({ at: now + ms, act }),
    every: (ms, act) => plan({ at: now + ms, act, every: ms }),
    pass(ms) {
      const end = now + ms
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
        if (next === undefined) break
        now = Math.max(now, next.at)
        if (next.every === undefined) due.delete(next)
        else next.at += next.every
        next.act()
      }
      now = end
    },
  }
}
