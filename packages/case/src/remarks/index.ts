/** What there is to say about the inputs of a board, at the field where it can be put right. */
export { remarksOf } from './remarks.ts'
export type { BoardRemark, BoardRemarks, RemarkKind } from './remarks.ts'
