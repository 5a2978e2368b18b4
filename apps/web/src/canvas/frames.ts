/** Runs something before the next picture is drawn; gives back a way to call it off. */
export type NextFrame = (run: () => void) => () => void

/** A hidden tab draws no pictures, but what others do must still arrive there. */
const LONGEST_FRAME_MS = 120

/** The browser's next frame, or a moment later when it draws none. */
export const nextFrame: NextFrame = (run) => {
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const once = () => {
    cancel()
    run()
  }
  const frame = requestAnimationFrame(once)
  const timer = setTimeout(once, LONGEST_FRAME_MS)
  return cancel
}
