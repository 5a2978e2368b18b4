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
import { remarksOf } from './remarks/remarks.ts'
import type { BoardRemark } from './remarks/remarks.ts'

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
  /** Everything there is to say about the inputs: left out, taken as given, unfinished. */
  readonly remarks: readonly BoardRemark[]
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
  const appraisal = appraise(board)
  const readiness = readinessOf(board, { today })
  return {
    today,
    coverage: coverNeeds(board, { today }),
    readiness,
    appraisal,
    remarks: remarksOf(board, appraisal).all,
    gates: gatesOf(board, { today }),
    agreement: {
      teams: teamsOf(board),
      sections: readiness.map(({ id, name, agreement }) => ({ id, name, ...agreement })),
    },
  }
}
