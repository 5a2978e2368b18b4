import type { Database } from 'better-sqlite3'
import { runsIn, unpack } from './packed.ts'
import type { LogEntry, StoredLog } from './store.ts'

/** Boards whose last number is remembered. */
const mostHeads = 10_000

/** Somebody else writes to this database, or the numbers do not follow. */
class NotInOrder extends Error {
  override readonly name = 'NotInOrder'
}

/** What is known of the entries that are not in the log yet. */
interface Known {
  /** The number of the last row. */
  row: number
  entries: number
  /** The number of the last entry of a board: of all that have entries here, and of others. */
  readonly heads: Map<string, number>
}

/**
 * Log entries where they are written first: one turn after the other, as it came, in a row of its own.
 * Later they are moved to the log, which is in the order of boards, many at a time.
 *
 * There is no index to refuse a number that is there already; it is done here. That nobody else has
 * written meanwhile shows in the numbers of the rows, which have no gap.
 */
export function freshEntries(db: Database, headInLog: (boardId: string) => number | undefined) {
  const all = db.prepare<[], { row: number; entries: Buffer }>(
    'SELECT row, entries FROM fresh ORDER BY row',
  )
  const insert = db.prepare<[number, Uint8Array, number]>(
    'INSERT INTO fresh SELECT ?, ? WHERE (SELECT coalesce(max(row), 0) FROM fresh) = ?',
  )
  const insertInLog = db.prepare<[string, number, Uint8Array, string, string]>(
    'INSERT INTO log (board_id, seq, bytes, by, at) VALUES (?, ?, ?, ?, ?)',
  )
  const clear = db.prepare('DELETE FROM fresh')

  /** Undefined when it has to be looked up. */
  let known: Known | undefined

  function lookUp(): Known {
    const found: Known = { row: 0, entries: 0, heads: new Map() }
    for (const { row, entries } of all.iterate()) {
      found.row = row
      for (const { boardId, seq, length } of runsIn(entries)) {
        found.heads.set(boardId, seq + length - 1)
        found.entries += length
      }
    }
    return found
  }

  function append(packed: Uint8Array, { row, heads }: Known): Known {
    const added = new Map<string, number>()
    let entries = 0
    for (const { boardId, seq, length } of runsIn(packed)) {
      const head = added.get(boardId) ?? heads.get(boardId) ?? headInLog(boardId)
      if (head === undefined) throw new NotInOrder(`There is no board ${boardId}`)
      if (seq !== head + 1) {
        throw new NotInOrder(`Entry ${seq} does not follow ${head} of ${boardId}`)
      }
      added.set(boardId, head + length)
      entries += length
    }
    const { changes } = insert.run(row + 1, packed, row)
    if (changes !== 1) throw new NotInOrder('Something else writes to the database')
    return { row: row + 1, entries, heads: added }
  }

  const tidy = db.transaction(() => {
    // In the order of the log, which writes fewer of its pages.
    const byBoard = new Map<string, LogEntry[]>()
    for (const { entries } of all.iterate()) {
      for (const entry of unpack(entries)) {
        const before = byBoard.get(entry.boardId)
        if (before === undefined) byBoard.set(entry.boardId, [entry])
        else before.push(entry)
      }
    }
    for (const boardId of [...byBoard.keys()].toSorted()) {
      for (const { seq, bytes, by, at } of byBoard.get(boardId)!) {
        insertInLog.run(boardId, seq, bytes, by, at)
      }
    }
    clear.run()
  })

  return {
    append(packed: Uint8Array): void {
      const before = (known ??= lookUp())
      // When it fails, something is not as it was known.
      known = undefined
      const { row, entries, heads } = append(packed, before)
      for (const [boardId, head] of heads) before.heads.set(boardId, head)
      known = { row, entries: before.entries + entries, heads: before.heads }
    },
    /** The entries of one board that are not in the log yet. */
    entriesOf(boardId: string): StoredLog['entries'] {
      return all
        .all()
        .flatMap(({ entries }) => unpack(entries))
        .filter((entry) => entry.boardId === boardId)
        .map(({ seq, bytes }) => ({ seq, bytes: bytes.slice() }))
    },
    tidy(atLeast: number): void {
      const { entries, heads } = (known ??= lookUp())
      if (entries < atLeast) return
      known = undefined
      tidy.immediate()
      known = { row: 0, entries: 0, heads: heads.size > mostHeads ? new Map() : heads }
    },
  }
}
