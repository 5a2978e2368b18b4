import { completeInk, type Hand, type InkRecord, readInkRecord } from '@caseboard/board'
import type * as Y from 'yjs'

/*  Undo can leave a record without one of its properties. When two people write the same property at the same
 *  moment and one of them takes it back, Yjs removes what that one wrote, and what stood there before is already
 *  the other's past: nothing is left. So what was last seen is remembered, and given back to such a record.
 */

/** Rubbed-out records that are remembered. */
const MOST = 1000

export interface InkMemory {
  /** Remembers a record that is going away. */
  bury(record: InkRecord): void
  /** Gives a record in the document what it lacks: as last seen, else as a new one of its kind has it. */
  mend(id: string, seen: InkRecord | undefined): void
}

export function openInkMemory(
  doc: Y.Doc,
  hand: () => Hand,
  blank: (stored: InkRecord) => InkRecord | undefined = () => undefined,
): InkMemory {
  const gone = new Map<string, InkRecord>()
  return {
    bury(record) {
      gone.delete(record.id)
      gone.set(record.id, record)
      if (gone.size > MOST) gone.delete(gone.keys().next().value!)
    },
    mend(id, seen) {
      const stored = readInkRecord(doc, id)
      const last = seen ?? gone.get(id) ?? (stored && blank(stored))
      if (stored && last) completeInk(doc, last, hand())
    },
  }
}
