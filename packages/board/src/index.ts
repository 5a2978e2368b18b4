export { setAgreement, type TeamSays } from './changes/agreement.ts'
export * from './changes/board.ts'
export * from './changes/cards.ts'
export { copyCard } from './changes/copy-card.ts'
export * from './changes/examples.ts'
export * from './changes/links.ts'
export * from './changes/needs.ts'
export * from './changes/notes.ts'
export * from './changes/outcomes.ts'
export * from './changes/people.ts'
export { noteToAnswer, noteToOutcome, takesNote } from './changes/use-note.ts'
export {
  addRow,
  answerRating,
  cellPersonText,
  cellText,
  fieldText,
  moveRow,
  personText,
  removeRow,
  restoreRow,
  setCell,
  setField,
  type Answer,
  type PlainRow,
} from './changes/worksheet.ts'
export { beginning } from './beginning.ts'
export { britishDay } from './day.ts'
export type { Hand } from './hand.ts'
export type * from './ids.ts'
export * from './ink.ts'
export { migrateBoard, type Migration } from './migrate.ts'
export { byRank } from './rank.ts'
export { BoardFull, ROOM, boardRoom, needRoom, type BoardRoom } from './room.ts'
export { BOARD_VERSION, boardVersion } from './shape.ts'
export { defaultAppraisal, readMeta, readPeople, type Meta } from './read.ts'
export { sameName } from './same-name.ts'
export { markMatches, searchBoard, type Found } from './search.ts'
export { share } from './share.ts'
export * from './snapshot.ts'
export { writeText } from './text.ts'
export { BoardUndo, type Undone } from './undo.ts'
export * from './assumed.ts'
export * from './values.ts'
export { readBoard, watchBoard, type BoardWatch } from './watch.ts'
