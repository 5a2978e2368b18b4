import type { PricedBenefit } from '../appraisal/benefits.ts'
import type { PlanCosts } from '../appraisal/costs.ts'
import { figureOf } from '../appraisal/figure.ts'
import type { Figure } from '../appraisal/figure.ts'
import { sourcesOf } from '../appraisal/line.ts'

/** What an allowance for optimism adds to the costs of its plan over all years, not discounted, row by row. */
export function addedForOptimism({ planned, lines }: PlanCosts): Figure {
  return figureOf(
    lines.map((line, row) => ({
      label: line.label,
      amount: sum(line.years) - sum(planned[row]!.years),
      from: sourcesOf(line),
    })),
  )
}

/** What the low case takes off a year for the confidence in benefits that have no low figure of their own. */
export function takenOffForConfidence(benefits: readonly PricedBenefit[]): Figure {
  return figureOf(
    benefits
      .filter(({ from }) => from.low.some((place) => 'setting' in place))
      .map(({ label, annual, from }) => ({
        label,
        amount: annual.central - annual.low,
        from: from.low,
      })),
  )
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)
