import { summarise, type CaseSummary } from '@caseboard/case'
import { once, useKnown } from './useKnown.ts'

const summaryOf = once((board, today) => summarise(board, { today }))

/** The case summary of the open board. */
export function useSummary(): CaseSummary {
  return useKnown(summaryOf)
}
