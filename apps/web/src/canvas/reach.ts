import { computed, type Editor, type Signal } from '@tldraw/tldraw'
import { type Box, reachOf, sameBox } from './layout.ts'
import { isInk } from './lenses/ink.ts'

/**
 * How far the camera can go, as a signal that changes only when that does. While somebody draws or drags it stays:
 * the view would move under their hand.
 */
export function openReach(editor: Editor, board: () => Box): Signal<Box> {
  let resting: Box | undefined
  return computed(
    'reach',
    () => {
      const bounds = board()
      if (resting && isInHand(editor)) return resting
      const drawn = editor
        .getCurrentPageShapes()
        .filter(isInk)
        .flatMap((shape) => editor.getShapePageBounds(shape) ?? [])
      resting = reachOf(bounds, drawn)
      return resting
    },
    { isEqual: sameBox },
  )
}

function isInHand(editor: Editor): boolean {
  return editor.isInAny(
    'draw.drawing',
    'geo.pointing',
    'arrow.pointing',
    'line.pointing',
    'select.resizing',
    'select.rotating',
    'select.translating',
    'select.dragging_handle',
  )
}
