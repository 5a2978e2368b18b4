/**
 * Years until the running total of net amounts is back at zero, counted from the end of year 0 and
 * straight through the year in which it happens: (k − 1) + (−cumulative(k − 1)) ÷ net(k)
 * (catalogue, `simplePayback`). 0 when the total never falls below zero, null when it is not back
 * within the period. The first time counts, whatever comes after it: see `owedAgainIn`.
 */
export function paybackYears(net: readonly number[]): number | null {
  let cumulative = 0
  let isOut = false
  for (const [year, amount] of net.entries()) {
    const before = cumulative
    cumulative += amount
    if (isOut && cumulative >= 0) return year - 1 + -before / amount
    isOut ||= cumulative < 0
  }
  return isOut ? null : 0
}

/** The first year after a payback that ends with the running total below zero again; undefined when none does. */
export function owedAgainIn(net: readonly number[], payback: number | null): number | undefined {
  if (payback === null) return undefined
  let cumulative = 0
  for (const [year, amount] of net.entries()) {
    cumulative += amount
    if (year > payback && cumulative < 0) return year
  }
  return undefined
}
