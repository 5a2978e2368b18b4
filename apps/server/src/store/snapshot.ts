import * as Y from 'yjs'
import type { StoredLog } from './store.ts'

/** What is stored of a board is not a whole board. */
export class BrokenLog extends Error {
  override readonly name = 'BrokenLog'
}

/** The document a stored log amounts to. Throws BrokenLog, or what Yjs throws for bytes it cannot read. */
export function openLog({ snapshot, entries }: StoredLog): { doc: Y.Doc; head: number } {
  const doc = new Y.Doc()
  let head = snapshot?.seq ?? 0
  doc.transact(() => {
    if (snapshot !== undefined) Y.applyUpdate(doc, snapshot.bytes)
    for (const { seq, bytes } of entries) {
      if (seq !== head + 1) throw new BrokenLog(`entry ${head + 1} is missing`)
      Y.applyUpdate(doc, bytes)
      head = seq
    }
  })
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new BrokenLog('something is missing between the entries')
  }
  return { doc, head }
}

/**
 * One snapshot that stands for a whole log. It is opened again before it is given out: what takes the
 * place of somebody's work has shown that it is that work.
 */
export function snapshotOf(log: StoredLog): { readonly seq: number; readonly bytes: Uint8Array } {
  const { doc, head } = openLog(log)
  const bytes = Y.encodeStateAsUpdate(doc)
  const again = openLog({ snapshot: { seq: head, bytes }, entries: [] }).doc
  if (!Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(again))) {
    throw new BrokenLog('the snapshot is not the whole board')
  }
  doc.destroy()
  again.destroy()
  return { seq: head, bytes }
}
