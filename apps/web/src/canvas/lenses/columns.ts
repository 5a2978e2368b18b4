import type { BoardSnapshot } from '@caseboard/board'
import { stages } from '@caseboard/toolkit'
import { stageProgress } from '../../worksheet/stageProgress.ts'
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
    return record('stage-column', columnShapeId(stage), box, {
      w: box.w,
      h: box.h,
      stage,
      cards: cards.length,
      progress: stageProgress(cards),
    })
  })
}
