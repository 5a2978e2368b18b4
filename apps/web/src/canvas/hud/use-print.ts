import type { Editor } from '@tldraw/tldraw'
import { useCallback, useEffect } from 'react'
import { say } from '../../ui/messages.ts'
import { boardOf } from '../board.ts'

/** Prints the board; the keys for it do so too, wherever the focus is. */
export function usePrint(editor: Editor): () => void {
  const print = useCallback(() => {
    const board = boardOf(editor)?.current()
    if (!board) return
    import('../picture/print-board.ts')
      .then(({ printBoard }) => printBoard(editor, board, new Date()))
      .catch((reason: unknown) => {
        console.error(reason)
        say(CANNOT_PRINT)
      })
  }, [editor])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p'
      if (!isPrint || event.altKey || event.shiftKey) return
      event.preventDefault()
      print()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [print])
  return print
}

const CANNOT_PRINT =
  'The board could not be made ready to print. Print the outline instead, or save a picture.'
