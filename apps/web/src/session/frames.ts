import type { BoardWatch } from '@caseboard/board'

/** Runs something before the next picture is drawn; gives back a way to call it off. */
export type NextFrame = (run: () => void) => () => void

/** A hidden tab draws no pictures, but what others do must still arrive there. */
const LONGEST_FRAME_MS = 120

/** The browser's next frame, or a moment later when it draws none. */
export const nextFrame: NextFrame = (run) => {
  const cancel = () => {
    globalThis.cancelAnimationFrame?.(frame)
    clearTimeout(timer)
  }
  const once = () => {
    cancel()
    run()
  }
  const frame = globalThis.requestAnimationFrame?.(once)
  const timer = setTimeout(once, LONGEST_FRAME_MS)
  return cancel
}

/**
 * Runs something at once when it is asked to, then at most once a frame however often it is asked: ten people who
 * move are one picture. What cannot wait for the frame runs at once all the same.
 */
export function onceAFrame(
  run: () => void,
  frame: NextFrame = nextFrame,
): { ask(isUrgent: boolean): void; close(): void } {
  let callOff: (() => void) | undefined
  let isWaiting = false

  function go() {
    isWaiting = false
    callOff ??= frame(() => {
      callOff = undefined
      if (isWaiting) go()
    })
    run()
  }

  return {
    ask(isUrgent) {
      if (callOff && !isUrgent) isWaiting = true
      else go()
    },
    close: () => callOff?.(),
  }
}

/** The same board; what others change is told at most once a frame, what is changed here at once. */
export function frameByFrame(board: BoardWatch, frame?: NextFrame): BoardWatch {
  const listeners = new Set<(isMadeHere: boolean) => void>()
  let isMadeHere = false
  const telling = onceAFrame(() => {
    for (const listener of listeners) listener(isMadeHere)
  }, frame)
  board.subscribe((isLocal) => {
    isMadeHere = isLocal
    telling.ask(isLocal)
  })
  return {
    current: board.current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      telling.close()
      listeners.clear()
      board.close()
    },
  }
}
