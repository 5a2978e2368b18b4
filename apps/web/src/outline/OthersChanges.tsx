import { useEffect } from 'react'
import type * as Y from 'yjs'
import { announce, useLiveBoard } from '../session/index.ts'
import { changesBetween, changeWords, joinChanges, noChanges } from './boardChanges.ts'

/** What others do within so many milliseconds is said at once. */
const BATCH = 6000

/** Says politely, and seldom, what others change on the board. Shows nothing. */
export function OthersChanges(): null {
  const { doc, board } = useLiveBoard()
  useEffect(() => {
    let last = board.current()
    let changes = noChanges
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = () => {
      timer = undefined
      announce(changeWords(changes))
      changes = noChanges
    }
    const listen = (transaction: Y.Transaction) => {
      const now = board.current()
      if (now === last) return
      if (!transaction.local) {
        changes = joinChanges(changes, changesBetween(last, now))
        if (changeWords(changes) !== '') timer ??= setTimeout(say, BATCH)
      }
      last = now
    }
    doc.on('afterTransaction', listen)
    return () => {
      doc.off('afterTransaction', listen)
      clearTimeout(timer)
    }
  }, [doc, board])
  return null
}
