import * as Y from 'yjs'
import { cardsOf, inkOf, linksOf, notesOf, outcomesOf, type YRecord } from './shape.ts'

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
export function boardRoom(doc: Y.Doc): BoardRoom {
  const records = [cardsOf(doc), notesOf(doc), linksOf(doc), outcomesOf(doc)]
  const things = records.reduce((sum, all) => sum + shownOf(all), inkOf(doc).size)
  const left = Math.max(0, ROOM.stopAt - things)
  const state = left === 0 ? 'full' : things >= ROOM.warnAt ? 'filling' : 'free'
  return { things, left, state }
}

/** Thrown when something is added to a board that has no room for it; nothing is changed. */
export class BoardFull extends RangeError {
  override readonly name = 'BoardFull'
  readonly left: number
  readonly wanted: number

  constructor(left: number, wanted: number) {
    super(`There is room for ${left} more, and this would be ${wanted}.`)
    this.left = left
    this.wanted = wanted
  }
}

/** Throws BoardFull when so many more things do not fit: asked before several are added as one step. */
export function needRoom(doc: Y.Doc, count = 1): void {
  const { left } = boardRoom(doc)
  if (left < count) throw new BoardFull(left, count)
}

function shownOf(records: Y.Map<YRecord>): number {
  let shown = 0
  for (const found of records.values()) {
    if (found instanceof Y.Map && !found.has('deletedAt')) shown += 1
  }
  return shown
}
