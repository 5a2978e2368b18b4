import type { Place } from './figure.ts'

/** One row of the worksheets as money by year. Amounts are never below zero; the kind says which way they count. */
export interface Line {
  /** The same for the same row on every screen and in every order. */
  readonly id: string
  readonly kind: 'benefit' | 'downside' | 'cost'
  readonly label: string
  /** Integer pence; the index is the year. */
  readonly years: readonly number[]
  /** The cells that matter in every year. */
  readonly from: readonly Place[]
  /** Time of staff who are paid anyway: a cost, and no cash. */
  readonly isStaffTime?: true
  /** The cell of one year, where there is one a year. */
  readonly fromYear?: readonly (Place | null)[]
}

/** The cells a line's amount in a year was worked out from. */
export function sourcesIn(line: Line, year: number): readonly Place[] {
  const own = line.fromYear?.[year]
  return own ? [own, ...line.from] : line.from
}

/** The cells a whole line was worked out from. */
export function sourcesOf(line: Line): readonly Place[] {
  return line.fromYear
    ? [...line.fromYear.filter((place) => place !== null), ...line.from]
    : line.from
}

/** The sum of lines by year, from 0 to `lastYear`: whole numbers, so exact. */
export function sumByYear(lines: readonly Line[], lastYear: number): number[] {
  const sums = Array.from({ length: lastYear + 1 }, () => 0)
  for (const { years } of lines) {
    for (let year = 0; year <= lastYear; year += 1) sums[year] = sums[year]! + (years[year] ?? 0)
  }
  return sums
}
