import { figureOf } from '../appraisal/figure.ts'
import type { Figure } from '../appraisal/figure.ts'
import type { YearOfMoney } from '../appraisal/result.ts'
import { rowsOverYears } from '../rows-over-years.ts'

/** What one kind of money comes to over these years, not discounted: the sum of its rows. */
export function overYears(
  years: readonly YearOfMoney[],
  kind: 'benefits' | 'downsides' | 'costs',
): Figure {
  return figureOf(
    rowsOverYears(years, kind).map(({ label, amounts, from }) => ({
      label,
      amount: amounts.reduce((sum, one) => sum + one, 0),
      from,
    })),
  )
}

/** Benefits less downsides and costs over these years, not discounted: what a row takes off stands below zero. */
export function netOverYears(years: readonly YearOfMoney[]): Figure {
  const taken = [...overYears(years, 'downsides').parts, ...overYears(years, 'costs').parts]
  return figureOf([
    ...overYears(years, 'benefits').parts,
    ...taken.map((part) => ({ ...part, amount: -part.amount + 0 })),
  ])
}
