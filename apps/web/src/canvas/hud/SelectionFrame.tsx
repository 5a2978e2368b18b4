import {
  type TLSelectionForegroundProps,
  type TLSelectionHandle,
  track,
  useEditor,
  useSelectionEvents,
} from '@tldraw/tldraw'
import { isView } from '../ids.ts'

/** How large a corner looks, and how large it is for a pointer and for a finger. */
const CORNER = 9
const TARGET = 24
const FINGER = 40

const corners = [
  { handle: 'top_left', x: 0, y: 0, cursor: 'nwse-resize' },
  { handle: 'top_right', x: 1, y: 0, cursor: 'nesw-resize' },
  { handle: 'bottom_right', x: 1, y: 1, cursor: 'nwse-resize' },
  { handle: 'bottom_left', x: 0, y: 1, cursor: 'nesw-resize' },
] as const

const RESTING = ['select.idle', 'select.pointing_selection', 'select.pointing_shape']

/** The frame around what is selected, with corners to pull for what is drawn. Cards have a ring of their own. */
export const SelectionFrame = track(function SelectionFrame({
  bounds,
  rotation,
}: TLSelectionForegroundProps) {
  const editor = useEditor()
  const selected = editor.getSelectedShapes()
  const only = selected.length === 1 ? selected[0] : undefined
  if (only && editor.getShapeUtil(only).hideSelectionBoundsFg(only)) return null
  if (!editor.isInAny(...RESTING, 'select.brushing')) return null
  const zoom = editor.getZoomLevel()
  const { isReadonly, isCoarsePointer } = editor.getInstanceState()
  const canResize =
    !isReadonly &&
    editor.isInAny(...RESTING) &&
    !selected.some(isView) &&
    !(only && editor.getShapeUtil(only).hideResizeHandles(only))
  const turn = `translate(${bounds.x} ${bounds.y}) rotate(${(rotation * 180) / Math.PI})`
  return (
    <svg className="tl-overlays__item canvas__frame" aria-hidden="true">
      <g transform={turn}>
        <rect
          className="canvas__frame-line"
          width={bounds.w}
          height={bounds.h}
          strokeWidth={1.5 / zoom}
        />
        {canResize &&
          corners.map(({ handle, x, y, cursor }) => (
            <Corner
              key={handle}
              handle={handle}
              x={x * bounds.w}
              y={y * bounds.h}
              size={CORNER / zoom}
              target={(isCoarsePointer ? FINGER : TARGET) / zoom}
              cursor={cursor}
            />
          ))}
      </g>
    </svg>
  )
})

function Corner({
  handle,
  x,
  y,
  size,
  target,
  cursor,
}: {
  handle: TLSelectionHandle
  x: number
  y: number
  size: number
  target: number
  cursor: string
}) {
  const events = useSelectionEvents(handle)
  return (
    <>
      <rect
        className="canvas__frame-corner"
        x={x - size / 2}
        y={y - size / 2}
        width={size}
        height={size}
        rx={size / 5}
        strokeWidth={size / 6}
      />
      <rect
        className="canvas__frame-target"
        x={x - target / 2}
        y={y - target / 2}
        width={target}
        height={target}
        style={{ cursor }}
        {...events}
      />
    </>
  )
}
