import { apportion } from './apportion.ts'
import { benefitLine } from './benefits.ts'
import type { PricedBenefit } from './benefits.ts'
import { withOptimism } from './costs.ts'
import type { PlanCosts } from './costs.ts'
import { presentValue } from './discount.ts'
import { figureOf } from './figure.ts'
import type { Figure, Place } from './figure.ts'
import { sourcesOf } from './line.ts'
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
  const worth = (lines: readonly Line[]): number =>
    lines.reduce((sum, { years }) => sum + presentValue(years, factors), 0)
  return inputsOf(benefits, plans, factors.length - 1)
    .map(({ sign, lines, worse, better, ...input }): Swing => {
      const change = (end: readonly Line[]): number => sign * (worth(end) - worth(lines))
      return {
        ...input,
        worse: Math.round(npv + change(worse)),
        better: Math.round(npv + change(better)),
      }
    })
    .filter(({ worse, better }) => worse !== better)
    .toSorted((a, b) => b.better - b.worse - (a.better - a.worse) || compare(a.label, b.label))
}

/**
 * Both ends of a swing, opened by row: the rows of what is changed stand there as that end has them,
 * all others as the net present value does, to the penny.
 */
export function swingFigures(
  swing: Swing,
  benefits: readonly PricedBenefit[],
  plans: readonly PlanCosts[],
  npv: Figure,
  factors: readonly number[],
): { readonly worse: Figure; readonly better: Figure } {
  const inputs = inputsOf(benefits, plans, factors.length - 1)
  const at = inputs.findIndex(({ id }) => id === swing.id)
  const { sign, lines, worse, better } = inputs[at]!
  // The parts of the net present value are benefits, downsides and costs, each in the order of the board.
  const first =
    sign === 1 ? at : npv.parts.length - sum(inputs.slice(at).map((input) => input.lines.length))
  const opened = (amount: number, end: readonly Line[]): Figure => {
    const changes = apportion(
      amount - npv.amount,
      end.map(({ years }, row) => {
        const before = presentValue(lines[row]!.years, factors)
        return sign * (presentValue(years, factors) - before)
      }),
      end.map(({ id }) => id),
    )
    return figureOf(
      npv.parts.map((part, index) => {
        const line = end[index - first]
        return line === undefined
          ? part
          : { ...part, amount: part.amount + changes[index - first]!, from: sourcesOf(line) }
      }),
    )
  }
  return { worse: opened(swing.worse, worse), better: opened(swing.better, better) }
}

/** What may turn out otherwise: its rows as expected, and at both ends. */
interface Input extends Pick<Swing, 'id' | 'label' | 'says' | 'from'> {
  /** Whether its rows add to the net present value or take from it. */
  readonly sign: 1 | -1
  readonly lines: readonly Line[]
  readonly worse: readonly Line[]
  readonly better: readonly Line[]
}

/** Every benefit, then every cost plan, in the order of the board. */
function inputsOf(
  benefits: readonly PricedBenefit[],
  plans: readonly PlanCosts[],
  lastYear: number,
): Input[] {
  return [
    ...benefits.map((benefit): Input => ({
      id: benefit.id,
      label: benefit.label,
      says: 'From its low to its high figure',
      from: [...benefit.from.low, ...benefit.from.high],
      sign: 1,
      lines: [benefitLine(benefit, 'central', lastYear)],
      worse: [benefitLine(benefit, 'low', lastYear)],
      better: [benefitLine(benefit, 'high', lastYear)],
    })),
    ...plans.map(({ allowance, planned, lines }): Input => {
      const doubled = { ...allowance, percent: 2 * allowance.percent }
      return {
        id: allowance.card,
        label: 'Allowance for optimism',
        says: `From ${doubled.percent}% to none`,
        from: [allowance.place],
        sign: -1,
        lines,
        worse: planned.map((line) => withOptimism(line, doubled)),
        better: planned,
      }
    }),
  ]
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
