import type { Editor } from '@tldraw/tldraw'
import { useEffect, useReducer } from 'react'
import { boardOf } from '../board.ts'
import { redo, undo } from '../undo.ts'

/** Whether there is something of mine to take back, kept up to date. */
export function useUndo(editor: Editor) {
  const manager = boardOf(editor)?.session.undo
  const [, look] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
    for (const event of events) manager?.on(event, look)
    return () => {
      for (const event of events) manager?.off(event, look)
    }
  }, [manager])
  return {
    canUndo: (manager?.undoStack.length ?? 0) > 0,
    canRedo: (manager?.redoStack.length ?? 0) > 0,
    undo: () => undo(editor),
    redo: () => redo(editor),
  }
}
