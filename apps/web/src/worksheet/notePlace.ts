import type { BoardSnapshot, NoteId } from '@caseboard/board'
import { stages, type StageId } from '@caseboard/toolkit'
import { freeNotePlace, layOut, type Box } from '../canvas/layout.ts'
import { noteSize } from '../canvas/note-size.ts'

/**
 * Where a note goes on the canvas when it is made or moved without one: the first free place in its
 * column.
 */
export function placeForNote(
  board: Pick<BoardSnapshot, 'cards' | 'notes'>,
  stage: StageId,
  words: string,
  moving?: NoteId,
): readonly [x: number, y: number] {
  const taken = board.notes
    .filter((note) => note.id !== moving)
    .map((note): Box => ({ x: note.pos[0], y: note.pos[1], ...noteSize(note.text) }))
  const order = stages.map(({ id }) => id)
  const layout = layOut(order, board.cards, { notes: taken })
  const column = layout.columns.get(stage)
  if (!column) return [0, 0]
  return freeNotePlace(column, [...taken, ...layout.cards.values()], noteSize(words))
}
