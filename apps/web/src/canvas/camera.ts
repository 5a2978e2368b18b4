import type { StageId } from '@caseboard/toolkit'
import { Box, type Editor, type TLCameraOptions } from '@tldraw/tldraw'
import { type Box as Place, COLUMN_GAP, COLUMN_WIDTH, type Layout, stageAt } from './layout.ts'
import { stageIds } from './lenses/view.ts'

/** Room left and right of what is fitted into the window. */
const EDGE = 24
/** Larger than this, fitting four columns into a wall screen only makes letters coarse. */
const LARGEST_FIT = 1.25
/** On the wall that is the point. */
export const WALL_FIT = 2
/** On a narrower screen than this takes, the board opens on its first stage. */
const SMALLEST_OPENING = 0.4
const QUICK = 220
/** What the bars at the bottom cover, and a little air: nothing is shown to people behind them. */
const BARS = 96

/** What the wheel, pinching and the zoom buttons do, and how far one can go. */
export function cameraOptions(reach: Place): Partial<TLCameraOptions> {
  return {
    isLocked: false,
    wheelBehavior: 'pan',
    panSpeed: 1,
    zoomSpeed: 1,
    zoomSteps: [0.15, 0.25, 0.4, 0.5, 0.75, 1, 1.25, 1.5, 2, 3],
    constraints: {
      bounds: reach,
      padding: { x: 0, y: 0 },
      origin: { x: 0.5, y: 0 },
      initialZoom: 'default',
      baseZoom: 'default',
      behavior: 'contain',
    },
  }
}

/** Fits the four columns to the width of the window, from their tops. */
export function fitColumns(
  editor: Editor,
  layout: Layout,
  isQuick = true,
  largest = LARGEST_FIT,
): void {
  const columns = Box.Common([...layout.columns.values()].map(Box.From))
  const view = editor.getViewportScreenBounds()
  const zoom = Math.min(largest, (view.w - 2 * EDGE) / columns.w)
  editor.setCamera(
    { x: (view.w / zoom - columns.w) / 2 - columns.x, y: EDGE / zoom - columns.y, z: zoom },
    motion(isQuick),
  )
}

/** Fits everything on the board, drawings too, into the window, above the bars at its bottom. */
export function fitBoard(editor: Editor): void {
  const board = editor.getCurrentPageBounds()
  if (!board) return
  const view = editor.getViewportScreenBounds()
  const zoom = Math.min(
    LARGEST_FIT,
    (view.w - 2 * EDGE) / board.w,
    (view.h - EDGE - BARS) / board.h,
  )
  editor.setCamera(
    { x: (view.w / zoom - board.w) / 2 - board.x, y: EDGE / zoom - board.y, z: zoom },
    motion(true),
  )
}

/** What a person sees first: the four columns from their tops, or where that would be too small to read, the first stage. */
export function openingView(editor: Editor, layout: Layout): void {
  fitColumns(editor, layout, false)
  if (editor.getZoomLevel() < SMALLEST_OPENING) showStage(editor, layout, stageIds[0]!, false)
}

/** Shows a stage's column: in the middle, from its top, and never so small that it cannot be read. */
export function showStage(editor: Editor, layout: Layout, stage: StageId, isQuick = true): void {
  const column = layout.columns.get(stage)
  if (!column) return
  const view = editor.getViewportScreenBounds()
  const readable = Math.min(1, (view.w - 2 * EDGE) / (column.w + COLUMN_GAP))
  const zoom = Math.max(editor.getZoomLevel(), readable * 0.8)
  editor.setCamera(
    { x: view.w / zoom / 2 - (column.x + column.w / 2), y: EDGE / zoom - column.y, z: zoom },
    motion(isQuick),
  )
}

/** Shows a place: in the middle, large enough to be read. */
export function showPlace(editor: Editor, place: Place): void {
  const view = editor.getViewportScreenBounds()
  const zoom = Math.max(editor.getZoomLevel(), 0.6)
  const x = view.w / zoom / 2 - (place.x + place.w / 2)
  const y = view.h / zoom / 2 - (place.y + place.h / 2)
  editor.setCamera({ x, y, z: zoom }, motion(true))
}

/** Moves the view no further than needed for a place to be seen, for example when it gets the keyboard. */
export function keepInView(editor: Editor, place: Place): void {
  const { x, y, z } = editor.getCamera()
  const view = editor.getViewportPageBounds()
  const seen = new Box(view.x, view.y, view.w, view.h - BARS / z)
  if (seen.contains(Box.From(place))) return
  const room = EDGE / z
  const dx = overshoot(place.x - room, place.x + place.w + room, seen.minX, seen.maxX)
  const dy = overshoot(place.y - room, place.y + place.h + room, seen.minY, seen.maxY)
  editor.setCamera({ x: x - dx, y: y - dy, z }, motion(true))
}

/** The stage whose column is in the middle of the window; none while all four are in sight. */
export function stageInMiddle(editor: Editor): StageId | undefined {
  const view = editor.getViewportPageBounds()
  const beginsAtFirst = view.minX < COLUMN_WIDTH / 2
  const reachesEnd = view.maxX > (COLUMN_WIDTH + COLUMN_GAP) * stageIds.length - COLUMN_WIDTH / 2
  return beginsAtFirst && reachesEnd ? undefined : stageAt(stageIds, view.center.x)
}

function motion(isQuick: boolean) {
  return isQuick ? { animation: { duration: QUICK } } : { immediate: true }
}

function overshoot(from: number, to: number, low: number, high: number): number {
  if (from < low) return from - low
  return to > high ? Math.min(to - high, from - low) : 0
}
