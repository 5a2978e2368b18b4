import { type TLShapeId, useEditor, useValue } from '@tldraw/tldraw'
import { liftedShapes } from '../drag.ts'

export function useIsSelected(id: TLShapeId): boolean {
  const editor = useEditor()
  return useValue('selected', () => editor.getSelectedShapeIds().includes(id), [editor, id])
}

/** In somebody's hand, here. */
export function useIsLifted(id: TLShapeId): boolean {
  return useValue('lifted', () => liftedShapes.get().has(id), [id])
}
