import type { BoardSnapshot } from '../../../packages/board/src/index.ts'
import {
  appraise,
  chaptersOf,
  chartsOf,
  coverNeeds,
  gatesOf,
  readinessOf,
  recommend,
  remarksOf,
  summarise,
} from '../../../packages/case/src/index.ts'

export { watchBoard } from '../../../packages/board/src/index.ts'
export { fullDoc } from '../../../packages/case/test/full-doc.ts'

interface Work {
  readonly name: string
  readonly of: (board: BoardSnapshot, today: string) => unknown
}

/** Everything apps/web works out of a whole board, each as its own screen asks for it. */
export const work: readonly Work[] = [
  { name: 'coverage of the needs', of: (board, today) => coverNeeds(board, { today }) },
  { name: 'sign-off gates', of: (board, today) => gatesOf(board, { today }) },
  { name: 'readiness of the sections', of: (board, today) => readinessOf(board, { today }) },
  { name: 'the next tools', of: (board, today) => recommend(board, { today }) },
  { name: 'appraisal and charts', of: (board) => chartsOf(appraise(board)) },
  { name: 'remarks on the inputs', of: (board) => remarksOf(board) },
  { name: 'the case summary', of: (board, today) => chaptersOf(summarise(board, { today })) },
]
