import { type BoardSnapshot, completeness } from '@caseboard/board'
import { stages } from '@caseboard/toolkit'
import { columnShapeId } from '../ids.ts'
import type { Layout } from '../layout.ts'
import type { StageColumnShape } from '../shapes/types.ts'
import { record } from './record.ts'

/** The four stages as the papers everything lies on. */
export function columnShapes(board: BoardSnapshot, layout: Layout): StageColumnShape[] {
  return stages.flatMap(({ id: stage }) => {
    const box = layout.columns.get(stage)
    if (!box) return []
    const cards = board.cards.filter((card) => card.stage === stage)
    const complete = cards.filter((card) => {
      const { filled, total } = completeness(card)
      return total > 0 && filled === total
    })
    return record('stage-column', columnShapeId(stage), box, {
      w: box.w,
      h: box.h,
      stage,
      cards: cards.length,
      complete: complete.length,
    })
  })
}
