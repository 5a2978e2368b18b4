import { gatesOf, readinessOf } from '@caseboard/case'
import { once } from '../useKnown.ts'

/** What must stand before the case can be signed off. */
export const gatesOfBoard = once((board, today) => gatesOf(board, { today }))

/** How far each section of the summary is. */
export const readinessOfBoard = once((board, today) => readinessOf(board, { today }))
