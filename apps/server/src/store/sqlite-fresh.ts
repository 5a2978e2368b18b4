import type { Database } from 'better-sqlite3'
import type { LogEntry } from './store.ts'

/** Boards whose last number is remembered. */
const mostHeads = 10_000

/** Somebody else writes to this database, or the numbers do not follow. */
class NotInOrder extends Error {
  override readonly name = 'NotInOrder'
}

/**
 * Log entries where they are written first: one after the other, whatever board they are of. Later
 * they are moved to the log, which is in the order of boards, many at a time.
 *
 * There is no index to refuse a number that is there already; it is done here. That nobody else has
 * written meanwhile shows in the numbers of the rows, which have no gap.
 */
export function freshEntries(db: Database, storedHead: (boardId: string) => number | undefined) {
  const insert = db.prepare<[number, string, number, Uint8Array, string, string]>(
    'INSERT INTO fresh (row, board_id, seq, bytes, by, at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const last = db.prepare<[], { row: number }>('SELECT coalesce(max(row), 0) AS row FROM fresh')
  const move = db.prepare(
    `INSERT INTO log (board_id, seq, bytes, by, at)
     SELECT board_id, seq, bytes, by, at FROM fresh ORDER BY board_id, seq`,
  )
  const clear = db.prepare('DELETE FROM fresh')

  const heads = new Map<string, number>()
  let rows = lastRow()

  function lastRow(): number {
    return last.get()?.row ?? 0
  }

  const append = db.transaction((entries: readonly LogEntry[]) => {
    if (lastRow() !== rows) throw new NotInOrder('Something else writes to the database')
    for (const { boardId, seq, bytes, by, at } of entries) {
      const head = heads.get(boardId) ?? storedHead(boardId)
      if (head === undefined) throw new NotInOrder(`There is no board ${boardId}`)
      if (seq !== head + 1) {
        throw new NotInOrder(`Entry ${seq} does not follow ${head} of ${boardId}`)
      }
      heads.set(boardId, seq)
      rows += 1
      insert.run(rows, boardId, seq, bytes, by, at)
    }
  })

  const tidy = db.transaction(() => {
    move.run()
    clear.run()
  })

  return {
    append(entries: readonly LogEntry[]): void {
      if (heads.size > mostHeads) heads.clear()
      try {
        append.immediate(entries)
      } catch (error) {
        // What was remembered may be of entries that are not there now.
        heads.clear()
        rows = lastRow()
        throw error
      }
    },
    tidy(atLeast: number): void {
      if (rows < atLeast) return
      tidy.immediate()
      rows = 0
    },
  }
}
