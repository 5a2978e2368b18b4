import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { deviceCopyName } from './device-copy.ts'

/**
 * Keeps a board on this device, so that it opens and keeps what is typed without a network.
 * Gives undefined where the browser keeps nothing (private windows, storage switched off or full).
 */
export async function keepOnDevice(
  doc: Y.Doc,
  boardId: string,
  participantId: string,
): Promise<IndexeddbPersistence | undefined> {
  const name = deviceCopyName(boardId, participantId)
  if (!(await canOpen(name))) return undefined
  return new IndexeddbPersistence(name, doc)
}

/**
 * Takes over what an earlier visit on this device left unsaved under another participant, for example
 * because the session had ended and the person joined again.
 */
export async function takeOver(doc: Y.Doc, boardId: string, participantId: string): Promise<void> {
  const name = deviceCopyName(boardId, participantId)
  if (!(await canOpen(name))) return
  const copy = new IndexeddbPersistence(name, doc)
  await Promise.race([copy.whenSynced, new Promise((resolve) => setTimeout(resolve, 3000))])
  await copy.destroy()
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
