import { vi } from 'vitest'

/** Goes on from test to test, as tldraw's own memory of the last frame does. */
let now = 1_000_000

/**
 * Frames drawn by hand. tldraw hands its changes out once a frame, also here, so that a test can let something
 * happen in between; the clock moves with the frames.
 */
export function framesByHand(): { run(): void; stop(): void } {
  const waiting = new Map<number, FrameRequestCallback>()
  let next = 1
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => now)
  vi.stubGlobal('__FORCE_RAF_IN_TESTS__', true)
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => {
    waiting.set(next, run)
    return next++
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id))
  function run() {
    while (waiting.size > 0) {
      now += 20
      const due = [...waiting]
      waiting.clear()
      for (const [, draw] of due) draw(now)
    }
  }
  return {
    run,
    stop() {
      // A frame that is asked for and never drawn would be the last one tldraw asks for.
      run()
      clock.mockRestore()
      vi.unstubAllGlobals()
    },
  }
}
