import type { ReadinessState } from '@caseboard/case'
import type { MarkState } from '../Mark.tsx'

const marks: Readonly<Record<ReadinessState, MarkState>> = {
  missing: 'none',
  asserted: 'part',
  evidenced: 'most',
  agreed: 'done',
}

export const markOf = (state: ReadinessState): MarkState => marks[state]

/** What the four states mean, for the one line under the heading. */
export const stateMeanings =
  'Missing: not said yet. Asserted: somebody says so. Evidenced: somebody could check it. Agreed: every team on the board agrees.'
