import {
  ArrowShapeUtil,
  type Editor,
  type IndexKey,
  DrawShapeUtil,
  GeoShapeUtil,
  LineShapeUtil,
  type TLBinding,
  type TLBindingId,
  type TLPageId,
  type TLShape,
  type TLShapeId,
  TextShapeUtil,
  toRichText,
} from '@tldraw/tldraw'

const nobody = null as unknown as Editor
const utils = {
  arrow: new ArrowShapeUtil(nobody),
  draw: new DrawShapeUtil(nobody),
  geo: new GeoShapeUtil(nobody),
  line: new LineShapeUtil(nobody),
  text: new TextShapeUtil(nobody),
}
export type InkKind = keyof typeof utils
export const inkKinds = Object.keys(utils) as InkKind[]

/** A drawn shape as tldraw makes it. */
export function drawn(id: string, kind: InkKind, at: { x?: number; y?: number } = {}): TLShape {
  return {
    id: `shape:${id}` as TLShapeId,
    typeName: 'shape',
    type: kind,
    parentId: 'page:page' as TLPageId,
    index: 'a5' as IndexKey,
    x: at.x ?? 0,
    y: at.y ?? 0,
    rotation: 0,
    opacity: 1,
    isLocked: false,
    meta: {},
    props: utils[kind].getDefaultProps(),
  } as unknown as TLShape
}

/** What holds the end of an arrow to another shape. */
export function held(id: string, arrow: TLShapeId, to: TLShapeId, terminal: 'start' | 'end') {
  return {
    id: `binding:${id}` as TLBindingId,
    typeName: 'binding',
    type: 'arrow',
    fromId: arrow,
    toId: to,
    meta: {},
    props: {
      terminal,
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
      snap: 'none',
    },
  } as unknown as TLBinding
}

/** The same shape with other properties. */
export function withProps(shape: TLShape, props: Record<string, unknown>): TLShape {
  return { ...shape, props: { ...shape.props, ...props } } as TLShape
}

export const written = (words: string) => ({ richText: toRichText(words) })
