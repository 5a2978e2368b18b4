import { vi } from 'vitest'

/**
 * Frames drawn by hand. tldraw hands its changes out once a frame, also here, so that a test can let something
 * happen in between; the clock moves with the frames.
 */
export function framesByHand(): { run(): void; stop(): void } {
  const waiting = new Map<number, FrameRequestCallback>()
  let next = 1
  let now = 1_000_000
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => now)
  vi.stubGlobal('__FORCE_RAF_IN_TESTS__', true)
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
    waiting.set(next, run)
    return next++
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id))
  return {
    run() {
      while (waiting.size > 0) {
        now += 20
        const due = [...waiting]
        waiting.clear()
        for (const [, run] of due) run(now)
      }
    },
    stop() {
      clock.mockRestore()
      vi.unstubAllGlobals()
    },
  }
}
