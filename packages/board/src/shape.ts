import * as Y from 'yjs'
import type { Hand } from './hand.ts'

/** Raised whenever an older Caseboard could not read what a newer one writes (`migrate.ts`). */
export const BOARD_VERSION = 2

/*  One Y.Doc a board. The names below are its root maps; nothing else knows them.
 *
 *  meta      version, title: Y.Text, organisation, serviceTypes, createdAt,
 *            appraisal: { setting → a plain value }
 *  cards     id → { tool, stage, rank, fields, createdBy, createdAt, deletedAt?, deletedBy? }
 *              fields: id → Y.Text                                    short and long text
 *                         | Y.Array of { id, rank, text }             list
 *                         | Y.Array of { id, rank, cells }            table
 *                         | { role: Y.Text, name: Y.Text }            person
 *                         | { ballot → 1…5 }                          rating shown as a group result
 *                         | a plain value                             the rest
 *  notes     id → { text: Y.Text, stage, pos, category, author?, createdAt, … }
 *  links     id → { from, to, kind, label, createdBy, createdAt }
 *  outcomes  id → { kind, text: Y.Text, stage, owner, due, status, sources, createdAt, … }
 *  ink       id → a drawing's record, a key a property (ink.ts)
 *  people    id → { name, team, editedOn, leftAt? }, written by the server alone
 *  notRelevant  need → { reason, by, at }
 *  agreement    section/team → { section, team, view, reason, of?, by, at }
 *
 *  Whatever people can type in at once is made together with its record, never on the first
 *  keystroke: two Y.Texts made at the same moment under one key would cost one person every letter.
 */
export const meta = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')
export const cardsOf = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap('cards')
export const notesOf = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap('notes')
export const linksOf = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap('links')
export const outcomesOf = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap('outcomes')
export const inkOf = (doc: Y.Doc): Y.Map<YRecord> => doc.getMap('ink')
export const peopleOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('people')
export const notRelevantOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('notRelevant')
export const agreementOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('agreement')

/** One record: a map of its properties. */
export type YRecord = Y.Map<unknown>

/** The board's version, or 0 for a document the server has not made a board of yet. */
export function boardVersion(doc: Y.Doc): number {
  const version = meta(doc).get('version')
  return typeof version === 'number' ? version : 0
}

/** Runs one change as one transaction under the hand's origin. */
export function change<T>(doc: Y.Doc, hand: Hand, make: () => T): T {
  return doc.transact(make, hand.origin ?? null)
}

/** Runs one change that undo leaves as it is, whatever the hand: an answer given in a vote. */
export function finalChange(doc: Y.Doc, hand: Hand, make: () => void): void {
  doc.transact((transaction) => {
    transaction.meta.set(FINAL, true)
    make()
  }, hand.origin ?? null)
}

export const isFinal = (transaction: Y.Transaction): boolean => transaction.meta.has(FINAL)

const FINAL = 'final'

/** A Y.Map made of plain entries; keys whose value is undefined are left out. */
export function record(entries: Record<string, unknown>): YRecord {
  const map = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) map.set(key, value)
  return map
}

/** Marks a record deleted, or takes the mark away. False when there is no such record. */
export function mark(
  doc: Y.Doc,
  records: Y.Map<YRecord>,
  id: string,
  deleted: boolean,
  hand: Hand,
): boolean {
  const found = records.get(id)
  if (!(found instanceof Y.Map)) return false
  change(doc, hand, () => {
    if (deleted) {
      found.set('deletedAt', hand.now)
      found.set('deletedBy', hand.by)
    } else {
      found.delete('deletedAt')
      found.delete('deletedBy')
    }
  })
  return true
}
