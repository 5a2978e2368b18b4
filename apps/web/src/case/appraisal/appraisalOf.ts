import { appraise, chartsOf, evidenceNotes, remarksOf } from '@caseboard/case'
import { once } from '../useKnown.ts'

/** What the worksheets come to in money. */
export const appraisalOf = once((board) => appraise(board))

/** The charts of it. */
export const chartsOfBoard = once((board, today) => chartsOf(appraisalOf(board, today)))

/** How good the evidence is, and what each benefit rests on. */
export const evidenceOfBoard = once((board) => evidenceNotes(board))

/** What is said of each input. */
export const remarksOfBoard = once((board, today) => remarksOf(board, appraisalOf(board, today)))
