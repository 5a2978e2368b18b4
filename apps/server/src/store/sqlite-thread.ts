import { statSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { snapshotOf } from './snapshot.ts'
import type { Answer, Call } from './sqlite-calls.ts'
import { failureOf } from './sqlite-calls.ts'
import type { SqliteBoards } from './sqlite.ts'
import { openSqlite } from './sqlite.ts'

/*  The thread that waits for the disk, so that the sockets need not. It answers one call after the
 *  other, in the order they came.
 */

const open = new Map<string, { readonly boards: SqliteBoards; readonly inodes: string }>()

/** A flush of these has failed, and what was committed has not been written again since. */
const inDoubt = new Set<string>()
/** These are other files than the ones things were committed to, and no flush has failed for it yet. */
const replaced = new Set<string>()

/**
 * The database, opened again when the file is not the one that was opened: SQLite would go on writing
 * into a file that was moved away or deleted, and nobody would know. Only a server that starts may
 * make a new one; an empty file in the place of the one with the boards would be worse than none.
 */
function boardsIn(file: string, mayCreate = false): SqliteBoards {
  const opened = open.get(file)
  if (opened !== undefined && opened.inodes === inodesOf(file)) return opened.boards
  if (opened !== undefined) replaced.add(file)
  close(file)
  const boards = openSqlite(file, { mayCreate })
  open.set(file, { boards, inodes: inodesOf(file) })
  return boards
}

function close(file: string): void {
  open.get(file)?.boards.close()
  open.delete(file)
}

function inodesOf(file: string): string {
  const inode = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino
  return `${inode(file)} ${inode(`${file}-wal`)}`
}

/**
 * Flushes the disk, or throws. After a flush that failed another one of the same pages would succeed
 * and mean nothing, because Linux forgets what it could not write. So everything is written again, to
 * another place, before a flush is believed.
 */
function flush(file: string, how: 'sync' | 'checkpoint'): number | void {
  try {
    const boards = boardsIn(file)
    if (replaced.has(file)) throw new Error('There is another file in the place of the database')
    if (inDoubt.has(file)) writeAgain(file)
    return boards[how]()
  } catch (error) {
    replaced.delete(file)
    // Somebody else has it locked: nothing was flushed, so no flush has failed.
    if (failureOf(error).code !== 'SQLITE_BUSY') doubt(file)
    throw error
  }
}

function doubt(file: string): void {
  if (inDoubt.has(file)) return
  inDoubt.add(file)
  try {
    writeAgain(file)
  } catch {
    // The next flush tries it again.
  }
}

function writeAgain(file: string): void {
  boardsIn(file).emptyLog()
  inDoubt.delete(file)
}

function answer({ file, name, args }: Call): unknown {
  switch (name) {
    case 'open':
      // The server before this one may have ended with a flush that failed.
      boardsIn(file, true)
      doubt(file)
      // But most have not: a tool that always reads (one that makes copies, say) keeps no server down.
      inDoubt.delete(file)
      return undefined
    case 'close':
      inDoubt.delete(file)
      replaced.delete(file)
      return close(file)
    case 'append': {
      // Every 16 ms: that the file is the one that was opened is looked at with the next flush.
      const boards = open.get(file)?.boards ?? boardsIn(file)
      return boards.append(...args)
    }
    case 'sync':
    case 'checkpoint':
      return flush(file, name)
    case 'snapshot': {
      const log = boardsIn(file).readLog(args[0])
      if (log === undefined) throw new Error(`There is no board ${args[0]}`)
      return snapshotOf(log)
    }
    default: {
      const call = boardsIn(file)[name] as (...args: unknown[]) => unknown
      return call(...args)
    }
  }
}

parentPort?.on('message', (call: Call) => {
  let reply: Answer
  try {
    reply = { id: call.id, value: answer(call) }
  } catch (error) {
    reply = { id: call.id, failure: failureOf(error) }
  }
  parentPort?.postMessage(reply)
  if (call.name === 'append') tidyUp(call.file)
})

/** After the answer has gone, so that nobody waits for it. When it fails it is done the next time. */
function tidyUp(file: string): void {
  try {
    open.get(file)?.boards.tidy(1_000)
  } catch {}
}
