import type { View } from '../appraisal/appraise.ts'
import { headline } from '../appraisal/words.ts'
import type { RangeChart } from './chart.ts'
import { moneyTable } from './tables.ts'

/** The net present value as the low figures, the expected ones and the high ones have it. Without a benefit nothing has a range. */
export function rangeChart(view: View): RangeChart | undefined {
  if (view.central.pvBenefits.parts.length === 0) return undefined
  const [low, central, high] = [view.low, view.central, view.high].map(({ npv }) => npv?.amount)
  if (low === undefined || central === undefined || high === undefined) return undefined
  const title =
    view.id === 'council'
      ? 'Net present value of the council’s budget, low to high'
      : 'Net present value, low to high'
  const expected = `As expected, the net present value is ${headline(central)}`
  return {
    kind: 'range',
    id: `${view.id}-range`,
    view: view.id,
    title,
    says:
      low === high
        ? `${expected}. Nobody gave a lower or a higher figure.`
        : `${expected}. With every low figure it is ${headline(low)}, with every high figure ${headline(high)}${low < 0 && central >= 0 ? ': it may come out below zero' : ''}. Only benefits are varied, costs are not.`,
    low,
    central,
    high,
    table: moneyTable(
      title,
      'Case',
      ['Net present value'],
      [
        { head: 'Low', amounts: [low] },
        { head: 'As expected', amounts: [central] },
        { head: 'High', amounts: [high] },
      ],
    ),
  }
}
