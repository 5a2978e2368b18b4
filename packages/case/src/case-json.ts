import type { BoardSnapshot } from '@caseboard/board'
import { appraise } from './appraisal/appraise.ts'
import type { Appraisal } from './appraisal/appraise.ts'
import { coverNeeds } from './coverage/cover.ts'
import type { NeedCoverage } from './coverage/cover.ts'
import { teamsOf } from './readiness/agreement.ts'
import type { SectionAgreement } from './readiness/agreement.ts'
import { gatesOf } from './readiness/gates.ts'
import type { Gate } from './readiness/gates.ts'
import { readinessOf } from './readiness/readiness.ts'
import type { SectionReadiness } from './readiness/readiness.ts'

/**
 * What a board amounts to on a day, for programs: what the screens show, and nothing they do not.
 * Plain JSON; money is integer pence, rates are %, days are ISO dates.
 */
export interface CaseJson {
  /** The day it was worked out for: two rules of coverage and one gate depend on it. */
  readonly today: string
  readonly coverage: readonly NeedCoverage[]
  readonly readiness: readonly SectionReadiness[]
  readonly appraisal: Appraisal
  readonly gates: readonly Gate[]
  readonly agreement: {
    /** The teams of the people on the board. */
    readonly teams: readonly string[]
    readonly sections: readonly ({
      readonly id: string
      readonly name: string
    } & SectionAgreement)[]
  }
}

/** Works out the whole case of a board on a day. An equal board gives an equal answer, to the penny. */
export function caseJson(board: BoardSnapshot, { today }: { readonly today: string }): CaseJson {
  const readiness = readinessOf(board, { today })
  return {
    today,
    coverage: coverNeeds(board, { today }),
    readiness,
    appraisal: appraise(board),
    gates: gatesOf(board, { today }),
    agreement: {
      teams: teamsOf(board),
      sections: readiness.map(({ id, name, agreement }) => ({ id, name, ...agreement })),
    },
  }
}
