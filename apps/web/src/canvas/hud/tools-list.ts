import { type Editor, GeoShapeGeoStyle } from '@tldraw/tldraw'
import { announce } from '../../ui/index.ts'

/** A tool of the toolbar: its key, and how it is taken up. */
export interface CanvasTool {
  readonly id: string
  readonly label: string
  /** The key that takes it up, and others that mean it too. */
  readonly keys: readonly string[]
  /** Said while it is in the hand. */
  readonly hint?: string
  readonly needsEdit: boolean
  readonly take: (editor: Editor) => void
  readonly isTaken: (editor: Editor) => boolean
}

const plain = (id: string) => ({
  take: (editor: Editor) => void editor.setCurrentTool(id),
  isTaken: (editor: Editor) => editor.getCurrentToolId() === id,
})

const geo = (shape: 'rectangle' | 'ellipse') => ({
  take: (editor: Editor) => {
    editor.setStyleForNextShapes(GeoShapeGeoStyle, shape)
    editor.setCurrentTool('geo')
  },
  isTaken: (editor: Editor) =>
    editor.getCurrentToolId() === 'geo' && editor.getStyleForNextShape(GeoShapeGeoStyle) === shape,
})

export const canvasTools = {
  select: { id: 'select', label: 'Select', keys: ['v'], needsEdit: false, ...plain('select') },
  hand: { id: 'hand', label: 'Hand', keys: ['h'], needsEdit: false, ...plain('hand') },
  note: {
    id: 'note',
    label: 'Note',
    keys: ['n'],
    hint: 'Click where the note should go, or press Enter',
    needsEdit: true,
    ...plain('board-note'),
  },
  link: {
    id: 'link',
    label: 'Link',
    keys: ['c'],
    hint: 'Drag from one card or note to another, or click one and then the other',
    needsEdit: true,
    ...plain('board-link'),
  },
  draw: { id: 'draw', label: 'Draw', keys: ['d', 'p'], needsEdit: true, ...plain('draw') },
  text: {
    id: 'text',
    label: 'Text',
    keys: ['t'],
    hint: 'Click where the text should go',
    needsEdit: true,
    ...plain('text'),
  },
  rectangle: {
    id: 'rectangle',
    label: 'Rectangle',
    keys: ['r'],
    needsEdit: true,
    ...geo('rectangle'),
  },
  ellipse: { id: 'ellipse', label: 'Ellipse', keys: ['o'], needsEdit: true, ...geo('ellipse') },
  arrow: { id: 'arrow', label: 'Arrow', keys: ['a', 'l'], needsEdit: true, ...plain('arrow') },
  line: { id: 'line', label: 'Line', keys: [], needsEdit: true, ...plain('line') },
  eraser: {
    id: 'eraser',
    label: 'Eraser',
    keys: ['e'],
    hint: 'Rubs out drawings; cards and notes stay',
    needsEdit: true,
    ...plain('eraser'),
  },
  laser: {
    id: 'laser',
    label: 'Laser',
    keys: ['k'],
    hint: 'Press and move to point at something; it fades, and is not kept',
    needsEdit: false,
    ...plain('laser'),
  },
} as const satisfies Record<string, CanvasTool>

export type CanvasToolId = keyof typeof canvasTools

/** Tools whose colour and thickness can be chosen. */
export const inkToolIds: readonly CanvasToolId[] = [
  'draw',
  'text',
  'rectangle',
  'ellipse',
  'arrow',
  'line',
]

/** The tool in the hand. */
export function takenTool(editor: Editor): CanvasTool | undefined {
  return Object.values<CanvasTool>(canvasTools).find((tool) => tool.isTaken(editor))
}

/** Takes a tool up, and says which and how it is used. */
export function takeTool(editor: Editor, tool: CanvasTool): void {
  tool.take(editor)
  announce([tool.label, tool.hint].filter(Boolean).join('. '))
}
