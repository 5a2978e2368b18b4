import type { StageId } from '@caseboard/toolkit'
import * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import type { CardId, NoteId, OutcomeId } from '../ids.ts'
import { needRoom } from '../room.ts'
import { change, mark, outcomesOf, record } from '../shape.ts'
import type { OutcomeKind, OutcomeStatus } from '../snapshot.ts'

export interface NewOutcome {
  readonly kind: OutcomeKind
  readonly stage: StageId
  readonly text?: string
  readonly owner?: string
  /** ISO date, or empty. */
  readonly due?: string
  /** The cards and notes it came from. */
  readonly sources?: readonly (CardId | NoteId)[]
}

/** Writes down a decision or an action. Throws BoardFull. */
export function addOutcome(doc: Y.Doc, outcome: NewOutcome, hand: Hand): OutcomeId {
  needRoom(doc)
  const id = hand.newId() as OutcomeId
  change(doc, hand, () => {
    outcomesOf(doc).set(
      id,
      record({
        kind: outcome.kind,
        text: new Y.Text(outcome.text ?? ''),
        stage: outcome.stage,
        owner: outcome.owner ?? '',
        due: outcome.due ?? '',
        status: 'open',
        sources: [...(outcome.sources ?? [])],
        createdAt: hand.now,
      }),
    )
  })
  return id
}

/** Changes who, by when, whether it is done and where it belongs. False when there is no such outcome. */
export function setOutcome(
  doc: Y.Doc,
  id: OutcomeId,
  outcome: Pick<Partial<NewOutcome>, 'owner' | 'due' | 'stage'> & {
    readonly status?: OutcomeStatus
  },
  hand: Hand,
): boolean {
  const found = outcomesOf(doc).get(id)
  if (!(found instanceof Y.Map)) return false
  change(doc, hand, () => {
    for (const [key, value] of Object.entries(outcome)) {
      if (value !== undefined) found.set(key, value)
    }
  })
  return true
}

/** The shared text of a decision or action. */
export function outcomeText(doc: Y.Doc, id: OutcomeId): Y.Text | undefined {
  const text = outcomesOf(doc).get(id)?.get('text')
  return text instanceof Y.Text ? text : undefined
}

export function removeOutcome(doc: Y.Doc, id: OutcomeId, hand: Hand): boolean {
  return mark(doc, outcomesOf(doc), id, true, hand)
}

export function restoreOutcome(doc: Y.Doc, id: OutcomeId, hand: Hand): boolean {
  return mark(doc, outcomesOf(doc), id, false, hand)
}
