import type { ServiceTypeId, StageId } from '@caseboard/toolkit'
import type { CardId, LinkId, NoteId, OutcomeId, ParticipantId, RowId } from './ids.ts'

/** A role, and a name only where one is needed (personal data). */
export interface PersonValue {
  readonly role: string
  readonly name: string
}

/** What one answer can be. Money is integer pence, dates are ISO dates, several choices are an array. */
export type Cell = string | number | readonly string[] | PersonValue

export interface Row {
  readonly id: RowId
  /** By column; an empty cell has no key. */
  readonly cells: Readonly<Record<string, Cell>>
}

export interface ListItem {
  readonly id: RowId
  readonly text: string
}

/** Answers to a rating that is only shown as a group result: one number a ballot. */
export type Ballots = Readonly<Record<string, number>>

export type FieldValue = Cell | readonly ListItem[] | readonly Row[] | Ballots

interface Deletable {
  readonly deletedAt?: string
  readonly deletedBy?: string
}

export interface CardSnapshot extends Deletable {
  readonly id: CardId
  /** A tool's id. A board from a newer version may name a tool this toolkit does not know. */
  readonly tool: string
  readonly stage: StageId
  readonly rank: string
  /** By field; a field nobody has filled in has no key. */
  readonly fields: Readonly<Record<string, FieldValue>>
  readonly createdBy: string
  readonly createdAt: string
}

export interface NoteSnapshot extends Deletable {
  readonly id: NoteId
  readonly text: string
  readonly stage: StageId
  /** Top left corner in page units. */
  readonly pos: readonly [x: number, y: number]
  readonly category: NoteCategory
  /** Absent on an anonymous note: then nobody's id is stored anywhere. */
  readonly author?: ParticipantId
  readonly createdAt: string
}

export const noteCategories = [
  { id: 'idea', name: 'Idea' },
  { id: 'question', name: 'Question' },
  { id: 'fact', name: 'Fact' },
  { id: 'risk', name: 'Risk' },
] as const
export type NoteCategory = (typeof noteCategories)[number]['id']

export const linkKinds = [
  { id: 'relates', name: 'relates to' },
  { id: 'supports', name: 'supports' },
  { id: 'blocks', name: 'blocks' },
] as const
export type LinkKind = (typeof linkKinds)[number]['id']

export interface LinkSnapshot {
  readonly id: LinkId
  readonly from: CardId | NoteId
  readonly to: CardId | NoteId
  readonly kind: LinkKind
  readonly label: string
  readonly createdBy: string
  readonly createdAt: string
}

export const outcomeKinds = [
  { id: 'decision', name: 'Decision' },
  { id: 'action', name: 'Action' },
] as const
export type OutcomeKind = (typeof outcomeKinds)[number]['id']
export type OutcomeStatus = 'open' | 'done'

export interface OutcomeSnapshot extends Deletable {
  readonly id: OutcomeId
  readonly kind: OutcomeKind
  readonly text: string
  readonly stage: StageId
  readonly owner: string
  /** ISO date, or empty. */
  readonly due: string
  readonly status: OutcomeStatus
  readonly sources: readonly (CardId | NoteId)[]
  readonly createdAt: string
}

export interface PersonSnapshot {
  readonly id: ParticipantId
  readonly name: string
  readonly team: string
}

/** The board's own settings for figures; printed on every export. */
export interface AppraisalSettings {
  readonly ratePercent: number
  readonly years: number
  readonly priceBase: string
}

/** A board at one moment, plain and read-only: what screens, the case and the exports work from. */
export interface BoardSnapshot {
  readonly version: number
  readonly title: string
  readonly organisation: string
  readonly serviceTypes: readonly ServiceTypeId[]
  readonly createdAt: string
  readonly appraisal: AppraisalSettings
  /** Not deleted; in stage order, then rank. */
  readonly cards: readonly CardSnapshot[]
  /** Not deleted; oldest first. */
  readonly notes: readonly NoteSnapshot[]
  /** Both ends are on the board. */
  readonly links: readonly LinkSnapshot[]
  /** Not deleted; oldest first. */
  readonly outcomes: readonly OutcomeSnapshot[]
  readonly people: readonly PersonSnapshot[]
  /** Deleted, and can be restored; newest first. */
  readonly bin: {
    readonly cards: readonly CardSnapshot[]
    readonly notes: readonly NoteSnapshot[]
    readonly outcomes: readonly OutcomeSnapshot[]
  }
}
