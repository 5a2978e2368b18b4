import { benefitLine } from './benefits.ts'
import type { PricedBenefit } from './benefits.ts'
import { withOptimism } from './costs.ts'
import type { PlanCosts } from './costs.ts'
import { presentValue } from './discount.ts'
import type { Place } from './figure.ts'
import type { Line } from './line.ts'
import type { Result } from './result.ts'

/** What one uncertain input does to the net present value while everything else stays as expected. */
export interface Swing {
  /** The benefit, or the cost plan: two of them may have one name. */
  readonly id: string
  readonly label: string
  /** What is changed, from the less to the more favourable. */
  readonly says: string
  /** Net present value in pence at the less favourable end, and at the more favourable one. */
  readonly worse: number
  readonly better: number
  readonly from: readonly Place[]
}

/**
 * What could change the answer, widest first: each priced benefit at its low and its high figure,
 * and each cost plan with twice its allowance for optimism and with none.
 */
export function swingsOf(
  benefits: readonly PricedBenefit[],
  plans: readonly PlanCosts[],
  central: Result,
  factors: readonly number[],
): Swing[] {
  const npv = presentValue(
    central.years.map(({ net }) => net),
    factors,
  )
  const worth = (line: Line): number => presentValue(line.years, factors)
  const lastYear = factors.length - 1
  const byBenefit = benefits.map((benefit): Swing => {
    const change = (which: 'low' | 'high'): number =>
      worth(benefitLine(benefit, which, lastYear)) -
      worth(benefitLine(benefit, 'central', lastYear))
    return {
      id: benefit.id,
      label: benefit.label,
      says: 'From its low to its high figure',
      worse: Math.round(npv + change('low')),
      better: Math.round(npv + change('high')),
      from: [...benefit.from.low, ...benefit.from.high],
    }
  })
  const byPlan = plans.map(({ allowance, planned, lines }): Swing => {
    const cost = (of: readonly Line[]): number => of.reduce((sum, line) => sum + worth(line), 0)
    const doubled = planned.map((line) =>
      withOptimism(line, { ...allowance, percent: 2 * allowance.percent }),
    )
    return {
      id: allowance.card,
      label: 'Allowance for optimism',
      says: `From ${2 * allowance.percent}% to none`,
      worse: Math.round(npv - (cost(doubled) - cost(lines))),
      better: Math.round(npv + (cost(lines) - cost(planned))),
      from: [allowance.place],
    }
  })
  return [...byBenefit, ...byPlan]
    .filter(({ worse, better }) => worse !== better)
    .toSorted((a, b) => b.better - b.worse - (a.better - a.worse) || compare(a.label, b.label))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
