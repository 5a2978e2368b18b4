import {
  formatDate,
  restoreCard,
  restoreNote,
  restoreOutcome,
  type BoardSnapshot,
  type Hand,
} from '@caseboard/board'
import { findStage, type StageId } from '@caseboard/toolkit'
import type * as Y from 'yjs'
import { announce, useChange } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { RestoreIcon } from '../ui/icons.tsx'
import { focusSoon } from '../worksheet/focus.ts'
import { cardTitle, noteTitle, personName } from '../worksheet/things.ts'
import { outlineIds, useOutline } from './outlineContext.ts'

interface Binned {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly stage: StageId
  readonly deletedAt: string
  readonly by: string
  restore(doc: Y.Doc, hand: Hand): boolean
  /** Where it is when it is back. */
  readonly back: string
}

/** What was deleted, newest first, with everything that was written in it. */
export function Bin({ board }: { board: BoardSnapshot }) {
  const { canEdit } = useOutline()
  const change = useChange()
  const binned = readBin(board)

  function restore(thing: Binned) {
    change((doc, hand) => thing.restore(doc, hand))
    announce(`“${thing.title}” is back in ${findStage(thing.stage).name}`)
    focusSoon([thing.back, outlineIds.bin])
  }

  return (
    <section className="outline__part outline__bin" aria-labelledby={outlineIds.bin}>
      <header className="outline__stage">
        <h2 id={outlineIds.bin} tabIndex={-1}>
          Bin
        </h2>
        <p className="outline__count">
          {binned.length === 0
            ? 'Empty. What is deleted is kept here and can be put back.'
            : `${binned.length} deleted. Everything written in them is kept.`}
        </p>
      </header>
      <ul className="outline__list">
        {binned.map((thing) => (
          <li key={thing.id} className="outline-binned">
            <span className="outline-binned__words">
              <strong>{thing.title}</strong>
              <span>
                {`${thing.kind} in ${findStage(thing.stage).name}, deleted by ${thing.by} on ${formatDate(thing.deletedAt)}`}
              </span>
            </span>
            {canEdit ? (
              <Button
                id={outlineIds.restore(thing.id)}
                size="s"
                icon={<RestoreIcon size={18} />}
                aria-label={`Put back ${thing.title}`}
                onPress={() => restore(thing)}
              >
                Put back
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

const isWritten = ({ text }: { text: string }) => text.trim() !== ''

function readBin(board: BoardSnapshot): Binned[] {
  const { cards, notes, outcomes } = board.bin
  const about = (thing: { deletedAt?: string; deletedBy?: string }) => ({
    deletedAt: thing.deletedAt ?? '',
    by: personName(board, thing.deletedBy),
  })
  return [
    ...cards.map((card) => ({
      ...about(card),
      id: card.id,
      kind: 'Card',
      title: cardTitle(card),
      stage: card.stage,
      restore: (doc: Y.Doc, hand: Hand) => restoreCard(doc, card.id, hand),
      back: outlineIds.open(card.id),
    })),
    // A note nobody wrote anything on holds nothing to put back.
    ...notes.filter(isWritten).map((note) => ({
      ...about(note),
      id: note.id,
      kind: 'Note',
      title: noteTitle(note),
      stage: note.stage,
      restore: (doc: Y.Doc, hand: Hand) => restoreNote(doc, note.id, hand),
      back: outlineIds.note(note.id),
    })),
    ...outcomes.map((outcome) => ({
      ...about(outcome),
      id: outcome.id,
      kind: outcome.kind === 'action' ? 'Action' : 'Decision',
      title: noteTitle(outcome),
      stage: outcome.stage,
      restore: (doc: Y.Doc, hand: Hand) => restoreOutcome(doc, outcome.id, hand),
      back: outlineIds.outcome(outcome.id),
    })),
  ].toSorted((a, b) => b.deletedAt.localeCompare(a.deletedAt))
}
