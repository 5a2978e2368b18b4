import type { BoardUndo } from '@caseboard/board'
import { useEffect, useReducer } from 'react'

/** Whether there is something of mine to take back or do again, kept up to date. */
export function useUndoSteps(undo: BoardUndo | undefined): { canUndo: boolean; canRedo: boolean } {
  const [, look] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const
    for (const event of events) undo?.on(event, look)
    return () => {
      for (const event of events) undo?.off(event, look)
    }
  }, [undo])
  return {
    canUndo: (undo?.undoStack.length ?? 0) > 0,
    canRedo: (undo?.redoStack.length ?? 0) > 0,
  }
}

export type UndoWay = 'back' | 'again'

/** What is said of it, in both views. */
export const undoneWords = {
  back: { done: 'Undone', nothing: 'Nothing to undo' },
  again: { done: 'Done again', nothing: 'Nothing to redo' },
}

/** What it says when it changed nothing though there was a step: whoever pressed has to know that it was heard. */
export const goneWords = {
  back: 'Nothing was left of that step. Undo again for the one before.',
  again: 'Nothing was left of that step. Redo again for the next.',
}

/** What an undo has to say when what was made has others' work in it. `how`: what to do in this view. */
export const staysWords = (how: string) =>
  `It stays on the board: others have worked on it since. If it has to go, ${how}.`

/** Which way a key goes: Ctrl or ⌘ with Z, with Shift and Z, or with Y. */
export function undoKey(event: KeyboardEvent): UndoWay | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'again' : 'back'
  return key === 'y' ? 'again' : undefined
}
