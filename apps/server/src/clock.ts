/** Time, passed in so that tests need not wait for it. */
export interface Clock {
  /** Milliseconds since 1970: for dates. It jumps when somebody sets the system's clock. */
  now(): number
  /** Milliseconds since some moment: for how long ago. It never goes back, and counts as `after` does. */
  elapsed(): number
  /** Once, after what the sockets have waiting has been read. */
  soon(act: () => void): void
  /** Once, `ms` from now. The answer takes it back. */
  after(ms: number, act: () => void): () => void
  /** Every `ms`. The answer stops it. */
  every(ms: number, act: () => void): () => void
}

/** The real clock. Nothing it has waiting keeps the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  soon: (act) => void setImmediate(act),
  after: (ms, act) => {
    // Of a part of a millisecond a timer takes no notice, and would come early.
    const timer = setTimeout(act, Math.ceil(ms)).unref()
    return () => clearTimeout(timer)
  },
  every: (ms, act) => {
    const timer = setInterval(act, ms).unref()
    return () => clearInterval(timer)
  },
}

let written = { now: Number.NaN, instant: '' }

/** The clock's time as an ISO instant. Written once for all that happens in the same millisecond. */
export function instant(clock: Clock): string {
  const now = clock.now()
  if (now !== written.now) written = { now, instant: new Date(now).toISOString() }
  return written.instant
}
