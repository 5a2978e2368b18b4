import { appraisal } from '@caseboard/toolkit'

/** A flat yearly rate in %, or the catalogue's schedule, which falls as years go by. */
export type Rate = number | 'schedule'

/** The Treasury's standard rate of a year in %, from the catalogue's schedule; beyond its end, the last one. */
export function scheduledRate(year: number): number {
  const band =
    appraisal.rateSchedule.find(({ fromYear, toYear }) => year >= fromYear && year <= toYear) ??
    appraisal.rateSchedule.at(-1)!
  return band.standard
}

/**
 * What £1 of each year, from 0 to `lastYear`, is worth in year 0:
 * DF(0) = 1; DF(t) = DF(t − 1) ÷ (1 + r(t)). Source: HM Treasury, The Green Book (catalogue, `discountFactor`).
 */
export function discountFactors(rate: Rate, lastYear: number): number[] {
  const factors = [1]
  for (let year = 1; year <= lastYear; year += 1) {
    const percent = rate === 'schedule' ? scheduledRate(year) : rate
    factors.push(factors[year - 1]! / (1 + percent / 100))
  }
  return factors
}

/** The worth in year 0 of amounts by year, unrounded: the sum of amount(t) × DF(t). */
export function presentValue(amounts: readonly number[], factors: readonly number[]): number {
  return amounts.reduce((sum, amount, year) => sum + amount * (factors[year] ?? 0), 0)
}
