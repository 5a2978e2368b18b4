import {
  restoreCard,
  restoreNote,
  restoreOutcome,
  type BoardSnapshot,
  type CardId,
  type Hand,
  type NoteId,
  type OutcomeId,
} from '@caseboard/board'
import type { StageId } from '@caseboard/toolkit'
import type * as Y from 'yjs'
import { cardTitle, noteTitle, personName } from '../things.ts'
import { outcomeTitle } from './words.ts'

/** Something that was deleted, with everything that was written in it. */
export type Binned = {
  readonly title: string
  readonly stage: StageId
  readonly deletedAt: string
  readonly by: string
  restore(doc: Y.Doc, hand: Hand): boolean
} & (
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'decision' | 'action'; readonly id: OutcomeId }
)

const isWritten = ({ text }: { text: string }) => text.trim() !== ''

/** What was deleted, newest first. */
export function readBin(board: BoardSnapshot): Binned[] {
  const { cards, notes, outcomes } = board.bin
  const about = (thing: { stage: StageId; deletedAt?: string; deletedBy?: string }) => ({
    stage: thing.stage,
    deletedAt: thing.deletedAt ?? '',
    by: personName(board, thing.deletedBy),
  })
  return [
    ...cards.map((card) => ({
      ...about(card),
      id: card.id,
      kind: 'card' as const,
      title: cardTitle(card),
      restore: (doc: Y.Doc, hand: Hand) => restoreCard(doc, card.id, hand),
    })),
    // A note nobody wrote anything on holds nothing to put back.
    ...notes.filter(isWritten).map((note) => ({
      ...about(note),
      id: note.id,
      kind: 'note' as const,
      title: noteTitle(note),
      restore: (doc: Y.Doc, hand: Hand) => restoreNote(doc, note.id, hand),
    })),
    ...outcomes.map((outcome) => ({
      ...about(outcome),
      id: outcome.id,
      kind: outcome.kind,
      title: outcomeTitle(outcome),
      restore: (doc: Y.Doc, hand: Hand) => restoreOutcome(doc, outcome.id, hand),
    })),
  ].toSorted((a, b) => b.deletedAt.localeCompare(a.deletedAt))
}

/** How full the bin is. */
export function binCount(binned: readonly Binned[]): string {
  return binned.length === 0
    ? 'Empty. What is deleted is kept here and can be put back.'
    : `${binned.length} deleted. Everything written in ${binned.length === 1 ? 'it' : 'them'} is kept.`
}
