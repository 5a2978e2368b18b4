import type { Editor, TLShape } from '@tldraw/tldraw'
import { isCard, isLink, isNote } from './actions.ts'
import { stageAt } from './layout.ts'
import { stageIds } from './lenses/view.ts'

/** What the keyboard goes through, in the outline's order: stage by stage, cards, then notes, then links. */
export function boardOrder(editor: Editor): TLShape[] {
  const shapes = editor
    .getCurrentPageShapes()
    .filter((shape) => isCard(shape) || isNote(shape) || isLink(shape))
  const place = new Map(shapes.map((shape) => [shape, placeOf(editor, shape)]))
  return shapes.toSorted((a, b) => {
    const [left, right] = [place.get(a)!, place.get(b)!]
    return (
      left.stage - right.stage || left.kind - right.kind || left.y - right.y || left.x - right.x
    )
  })
}

/** The thing after (or before) another; the first (or last) when there is none. */
export function nextInOrder(
  editor: Editor,
  from: TLShape | undefined,
  way: 1 | -1,
): TLShape | undefined {
  const all = boardOrder(editor)
  if (!from) return way === 1 ? all[0] : all.at(-1)
  const at = all.findIndex((shape) => shape.id === from.id)
  return at < 0 ? all[0] : all[at + way]
}

function placeOf(editor: Editor, shape: TLShape) {
  const box = editor.getShapePageBounds(shape)
  const x = box?.center.x ?? 0
  return {
    stage: stageIds.indexOf(stageAt(stageIds, x)),
    kind: isCard(shape) ? 0 : isNote(shape) ? 1 : 2,
    x,
    y: box?.y ?? 0,
  }
}
