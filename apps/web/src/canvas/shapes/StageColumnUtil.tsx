import { HTMLContainer } from '@tldraw/tldraw'
import { findStage } from '@caseboard/toolkit'
import { COLUMN_WIDTH } from '../layout.ts'
import { ColumnFace } from './ColumnFace.tsx'
import { stageColumnProps, type StageColumnShape } from './types.ts'
import { ViewShapeUtil } from './view-shape-util.ts'

/** A stage's column: paper under everything else. It is locked; it cannot be moved, chosen or lost. */
export class StageColumnUtil extends ViewShapeUtil<StageColumnShape> {
  static override type = 'stage-column' as const
  static override props = stageColumnProps

  override getDefaultProps(): StageColumnShape['props'] {
    return { w: COLUMN_WIDTH, h: 760, stage: 'goals', cards: 0, progress: '' }
  }

  override canTabTo() {
    return false
  }

  override getText({ props }: StageColumnShape) {
    return findStage(props.stage).name
  }

  override component(shape: StageColumnShape) {
    return (
      <HTMLContainer>
        <ColumnFace shape={shape} />
      </HTMLContainer>
    )
  }
}
