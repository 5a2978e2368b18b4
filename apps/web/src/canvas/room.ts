import { boardRoom, ROOM } from '@caseboard/board'
import type { Editor } from '@tldraw/tldraw'
import { boardOf } from './board.ts'
import { isInk } from './lenses/ink.ts'
import { say } from './messages.ts'

const most = ROOM.stopAt.toLocaleString('en-GB')

export const FULL = `This board is full: it holds ${most} things. Put what is done with in the bin, or go on on another board.`

/** How many more things fit on the board an editor shows. */
export function roomLeft(editor: Editor): number {
  const board = boardOf(editor)
  return board ? boardRoom(board.session.doc, board.current()).left : 0
}

/** Whether so many more things fit; says so when they do not. */
export function hasRoom(editor: Editor, count = 1): boolean {
  const left = roomLeft(editor)
  if (left >= count) return true
  say(
    left === 0
      ? FULL
      : `There is room for ${left} more on this board, and this would be ${count}. It holds ${most} things.`,
  )
  return false
}

/** Takes back what somebody draws on a full board, before it is sent. */
export function stopDrawingWhenFull(editor: Editor): () => void {
  return editor.sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
    if (source === 'remote' || !isInk(shape) || roomLeft(editor) > 0) return
    queueMicrotask(() => {
      editor.cancel()
      if (editor.getShape(shape.id)) editor.deleteShape(shape.id)
      editor.setCurrentTool('select')
      say(FULL)
    })
  })
}
