import type { NoteSnapshot } from '@caseboard/board'
import { stages } from '@caseboard/toolkit'
import { type Editor, useValue } from '@tldraw/tldraw'
import { memo, type PointerEvent, useSyncExternalStore } from 'react'
import { calmOf } from '../../session/calm.ts'
import { useLiveBoard } from '../../session/index.ts'
import { BOARD_MARGIN, type Box } from '../layout.ts'
import { noteBox } from '../lenses/notes.ts'
import { viewOf } from '../lenses/of.ts'
import { useKept } from '../../ui/keptSwitch.ts'
import { mapShown } from '../settings.ts'

/** How large the map may be on the screen. */
const WIDEST = 180
const HIGHEST = 150

/**
 * The whole board, small, with the part that is in sight: press or drag to go there. It is left out while it has
 * nothing to tell, unless somebody has asked for it.
 */
export function MiniMap({ editor, isAsked = false }: { editor: Editor; isAsked?: boolean }) {
  const isOn = useKept(mapShown)
  const view = viewOf(editor)
  const isNeeded = useValue(
    'map needed',
    () => {
      const seen = editor.getViewportPageBounds()
      const all = viewOf(editor)?.bounds()
      const slack = 8
      return (
        all !== undefined &&
        (seen.minX > all.x + slack ||
          seen.maxX < all.x + all.w - slack ||
          seen.minY > all.y + slack ||
          seen.maxY < all.y + all.h - slack)
      )
    },
    [editor],
  )
  return (isAsked || (isOn && isNeeded)) && view ? <Map editor={editor} /> : null
}

function Map({ editor }: { editor: Editor }) {
  const calm = calmOf(useLiveBoard().board)
  const board = useSyncExternalStore(calm.subscribe, calm.current)
  const all = useValue('map bounds', () => withMargin(viewOf(editor)?.bounds()), [editor])
  const scale = Math.min(WIDEST / all.w, HIGHEST / all.h)
  const layout = viewOf(editor)?.layout()

  function go({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    const x = all.x + ((clientX - left) / width) * all.w
    const y = all.y + ((clientY - top) / height) * all.h
    editor.centerOnPoint({ x, y })
  }

  return (
    // The same can be done with the stage tabs, the zoom buttons and the arrow keys.
    <svg
      className="canvas-map"
      width={all.w * scale}
      height={all.h * scale}
      viewBox={`${all.x} ${all.y} ${all.w} ${all.h}`}
      aria-hidden="true"
      // Whoever presses it stays where they are with the keyboard, so that Escape still closes what they opened.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => {
        if (event.buttons > 0) go(event)
      }}
    >
      {stages.map(({ id }) => {
        const box = layout?.columns.get(id)
        return (
          box && (
            <g key={id} className={`canvas-map__stage canvas-map__stage--${id}`}>
              <Rect box={box} />
              <rect x={box.x} y={box.y} width={box.w} height={28} />
            </g>
          )
        )
      })}
      {[...(layout?.cards ?? [])].map(([id, box]) => (
        <Rect key={id} box={box} className="canvas-map__card" />
      ))}
      {board.notes.map((note) => (
        <Note key={note.id} note={note} />
      ))}
      <InSight editor={editor} scale={scale} />
    </svg>
  )
}

/** A note that stays where it is is not drawn again when another moves. */
const Note = memo(function Note({ note }: { note: NoteSnapshot }) {
  return (
    <Rect box={noteBox(note)} className={`canvas-map__note canvas-map__note--${note.category}`} />
  )
})

function InSight({ editor, scale }: { editor: Editor; scale: number }) {
  const { x, y, w, h } = useValue('in sight', () => editor.getViewportPageBounds(), [editor])
  return <Rect box={{ x, y, w, h }} className="canvas-map__sight" strokeWidth={2 / scale} />
}

function Rect({
  box: { x, y, w, h },
  ...rest
}: {
  box: Box
  className?: string
  strokeWidth?: number
}) {
  return <rect x={x} y={y} width={w} height={h} {...rest} />
}

function withMargin(bounds: Box | undefined): Box {
  const { x, y, w, h } = bounds ?? { x: 0, y: 0, w: 1, h: 1 }
  const margin = BOARD_MARGIN / 4
  return { x: x - margin, y: y - margin, w: w + 2 * margin, h: h + 2 * margin }
}
