import type { CardId } from '@caseboard/board'
import type { StageId, SummarySection } from '@caseboard/toolkit'
import type { Appraisal } from './appraisal/appraise.ts'
import type { Remark } from './appraisal/remark.ts'
import type { Chart } from './charts/chart.ts'
import type { NeedCoverage } from './coverage/cover.ts'
import type { Gate } from './readiness/gates.ts'
import type { SectionReadiness } from './readiness/readiness.ts'

/*  The case summary as a tree. Every format is made from this and from nothing else, so that a page,
 *  a Word file and a PDF can never say different things.
 */

/** One cell of a table or one item of a list. */
export interface Cell {
  readonly text: string
  /** A second, smaller line under the text. */
  readonly note?: string
  /** Where the text leads: always http, https or mailto. */
  readonly href?: string
}

export interface Column {
  readonly label: string
  readonly align: 'left' | 'right'
}

/** What a block was written from, as card ids; shown as C1, C2 … (see `citations`). */
interface Cited {
  readonly sources: readonly CardId[]
}

export interface Heading {
  readonly kind: 'heading'
  /** 1 stands under a chapter, 2 under a heading of 1. */
  readonly level: 1 | 2
  readonly text: string
}

export interface Paragraph extends Cited {
  readonly kind: 'paragraph'
  /** A few words run in before the text, such as “If nothing changes”. */
  readonly lead?: string
  /** May hold line breaks. */
  readonly text: string
  readonly href?: string
}

export interface List extends Cited {
  readonly kind: 'list'
  readonly lead?: string
  readonly items: readonly Cell[]
}

export interface Table extends Cited {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  /** Every row has as many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[]
  readonly total?: readonly Cell[]
}

/** The ask: the one thing a senior reader must not miss. */
export interface Callout extends Cited {
  readonly kind: 'callout'
  /** Empty while nobody has written what is asked for. */
  readonly text: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
}

/** A drawing of figures, and the sentence that says what it shows. The amounts stand in a table of their own. */
export interface ChartBlock extends Cited {
  readonly kind: 'chart'
  readonly chart: Chart
}

/** Lines to sign on: name, decision and date stay empty. */
export interface SignOff {
  readonly kind: 'sign-off'
  readonly roles: readonly string[]
}

export type Block = Heading | Paragraph | List | Table | Callout | ChartBlock | SignOff

/** A place on the board that would supply something. */
export interface Pointer {
  /** “Say who the sponsor is” */
  readonly text: string
  /** “Sponsor and the ask, Sponsor (senior responsible owner)” */
  readonly where: string
  readonly tool: string
  readonly field?: string
  /** The card to open; absent while no such card is on the board. */
  readonly card?: CardId
}

/** One thing the case still lacks, and the place that would supply it. */
export interface Missing extends Pointer {
  readonly section: SummarySection['id']
  /** `case`: a senior reader would ask for it. `worksheet`: a box its tool asks for is empty. */
  readonly weight: 'case' | 'worksheet'
}

export interface Section {
  readonly id: SummarySection['id']
  readonly name: string
  readonly order: number
  readonly required: boolean
  readonly blocks: readonly Block[]
  readonly missing: readonly Missing[]
  readonly sources: readonly CardId[]
  readonly words: number
  readonly maxWords: number
}

/** What is on the board and in no section: the rest of the worksheets, notes, outcomes, links. */
export interface AnnexPart {
  readonly id: 'worksheets' | 'outcomes' | 'notes' | 'links' | 'newer'
  readonly name: string
  readonly blocks: readonly Block[]
}

/** A card that is cited, numbered in the order of the first citation. */
export interface Source {
  readonly card: CardId
  /** “C2” */
  readonly label: string
  readonly tool: string
  readonly name: string
  readonly stage: StageId
  readonly stageName: string
}

/** A tool in use, and whose it is. */
export interface Credit {
  readonly name: string
  readonly publisher: string
  readonly licence: string
  readonly url?: string
}

export interface Contributor {
  readonly name: string
  readonly team: string
}

export interface CaseSummary {
  readonly title: string
  readonly organisation: string
  /** What kind of document this is, for the cover. */
  readonly form: string
  /** ISO date. */
  readonly date: string
  readonly dateText: string
  /** A draft until every gate is met. */
  readonly status: 'draft' | 'ready'
  /** The status as it is printed. */
  readonly statusText: string
  readonly serviceTypes: readonly string[]
  readonly sponsor?: string
  readonly people: readonly Contributor[]
  readonly teams: readonly string[]
  readonly sections: readonly Section[]
  readonly annex: readonly AnnexPart[]
  readonly missing: readonly Missing[]
  readonly gates: readonly Gate[]
  readonly coverage: readonly NeedCoverage[]
  /** Section by section; what the teams say is in it. */
  readonly readiness: readonly SectionReadiness[]
  readonly appraisal: Appraisal
  /** What is not what its field asks for, and was never to be in a sum. */
  readonly leftOutElsewhere: readonly Remark[]
  /** What was taken as given where nobody said: by the sums, and of several cards of one tool. */
  readonly takenAsGiven: readonly Remark[]
  /** Rows that are half there. */
  readonly unfinished: readonly Remark[]
  readonly sources: readonly Source[]
  readonly credits: readonly Credit[]
  /** Licence sentences the credits call for. */
  readonly licences: readonly string[]
  /** The board's own settings for figures, printed on every export. */
  readonly basis: string
}
