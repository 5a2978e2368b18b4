import { apportion } from './apportion.ts'
import { presentValue } from './discount.ts'
import { figureOf } from './figure.ts'
import type { Figure, Part } from './figure.ts'
import { sourcesIn, sourcesOf, sumByYear } from './line.ts'
import type { Line } from './line.ts'
import { paybackYears } from './payback.ts'

/*  Rounding, and why. Amounts by year are whole pence row by row, so their totals are plain sums of
 *  what is shown. A present value is different: it is worked out from the yearly totals and rounded
 *  once, at the end, so that neither the number of rows nor their order moves it; what it is made of
 *  (its rows, its years) is then apportioned to the penny and adds up to it.
 *  Each present value is rounded on its own, as the Treasury's tables and our check values have it:
 *  that is why present benefits less present costs can differ from the net present value by 1p. The
 *  net present value opens to parts of its own that add up to it exactly.
 */

/** What lines of money are worth in year 0, opened by row. Everything is integer pence. */
export interface Present {
  readonly pvBenefits: Figure
  readonly pvDownsides: Figure
  readonly pvCosts: Figure
  /** Present benefits less downsides and costs, opened by row; null when no benefit on the board has a price. */
  readonly npv: Figure | null
}

/** Money by year and what it comes to, in one view and one case. Everything is integer pence. */
export interface Result extends Present {
  readonly years: readonly YearOfMoney[]
  /** Plain sums over all years, not discounted. */
  readonly total: Money
  /** (Present benefits − downsides) ÷ present costs, unrounded. Never to be shown alone. */
  readonly ratio: number | null
  /** Years from the end of year 0; null when nothing is spent, or it is not back within the period. */
  readonly simplePaybackYears: number | null
  readonly discountedPaybackYears: number | null
  /** The share, 0 to 1, by which benefits may fall before the net present value is zero; null when it is below zero now. */
  readonly switchingFall: number | null
}

export interface Money {
  readonly benefits: number
  readonly downsides: number
  readonly costs: number
  /** Benefits less downsides and costs. */
  readonly net: number
}

export interface YearOfMoney {
  readonly year: number
  /** What £1 of this year is worth in year 0. */
  readonly factor: number
  readonly benefits: Figure
  readonly downsides: Figure
  readonly costs: Figure
  /** Benefits less downsides and costs. */
  readonly net: number
  /** The running total of `net`. */
  readonly cumulative: number
  /** Worth in year 0. Each column adds up to its present value. */
  readonly discounted: Money
  /** The running total of `discounted.net`; the last one is the net present value. */
  readonly discountedCumulative: number
}

/** What lines of money come to. With `priced` false there is no net present value, only costs. */
export function resultOf(
  lines: readonly Line[],
  factors: readonly number[],
  { priced }: { readonly priced: boolean },
): Result {
  const sorted = byKind(lines, factors)
  const { sums, net } = sorted
  const exact = {
    benefits: presentValue(sums.benefits, factors),
    downsides: presentValue(sums.downsides, factors),
    costs: presentValue(sums.costs, factors),
    npv: presentValue(net, factors),
  }
  const discountedNet = net.map((amount, year) => amount * factors[year]!)
  const isSpent = priced && exact.costs > 0
  return {
    ...presentIn(sorted, factors, priced),
    years: yearsOf(sorted.lines, { ...sums, net }, factors),
    total: {
      benefits: total(sums.benefits),
      downsides: total(sums.downsides),
      costs: total(sums.costs),
      net: total(net),
    },
    ratio: priced && exact.costs > 0 ? (exact.benefits - exact.downsides) / exact.costs : null,
    simplePaybackYears: isSpent ? paybackYears(net) : null,
    discountedPaybackYears: isSpent ? paybackYears(discountedNet) : null,
    switchingFall:
      priced && exact.npv >= 0 && exact.benefits > 0 ? exact.npv / exact.benefits : null,
  }
}

/** What lines come to as present values alone, where nobody asks for the years. */
export function presentOf(
  lines: readonly Line[],
  factors: readonly number[],
  { priced }: { readonly priced: boolean },
): Present {
  return presentIn(byKind(lines, factors), factors, priced)
}

