import { appraisal } from '@caseboard/toolkit'

/** A flat yearly rate in %, or the catalogue's schedule, which falls as years go by. */
export type Rate = number | 'schedule'

/** Which column of the schedule: the Treasury's standard rates, those for health, or the test of long horizons. */
export type RateKind = 'standard' | 'health' | 'longHorizonTest'

/** The rate of a year in %, from the catalogue's schedule; beyond its end, the last one. */
export function scheduledRate(year: number, kind: RateKind = 'standard'): number {
  const band =
    appraisal.rateSchedule.find(({ fromYear, toYear }) => year >= fromYear && year <= toYear) ??
    appraisal.rateSchedule.at(-1)!
  return band[kind]
}

/**
 * What £1 of each year, from 0 to `lastYear`, is worth in year 0:
 * DF(0) = 1; DF(t) = DF(t − 1) ÷ (1 + r(t)). Source: HM Treasury, The Green Book (catalogue, `discountFactor`).
 */
export function discountFactors(
  rate: Rate,
  lastYear: number,
  kind: RateKind = 'standard',
): number[] {
  const factors = [1]
  for (let year = 1; year <= lastYear; year += 1) {
    const percent = rate === 'schedule' ? scheduledRate(year, kind) : rate
    factors.push(factors[year - 1]! / (1 + percent / 100))
  }
  return factors
}

/** The worth in year 0 of amounts by year, unrounded: the sum of amount(t) × DF(t). */
export function presentValue(amounts: readonly number[], factors: readonly number[]): number {
  return amounts.reduce((sum, amount, year) => sum + amount * (factors[year] ?? 0), 0)
}
