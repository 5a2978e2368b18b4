import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

const databaseName = (boardId: string, participantId: string) =>
  `caseboard:${boardId}:${participantId}`

/**
 * Keeps a board on this device, so that it opens and keeps what is typed without a network.
 * Gives undefined where the browser keeps nothing (private windows, storage switched off or full).
 */
export async function keepOnDevice(
  doc: Y.Doc,
  boardId: string,
  participantId: string,
): Promise<IndexeddbPersistence | undefined> {
  const name = databaseName(boardId, participantId)
  if (!(await canOpen(name))) return undefined
  return new IndexeddbPersistence(name, doc)
}

/** Removes what this device keeps of a board. */
export async function clearDevice(boardId: string, participantId: string): Promise<void> {
  try {
    await clearDocument(databaseName(boardId, participantId))
  } catch {
    // Nothing was kept.
  }
}

/**
 * Whether the database opens. Asked first, because y-indexeddb takes it for granted; with a limit,
 * because some browsers in private windows never answer.
 */
function canOpen(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), 2000)
    const answer = (can: boolean) => {
      clearTimeout(timer)
      resolve(can)
    }
    try {
      const request = globalThis.indexedDB.open(name)
      request.onupgradeneeded = () => {
        // As y-indexeddb makes them: it finds this database already there and does not upgrade it.
        request.result.createObjectStore('updates', { autoIncrement: true })
        request.result.createObjectStore('custom')
      }
      request.onsuccess = () => {
        request.result.close()
        answer(true)
      }
      request.onerror = () => answer(false)
      request.onblocked = () => answer(false)
    } catch {
      answer(false)
    }
  })
}
