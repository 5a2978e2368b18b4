import * as Y from 'yjs'
import type { Hand } from './hand.ts'
import { completeWorksheet } from './changes/worksheet.ts'
import { readMeta } from './read.ts'
import { BOARD_VERSION, boardVersion, cardsOf, change, meta, record } from './shape.ts'

/**
 * Every change the shape of a board went through, oldest first: `migrations[0]` makes a version 1
 * board a version 2 board.
 */
const migrations: readonly ((doc: Y.Doc) => void)[] = [settingsOneByOne]

export type Migration = 'current' | 'migrated' | 'newer' | 'not a board'

/**
 * Brings a stored board to this version and gives every worksheet what its tool now wants. Only the
 * server does this, before anybody joins: two clients migrating at once would do it twice.
 * A board from a newer Caseboard is left exactly as it is.
 */
export function migrateBoard(doc: Y.Doc, hand: Hand): Migration {
  const from = boardVersion(doc)
  if (from === 0) return 'not a board'
  if (from > BOARD_VERSION) return 'newer'
  change(doc, hand, () => {
    for (const migrate of migrations.slice(from - 1)) migrate(doc)
    if (from !== BOARD_VERSION) meta(doc).set('version', BOARD_VERSION)
    for (const card of cardsOf(doc).values()) if (card instanceof Y.Map) completeWorksheet(card)
  })
  return from === BOARD_VERSION ? 'current' : 'migrated'
}

/** To version 2: the settings for figures were one value, so that of two people one lost theirs. */
function settingsOneByOne(doc: Y.Doc): void {
  meta(doc).set('appraisal', record({ ...readMeta(doc).appraisal }))
}
