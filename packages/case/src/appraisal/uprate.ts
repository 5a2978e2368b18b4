import { appraisal } from '@caseboard/toolkit'

/** The years the price index knows, oldest first. */
export const priceYears: readonly number[] = Object.keys(appraisal.gdpDeflator.index)
  .map(Number)
  .toSorted((a, b) => a - b)

/**
 * An amount in pence moved from one year's prices to another's: value × index(to) ÷ index(from), with the
 * GDP deflator of the catalogue, rounded to the penny. Undefined where the index does not know a year.
 */
export function uprate(pence: number, fromYear: number, toYear: number): number | undefined {
  const { index } = appraisal.gdpDeflator
  const [from, to] = [index[String(fromYear)], index[String(toYear)]]
  return from === undefined || to === undefined ? undefined : Math.round((pence * to) / from)
}
