import { HTMLContainer } from '@tldraw/tldraw'
import { CARD_HEIGHT, CARD_WIDTH } from '../layout.ts'
import { boardOf } from '../board.ts'
import { CardFace } from './CardFace.tsx'
import { toolCardProps, type ToolCardShape } from './types.ts'
import { ViewShapeUtil } from './view-shape-util.ts'

export class ToolCardUtil extends ViewShapeUtil<ToolCardShape> {
  static override type = 'tool-card' as const
  static override props = toolCardProps

  override getDefaultProps(): ToolCardShape['props'] {
    return {
      w: CARD_WIDTH,
      h: CARD_HEIGHT,
      cardId: '' as ToolCardShape['props']['cardId'],
      stage: 'goals',
      title: '',
      filled: 0,
      total: 0,
      lines: [],
      isEmpty: true,
      assumed: '',
      place: '',
    }
  }

  override getText({ props }: ToolCardShape) {
    return [props.title, ...props.lines, props.assumed].filter(Boolean).join('\n')
  }

  override getAriaDescriptor({ props }: ToolCardShape) {
    const assumed = props.assumed && `${props.assumed}, `
    return `${props.title}, ${props.filled} of ${props.total} filled in, ${assumed}${props.place}`
  }

  override onDoubleClick({ props }: ToolCardShape) {
    boardOf(this.editor)?.openCard(props.cardId)
  }

  override component(shape: ToolCardShape) {
    return (
      <HTMLContainer>
        <CardFace shape={shape} />
      </HTMLContainer>
    )
  }
}
