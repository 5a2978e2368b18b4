import { type TLShapeId, useEditor, useValue } from '@tldraw/tldraw'
import { liftedShapes } from '../drag.ts'

/** Under this zoom a card shows its title and how far it is, and a note its words without its author. */
const FAR = 0.4

export function useIsSelected(id: TLShapeId): boolean {
  const editor = useEditor()
  return useValue('selected', () => editor.getSelectedShapeIds().includes(id), [editor, id])
}

/** In somebody's hand, here. */
export function useIsLifted(id: TLShapeId): boolean {
  return useValue('lifted', () => liftedShapes.get().has(id), [id])
}

export function useIsFar(): boolean {
  const editor = useEditor()
  return useValue('far', () => editor.getZoomLevel() < FAR, [editor])
}
