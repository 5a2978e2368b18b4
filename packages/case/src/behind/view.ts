import type { Appraisal, View } from '../appraisal/appraise.ts'
import type { Figure } from '../appraisal/figure.ts'
import type { Result } from '../appraisal/result.ts'
import { netOverYears, overYears } from './over-years.ts'

/** A figure as it is shown: its name, the amount, and what it opens to. */
export interface NamedFigure {
  readonly name: string
  readonly figure: Figure
}

/** The figures of a view, in the order they are shown. The main one is what the view comes to. */
export function figuresOfView(
  appraisal: Appraisal,
  id: View['id'],
): (NamedFigure & { readonly isMain?: true })[] {
  const { low, central, high } = appraisal[id]
  const npv = central.npv ? [{ name: 'Net present value', figure: central.npv }] : []
  if (id === 'council') {
    return [
      { name: 'Cash in', figure: overYears(central.years, 'benefits') },
      { name: 'Costs', figure: overYears(central.years, 'costs') },
      ...(appraisal.staffTime.amount === 0
        ? []
        : [{ name: 'of which existing staff time', figure: appraisal.staffTime }]),
      { name: 'Net', figure: netOverYears(central.years), isMain: true },
      ...range('Net', netOverYears(low.years), netOverYears(high.years)),
      ...npv,
    ]
  }
  return [
    ...(central.npv ? [presentBenefits(central)] : []),
    ...presentDownsides(central),
    presentCosts(central),
    ...npv.map((one) => ({ ...one, isMain: true as const })),
    ...(low.npv && high.npv ? range('Net present value', low.npv, high.npv) : []),
  ]
}

/** Both ends of what a view may come to; none where they are the same. */
function range(name: string, low: Figure, high: Figure): NamedFigure[] {
  return low.amount === high.amount
    ? []
    : [
        { name: `${name}, every low figure`, figure: low },
        { name: `${name}, every high figure`, figure: high },
      ]
}

/**
 * What a payback is worked out from: what is owed after the last year below zero and what the next
 * one brings; all years together where the money is not back in them, or was never out.
 */
export function behindPayback({ years, simplePaybackYears }: Result): NamedFigure[] {
  if (simplePaybackYears === null || simplePaybackYears === 0) {
    return [{ name: 'Net over all years', figure: netOverYears(years) }]
  }
  const back = Math.ceil(simplePaybackYears)
  return [
    { name: `Running total after year ${back - 1}`, figure: netOverYears(years.slice(0, back)) },
    { name: `Net in year ${back}`, figure: netOverYears(years.slice(back, back + 1)) },
  ]
}

/** What the switching value is worked out from: the net present value as a share of the present benefits. */
export function behindSwitching(result: Result): NamedFigure[] {
  return [
    ...(result.npv ? [{ name: 'Net present value', figure: result.npv }] : []),
    presentBenefits(result),
  ]
}

/** What benefits for every £1 of cost are worked out from. */
export function behindRatio(result: Result): NamedFigure[] {
  return [presentBenefits(result), ...presentDownsides(result), presentCosts(result)]
}

const presentBenefits = ({ pvBenefits }: Result): NamedFigure => ({
  name: 'Benefits, present value',
  figure: pvBenefits,
})
const presentDownsides = ({ pvDownsides }: Result): NamedFigure[] =>
  pvDownsides.parts.length === 0 ? [] : [{ name: 'Downsides, present value', figure: pvDownsides }]

/** The present costs, which unit costs are worked out from as well. */
export const presentCosts = ({ pvCosts }: Result): NamedFigure => ({
  name: 'Costs, present value',
  figure: pvCosts,
})