interface ByKind {
  readonly all: readonly Line[]
  readonly lines: Readonly<Record<'benefits' | 'downsides' | 'costs', readonly Line[]>>
  readonly sums: Readonly<Record<'benefits' | 'downsides' | 'costs', readonly number[]>>
  /** Benefits less downsides and costs, by year. */
  readonly net: readonly number[]
}

function byKind(all: readonly Line[], factors: readonly number[]): ByKind {
  const lastYear = factors.length - 1
  const of = (kind: Line['kind']): Line[] => all.filter((line) => line.kind === kind)
  const lines = { benefits: of('benefit'), downsides: of('downside'), costs: of('cost') }
  const sums = {
    benefits: sumByYear(lines.benefits, lastYear),
    downsides: sumByYear(lines.downsides, lastYear),
    costs: sumByYear(lines.costs, lastYear),
  }
  const net = sums.benefits.map((sum, year) => sum - sums.downsides[year]! - sums.costs[year]!)
  return { all, lines, sums, net }
}

function presentIn(
  { all, lines, sums, net }: ByKind,
  factors: readonly number[],
  priced: boolean,
): Present {
  return {
    pvBenefits: presentFigure(lines.benefits, sums.benefits, factors),
    pvDownsides: presentFigure(lines.downsides, sums.downsides, factors),
    pvCosts: presentFigure(lines.costs, sums.costs, factors),
    npv: priced
      ? presentFigure(all, net, factors, ({ kind }) => (kind === 'benefit' ? 1 : -1))
      : null,
  }
}

/** Lines' worth in year 0: rounded once, then shared out among the lines. */
function presentFigure(
  lines: readonly Line[],
  sums: readonly number[],
  factors: readonly number[],
  sign: (line: Line) => 1 | -1 = () => 1,
): Figure {
  const amounts = apportion(
    roundHalfUp(presentValue(sums, factors)),
    lines.map((line) => sign(line) * presentValue(line.years, factors)),
    lines.map(({ kind, id }) => `${kind}/${id}`),
  )
  return figureOf(
    lines.map((line, index): Part => ({
      label: line.label,
      amount: amounts[index]!,
      from: sourcesOf(line),
    })),
  )
}

function yearsOf(
  lines: Readonly<Record<'benefits' | 'downsides' | 'costs', readonly Line[]>>,
  sums: Readonly<Record<keyof Money, readonly number[]>>,
  factors: readonly number[],
): YearOfMoney[] {
  const discounted = {
    benefits: discountByYear(sums.benefits, factors),
    downsides: discountByYear(sums.downsides, factors),
    costs: discountByYear(sums.costs, factors),
    net: discountByYear(sums.net, factors),
  }
  let [cumulative, discountedCumulative] = [0, 0]
  return factors.map((factor, year) => {
    cumulative += sums.net[year]!
    discountedCumulative += discounted.net[year]!
    return {
      year,
      factor,
      benefits: inYear(lines.benefits, year),
      downsides: inYear(lines.downsides, year),
      costs: inYear(lines.costs, year),
      net: sums.net[year]!,
      cumulative,
      discounted: {
        benefits: discounted.benefits[year]!,
        downsides: discounted.downsides[year]!,
        costs: discounted.costs[year]!,
        net: discounted.net[year]!,
      },
      discountedCumulative,
    }
  })
}

/** A year's amount of each line that has one. */
function inYear(lines: readonly Line[], year: number): Figure {
  return figureOf(
    lines
      .filter(({ years }) => (years[year] ?? 0) !== 0)
      .map((line) => ({
        label: line.label,
        amount: line.years[year]!,
        from: sourcesIn(line, year),
      })),
  )
}

/** Each year's worth in year 0, in whole pence that add up to the present value. */
function discountByYear(sums: readonly number[], factors: readonly number[]): number[] {
  return apportion(
    roundHalfUp(presentValue(sums, factors)),
    sums.map((amount, year) => amount * factors[year]!),
    sums.map((_, year) => String(year).padStart(4, '0')),
  )
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0)

/** To the nearest penny; never −0. */
const roundHalfUp = (exact: number): number => Math.round(exact) + 0
