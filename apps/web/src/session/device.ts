import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { deviceCopyName } from './device-copy.ts'

/**
 * Keeps a board on this device, so that it opens and keeps what is typed without a network.
 * Gives undefined where the browser keeps nothing (private windows, storage switched off or full).
 * `onLost` is called when it keeps nothing from now on: the board was forgotten in another tab, or the
 * browser's data was cleared.
 */
export async function keepOnDevice(
  doc: Y.Doc,
  boardId: string,
  participantId: string,
  onLost: () => void,
): Promise<IndexeddbPersistence | undefined> {
  const name = deviceCopyName(boardId, participantId)
  if (!(await canOpen(name))) return undefined
  const copy = new IndexeddbPersistence(name, doc)
  gather(copy, doc, onLost)
  return copy
}

/** What others change is kept here so often: the server has it meanwhile. */
const EVERY_MS = 500

/**
 * Keeping each change of each person by itself takes longer than showing it. What others do is kept together, twice
 * a second; what is done here is kept at once, with what it may rest on.
 */
function gather(copy: IndexeddbPersistence, doc: Y.Doc, onLost: () => void): void {
  const keep = copy._storeUpdate
  const destroy = copy.destroy
  let waiting: Uint8Array[] = []
  let pause: ReturnType<typeof setTimeout> | undefined

  function write() {
    const updates = waiting
    waiting = []
    if (updates.length === 0) return
    try {
      keep(Y.mergeUpdates(updates), undefined)
    } catch {
      // The database has been closed. Thrown on, in the middle of an edit, this would stop the document for good.
      lose()
    }
  }

  function lose() {
    stop()
    onLost()
  }

  function stop() {
    clearTimeout(pause)
    globalThis.removeEventListener('pagehide', write)
    doc.off('update', onUpdate)
  }

  function onUpdate(update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) {
    if (origin === copy) return
    waiting.push(update)
    if (pause === undefined || local || origin instanceof IndexeddbPersistence) write()
    pause ??= setTimeout(() => {
      pause = undefined
      write()
    }, EVERY_MS)
  }

  doc.off('update', keep)
  doc.on('update', onUpdate)
  // Storage that is full, or a disk that fails: y-indexeddb does not wait for what becomes of a write.
  void copy._db.then((database) => database.addEventListener('abort', lose))
  globalThis.addEventListener('pagehide', write)
  // Before the database is closed, which is the next thing that happens when a board is put away.
  copy.destroy = () => {
    write()
    stop()
    return destroy()
  }
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
