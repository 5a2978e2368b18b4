import type { BoardSnapshot } from '@caseboard/board'
import { summarise, type CaseSummary } from '@caseboard/case'
import { useDeferredValue, useMemo, useState } from 'react'
import { useBoard } from '../session/index.ts'

const whole = (board: BoardSnapshot) => board

/** The case summary of the open board, made anew as the board changes; typing elsewhere comes first. */
export function useSummary(): CaseSummary {
  const board = useDeferredValue(useBoard(whole))
  const [today] = useState(() => localDay(new Date()))
  return useMemo(() => summarise(board, { today }), [board, today])
}

/** The day where this person is, as an ISO date. */
export function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
