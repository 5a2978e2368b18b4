import type { NeedId } from '@caseboard/toolkit'
import type * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import { change, notRelevantOf } from '../shape.ts'

/**
 * Marks a need “Not relevant here”, with the reason and whose hand it was. False, and nothing is
 * marked, without a reason: whoever reads the case must be able to ask about it.
 */
export function markNotRelevant(doc: Y.Doc, need: NeedId, reason: string, hand: Hand): boolean {
  if (reason.trim() === '') return false
  change(doc, hand, () => {
    notRelevantOf(doc).set(need, { reason: reason.trim(), by: hand.by, at: hand.now })
  })
  return true
}

/** Takes the mark away. False when there was none. */
export function markRelevant(doc: Y.Doc, need: NeedId, hand: Hand): boolean {
  if (!notRelevantOf(doc).has(need)) return false
  change(doc, hand, () => notRelevantOf(doc).delete(need))
  return true
}
