import type { IndexKey, TLPageId, TLShapeId } from '@tldraw/tldraw'

/** From back to front. What people draw lies above all of it. */
const DEPTH = {
  'stage-column': 'a1',
  'board-link': 'a2',
  'tool-card': 'a3',
  'board-note': 'a4',
} as const

/** What every shape of the view has. */
export function record<Type extends keyof typeof DEPTH, Props>(
  type: Type,
  id: TLShapeId,
  at: { readonly x: number; readonly y: number },
  props: Props,
) {
  return {
    id,
    typeName: 'shape' as const,
    type,
    parentId: 'page:page' as TLPageId,
    index: DEPTH[type] as IndexKey,
    x: at.x,
    y: at.y,
    rotation: 0,
    opacity: 1,
    isLocked: type === 'stage-column',
    meta: {},
    props,
  }
}
