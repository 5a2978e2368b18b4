import {
  CubicBezier2d,
  type Geometry2d,
  Rectangle2d,
  ShapeUtil,
  SVGContainer,
  useEditor,
  useValue,
  Vec,
} from '@tldraw/tldraw'
import type { Editor } from '@tldraw/tldraw'
import { classes } from '../../ui/index.ts'
import { arrowhead, type LinkPath, linkPath, pathData } from '../link-path.ts'
import { boardLinkProps, type BoardLinkShape } from './types.ts'
import { useIsSelected } from './use-shape-state.ts'
import './BoardLink.css'

/** A link between two records: its place is theirs, so it lies at the page's origin and follows them. */
export class BoardLinkUtil extends ShapeUtil<BoardLinkShape> {
  static override type = 'board-link' as const
  static override props = boardLinkProps

  override getDefaultProps(): BoardLinkShape['props'] {
    return {
      linkId: '' as BoardLinkShape['props']['linkId'],
      from: '' as BoardLinkShape['props']['from'],
      to: '' as BoardLinkShape['props']['to'],
      kind: 'relates',
      label: '',
      sentence: '',
    }
  }

  override getGeometry(shape: BoardLinkShape): Geometry2d {
    const path = pathOf(this.editor, shape)
    if (!path) return new Rectangle2d({ width: 1, height: 1, isFilled: false })
    return new CubicBezier2d({
      start: Vec.From(path.start),
      cp1: Vec.From(path.control1),
      cp2: Vec.From(path.control2),
      end: Vec.From(path.end),
      resolution: 16,
    })
  }

  override canBind() {
    return false
  }
  override canSnap() {
    return false
  }
  override hideResizeHandles() {
    return true
  }
  override hideRotateHandle() {
    return true
  }
  override hideSelectionBoundsFg() {
    return true
  }
  override hideSelectionBoundsBg() {
    return true
  }

  override getText({ props }: BoardLinkShape) {
    return props.sentence
  }
  override getAriaDescriptor({ props }: BoardLinkShape) {
    return props.sentence
  }

  // A link goes where its ends go and nowhere else.
  override onTranslate(initial: BoardLinkShape) {
    return { id: initial.id, type: initial.type, x: initial.x, y: initial.y }
  }

  override component(shape: BoardLinkShape) {
    return <LinkLine shape={shape} />
  }

  override indicator() {
    return null
  }
}

function LinkLine({ shape }: { shape: BoardLinkShape }) {
  const editor = useEditor()
  const path = useValue('link path', () => pathOf(editor, shape), [editor, shape])
  const isSelected = useIsSelected(shape.id)
  if (!path) return null
  const { kind } = shape.props
  return (
    <SVGContainer
      className={classes('board-link', `board-link--${kind}`, isSelected && 'board-link--selected')}
    >
      <path className="board-link__halo" d={pathData(path)} />
      <path className="board-link__line" d={pathData(path)} />
      {kind !== 'relates' && <polygon className="board-link__head" points={arrowhead(path)} />}
    </SVGContainer>
  )
}

/** Where a link runs; nothing while one of its ends is not on the canvas. */
export function pathOf(editor: Editor, { props }: BoardLinkShape): LinkPath | undefined {
  const from = editor.getShapePageBounds(props.from)
  const to = editor.getShapePageBounds(props.to)
  return from && to && linkPath(from, to)
}
