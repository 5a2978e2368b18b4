/*  What one row is worth in one year, in whole pence. A row is rounded here, year by year, before
 *  anything is added up: a total is then a sum of whole numbers, so it equals what is shown above it
 *  and does not depend on the order of the rows.
 */

/**
 * A benefit in year `t`, in pence: annual × min(1, (t − start + 1) ÷ max(1, years to build up)),
 * nothing before its first year (catalogue, `benefitInYear`).
 */
export function benefitInYear(
  annual: number,
  startYear: number,
  rampYears: number,
  year: number,
): number {
  if (year < startYear) return 0
  const built = year - startYear + 1
  if (built >= rampYears) return annual
  // Multiplied before it is divided: 45p × 7 ÷ 10 is 31.5p, and 45 × 0.7 comes out just below it.
  return Math.round((annual * built * 100) / hundredths(rampYears))
}

/** A cost in pence with the allowance for optimism in %: cost × (1 + allowance) (catalogue, `optimismCost`, without mitigation: docs/decisions/0011). */
export function withAllowance(cost: number, optimismPercent: number): number {
  return Math.round((cost * (10_000 + hundredths(optimismPercent))) / 10_000)
}

/** A value in pence less so many % of it, which the low case takes off for the confidence. */
export function lessPercent(pence: number, percent: number): number {
  return Math.round((pence * (10_000 - hundredths(percent))) / 10_000)
}

/** What an activity costs a year, in pence: volume × (minutes ÷ 60 × rate + other) (catalogue, `baselineCost`). */
export function baselineCost(
  volume: number,
  minutes: number,
  hourlyRate: number,
  otherEach: number,
): number {
  const each = hundredths(minutes) * hourlyRate + 6_000 * otherEach
  return Math.round((hundredths(volume) * each) / 600_000)
}

/**
 * A number with decimals as so many hundredths, so that whole pence times 12.5% stay whole numbers.
 * 100 × 64.4 is 6440.000000000001 in a computer's fractions: that is cut off, since it would cost half a penny.
 */
const hundredths = (value: number): number => Number((100 * value).toFixed(6))
