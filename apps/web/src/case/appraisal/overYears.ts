import { rowsOverYears, type Figure, type Result } from '@caseboard/case'

/** What one kind of money comes to over all years, not discounted: the sum of its rows. */
export function overYears(
  years: Result['years'],
  kind: 'benefits' | 'downsides' | 'costs',
): Figure {
  const parts = rowsOverYears(years, kind).map(({ label, amounts, from }) => ({
    label,
    amount: sum(amounts),
    from,
  }))
  return { amount: sum(parts.map(({ amount }) => amount)), parts }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)
