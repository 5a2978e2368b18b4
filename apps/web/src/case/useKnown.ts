import { britishDay, type BoardSnapshot } from '@caseboard/board'
import { useDeferredValue, useSyncExternalStore } from 'react'
import { calmOf } from '../session/calm.ts'
import { useLiveBoard } from '../session/index.ts'

/** Something worked out of a board on a day (an ISO date). */
export type Work<T> = (board: BoardSnapshot, today: string) => T

/** The same, worked out once a board and day, however many screens show it. */
export function once<T>(work: Work<T>): Work<T> {
  const known = new WeakMap<BoardSnapshot, { readonly today: string; readonly value: T }>()
  return (board, today) => {
    const found = known.get(board)
    if (found?.today === today) return found.value
    const value = work(board, today)
    known.set(board, { today, value })
    return value
  }
}

/** What the open board amounts to, made anew as it changes; typing comes first. `work` is a `once`. */
export function useKnown<T>(work: Work<T>): T {
  const { board, today } = useCalmBoard()
  return work(board, today)
}

/** The open board and the day, for what more than these decides. */
export function useCalmBoard(): { readonly board: BoardSnapshot; readonly today: string } {
  const calm = calmOf(useLiveBoard().board)
  const board = useDeferredValue(useSyncExternalStore(calm.subscribe, calm.current))
  const today = useSyncExternalStore(eachMinute, britishToday)
  return { board, today }
}

const britishToday = (): string => britishDay(new Date())

/** A page may stay open over midnight, on a wall or on a laptop that was only closed. */
function eachMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000)
  document.addEventListener('visibilitychange', listener)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', listener)
  }
}
