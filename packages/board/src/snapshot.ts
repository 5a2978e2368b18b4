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
  /** ISO dates on which this person changed the board, oldest first; written by the server alone. */
  readonly editedOn: readonly string[]
  /** When they were taken off the board; absent while they are on it. Written by the server alone. */
  readonly leftAt?: string
}

/** The board's own settings for figures; printed on every export. What cannot be used is said where the figures are. */
export interface AppraisalSettings {
  /** Discount rate, % a year, real. */
  readonly ratePercent: number
  /** Why this rate, when it is not the Treasury's. */
  readonly rateWhy: string
  /** The appraisal runs from year 0 to this year. */
  readonly years: number
  /** In whose prices the figures are, for example 2026 to 2027 prices. */
  readonly priceBase: string
  /** % added to the costs of a cost plan that names no allowance of its own; null when nobody said. */
  readonly optimismPercent: number | null
  /** Why that much. */
  readonly optimismWhy: string
  /** % the low case takes off a benefit of medium confidence that has no low figure. */
  readonly mediumConfidenceOff: number
  /** The same for a benefit of low confidence. */
  readonly lowConfidenceOff: number
}

/** Why a facilitator marked a need “Not relevant here”, and who did. */
export interface NotRelevant {
  readonly reason: string
  readonly by: string
  readonly at: string
}

export const teamViews = [
  { id: 'agree', name: 'Agree' },
  { id: 'concerns', name: 'Concerns' },
  { id: 'not-consulted', name: 'Not consulted' },
] as const
export type TeamView = (typeof teamViews)[number]['id']

/** What one team says of one section of the case summary. */
export interface AgreementSnapshot {
  /** A summary section's id. */
  readonly section: string
  /** As it was typed when the team spoke; compare with `sameName`. */
  readonly team: string
  readonly view: TeamView
  /** What the concerns are, or why nobody was asked; may be empty. */
  readonly reason: string
  /** What the section stood on when the team spoke, as a mark to compare; absent where nobody kept it. */
  readonly of?: string
  /** Who marked it, and when. */
  readonly by: string
  readonly at: string
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
  /** By need. A need of a newer version stays. */
  readonly notRelevant: Readonly<Record<string, NotRelevant>>
  /** By section, then team. A team that said nothing has no entry. */
  readonly agreement: readonly AgreementSnapshot[]
  /** Deleted, and can be restored; newest first. */
  readonly bin: {
    readonly cards: readonly CardSnapshot[]
    readonly notes: readonly NoteSnapshot[]
    readonly outcomes: readonly OutcomeSnapshot[]
  }
}
