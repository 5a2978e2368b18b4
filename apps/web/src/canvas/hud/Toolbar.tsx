import { type Editor, useValue } from '@tldraw/tldraw'
import { type ReactElement, useState } from 'react'
import { Toolbar as KeyToolbar } from 'react-aria-components/Toolbar'
import { useUndoSteps } from '../../session/undo.ts'
import {
  classes,
  HandIcon,
  ConnectIcon,
  NoteIcon,
  PencilIcon,
  PlusIcon,
  PointerIcon,
  RedoIcon,
  TextIcon,
  UndoIcon,
} from '../../ui/index.ts'
import { boardOf } from '../board.ts'
import { useMayEdit } from '../may-edit.ts'
import { undo } from '../undo.ts'
import { ArrowIcon, EllipseIcon, EraserIcon, LaserIcon, LineIcon, RectangleIcon } from './icons.tsx'
import { canvasTools, type CanvasTool, type CanvasToolId, takeTool } from './tools-list.ts'

const icons: Record<CanvasToolId, ReactElement> = {
  select: <PointerIcon />,
  hand: <HandIcon />,
  note: <NoteIcon />,
  link: <ConnectIcon />,
  draw: <PencilIcon />,
  text: <TextIcon />,
  rectangle: <RectangleIcon />,
  ellipse: <EllipseIcon />,
  arrow: <ArrowIcon />,
  line: <LineIcon />,
  eraser: <EraserIcon />,
  laser: <LaserIcon />,
}

const FIRST = ['select', 'hand', 'laser'] as const
const BOARD = ['note', 'link'] as const
const SHAPES = ['rectangle', 'ellipse', 'arrow', 'line'] as const

/** What can be taken in the hand, along the bottom edge. */
export function Toolbar({ editor }: { editor: Editor }) {
  const board = boardOf(editor)
  const { canUndo, canRedo } = useUndoSteps(board?.session.undo)
  const canEdit = useMayEdit(editor)
  const [shape, setShape] = useState<CanvasToolId>('rectangle')
  const taken = useValue(
    'taken shape',
    () => SHAPES.find((id) => canvasTools[id].isTaken(editor)),
    [editor],
  )
  return (
    <KeyToolbar className="canvas-toolbar" aria-label="Canvas tools">
      {canEdit && (
        <button
          type="button"
          className="canvas-toolbar__button canvas-toolbar__button--add"
          onClick={() => board?.addTool()}
        >
          <PlusIcon />
          <span>Add a tool</span>
        </button>
      )}
      {FIRST.map((id) => (
        <ToolButton key={id} editor={editor} id={id} />
      ))}
      {canEdit && (
        <>
          {BOARD.map((id) => (
            <ToolButton key={id} editor={editor} id={id} />
          ))}
          <i className="canvas-toolbar__rule" />
          <ToolButton editor={editor} id="draw" />
          <ToolButton editor={editor} id="text" />
          <ToolButton editor={editor} id={taken ?? shape} label="Shapes" />
          <ToolButton editor={editor} id="eraser" />
          <i className="canvas-toolbar__rule" />
          <button
            type="button"
            className="canvas-toolbar__button"
            aria-disabled={!canUndo}
            title="Undo (Ctrl Z)"
            onClick={() => undo(editor)}
          >
            <UndoIcon />
            <span>Undo</span>
          </button>
          <button
            type="button"
            className="canvas-toolbar__button"
            aria-disabled={!canRedo}
            title="Redo (Ctrl Shift Z)"
            onClick={() => undo(editor, 'again')}
          >
            <RedoIcon />
            <span>Redo</span>
          </button>
        </>
      )}
      {taken && (
        <div className="canvas-toolbar__shapes" role="group" aria-label="Shapes">
          {SHAPES.map((id) => (
            <ToolButton key={id} editor={editor} id={id} onTake={() => setShape(id)} />
          ))}
        </div>
      )}
    </KeyToolbar>
  )
}

function ToolButton({
  editor,
  id,
  label,
  onTake,
}: {
  editor: Editor
  id: CanvasToolId
  label?: string
  onTake?: () => void
}) {
  const tool: CanvasTool = canvasTools[id]
  const isTaken = useValue('taken', () => tool.isTaken(editor), [editor, tool])
  const key = tool.keys[0]?.toUpperCase()
  return (
    <button
      type="button"
      className={classes('canvas-toolbar__button', isTaken && 'canvas-toolbar__button--taken')}
      aria-pressed={isTaken}
      aria-keyshortcuts={key}
      title={key ? `${tool.label} (${key})` : tool.label}
      onClick={() => {
        takeTool(editor, tool)
        onTake?.()
        // What was taken is used on the canvas: Enter places a note, Escape puts the tool back.
        editor.getContainer().focus({ preventScroll: true })
      }}
    >
      {icons[id]}
      <span>{label ?? tool.label}</span>
    </button>
  )
}
