import type { Entry } from '../coverage/worksheets.ts'
import type { CardPlace, Place } from './figure.ts'

/** Something said about one input, where it can be put right. */
export interface Remark {
  readonly place: Place
  /** The row, worksheet or setting it is about, in people's own words. */
  readonly about: string
  /** What happened and how to fix it, in plain English. */
  readonly says: string
}

/** What readers of the worksheets write down as they go: nothing is dropped or filled in silently. */
export interface Remarks {
  /** Inputs that are in no sum. */
  readonly leftOut: Remark[]
  /** What was taken as given where a worksheet says nothing. */
  readonly assumed: Remark[]
}

export const noRemarks = (): Remarks => ({ leftOut: [], assumed: [] })

/** The place of a row, or of one of its cells. */
export function placeIn(entry: Entry, field: string, column?: string): CardPlace {
  const place = { card: entry.card.id, field, row: entry.row.id }
  return column === undefined ? place : { ...place, column }
}
