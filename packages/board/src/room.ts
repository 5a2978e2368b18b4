import type * as Y from 'yjs'
import { inkOf } from './shape.ts'
import type { BoardSnapshot } from './snapshot.ts'

/**
 * How many things a board holds. Browsers draw a canvas of 1,500 shapes slowly on an old laptop, and one of more
 * than 3,000 badly on any (research on tldraw 3: strokes lag from about 1,000, its own maximum is 4,000).
 */
export const ROOM = { warnAt: 1500, stopAt: 3000 } as const

export interface BoardRoom {
  /** Cards, notes, links, decisions and actions that are not in the bin, and everything drawn. */
  readonly things: number
  /** How many more can be added. Never below 0. */
  readonly left: number
  readonly state: 'free' | 'filling' | 'full'
}

/** How full a board is. What is in the bin takes no room. */
export function boardRoom(
  doc: Y.Doc,
  board: Pick<BoardSnapshot, 'cards' | 'notes' | 'links' | 'outcomes'>,
): BoardRoom {
  const { cards, notes, links, outcomes } = board
  const things = cards.length + notes.length + links.length + outcomes.length + inkOf(doc).size
  const left = Math.max(0, ROOM.stopAt - things)
  const state = left === 0 ? 'full' : things >= ROOM.warnAt ? 'filling' : 'free'
  return { things, left, state }
}
