import { coverNeeds } from '@caseboard/case'
import { once } from '../useKnown.ts'

/** How far a board answers each of the six needs. */
export const coverageOf = once((board, today) => coverNeeds(board, { today }))
