import type { BoardSnapshot } from '@caseboard/board'
import type { Watched } from './external.ts'

/** How often what is worked out of a whole board may be worked out again, in milliseconds. */
const AT_MOST_EVERY = 250

const calms = new WeakMap<Watched<BoardSnapshot>, Watched<BoardSnapshot>>()

/**
 * The same board, told less often: the first change at once, then at most every quarter of a second.
 * For what depends on all of it, while fifty people type.
 */
export function calmOf(board: Watched<BoardSnapshot>): Watched<BoardSnapshot> {
  const known = calms.get(board)
  if (known) return known
  const made = calm(board)
  calms.set(board, made)
  return made
}

function calm(board: Watched<BoardSnapshot>): Watched<BoardSnapshot> {
  const listeners = new Set<() => void>()
  let shown = board.current()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | undefined

  function show() {
    const next = board.current()
    if (next === shown) return
    shown = next
    timer = setTimeout(() => {
      timer = undefined
      show()
    }, AT_MOST_EVERY)
    for (const listener of [...listeners]) listener()
  }

  return {
    // Nobody is told while nobody listens, so that then the board itself has to be asked.
    current: () => (stop ? shown : (shown = board.current())),
    subscribe(listener) {
      listeners.add(listener)
      stop ??= board.subscribe(() => {
        if (timer === undefined) show()
      })
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
        clearTimeout(timer)
        timer = undefined
      }
    },
  }
}
