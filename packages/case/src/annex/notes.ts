import { noteCategories } from '@caseboard/board'
import { stages } from '@caseboard/toolkit'
import { list } from '../blocks.ts'
import type { Desk } from '../desk.ts'
import type { Block } from '../summary.ts'
import { clean } from '../text.ts'

/** The notes as they stand beside the cards, by stage. Who wrote them stays on the board. */
export function notesByStage(desk: Desk): Block[] {
  return stages.flatMap((stage) =>
    list(
      desk.board.notes
        .filter((note) => note.stage === stage.id)
        .map(({ text, category }) => ({
          text: clean(text),
          note: noteCategories.find(({ id }) => id === category)?.name ?? '',
        })),
      [],
      stage.name,
    ),
  )
}
