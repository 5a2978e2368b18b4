import { textOf } from '../coverage/worksheets.ts'
import type { Worksheets } from '../coverage/worksheets.ts'
import type { Confidence, PricedBenefit } from './benefits.ts'

/** How sure the team is of the figures. */
export interface ConfidenceSummary {
  /** Priced benefits by confidence; `unsaid` are those where nobody chose. */
  readonly benefits: Readonly<Record<Confidence | 'unsaid', number>>
  /** Rows of the cost plans by confidence. */
  readonly costs: Readonly<Record<Confidence | 'unsaid', number>>
  /** Priced benefits that cite no evidence: assumptions. */
  readonly assumptions: readonly string[]
}

export function confidenceOf(
  sheets: Worksheets,
  benefits: readonly PricedBenefit[],
): ConfidenceSummary {
  return {
    benefits: tally(benefits.map(({ confidence }) => confidence)),
    costs: tally(sheets.rows('cost-plan', 'costs').map((entry) => textOf(entry, 'confidence'))),
    assumptions: benefits.filter(({ hasEvidence }) => !hasEvidence).map(({ label }) => label),
  }
}

function tally(levels: readonly (string | undefined)[]): Record<Confidence | 'unsaid', number> {
  const count = { low: 0, medium: 0, high: 0, unsaid: 0 }
  for (const level of levels) {
    if (level === 'low' || level === 'medium' || level === 'high') count[level] += 1
    else count.unsaid += 1
  }
  return count
}
