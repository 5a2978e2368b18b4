import type { CardId } from '@caseboard/board'
import { idsOf } from '../blocks.ts'
import type { Desk, Entry } from '../desk.ts'

export interface BenefitsByYear {
  readonly classes: readonly { readonly label: string; readonly years: readonly number[] }[]
  readonly years: readonly number[]
  /** Benefits in no sum, and why: nothing is silently zero. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[]
  readonly sources: readonly CardId[]
}

/** Priced benefits by class and year. They build up in equal steps from the first year on. */
export function benefitsByYear(desk: Desk, years: readonly number[]): BenefitsByYear {
  const classes = new Map<string, number[]>()
  const leftOut: { name: string; why: string }[] = []
  const rows = desk
    .rows('benefits-register', 'benefits')
    .filter((row) => row.has('benefit') || row.has('annual'))
  for (const row of rows) {
    const name = row.say('benefit') || 'A benefit without a name'
    const annual = row.number('annual')
    const start = row.number('startYear') ?? 1
    if (annual === undefined) {
      leftOut.push({ name, why: 'no value a year' })
    } else if (start > (years.at(-1) ?? 0)) {
      leftOut.push({ name, why: `its first year, ${start}, is after the years shown` })
    } else {
      const label = row.has('class') ? row.brief('class') : 'No class chosen'
      const sums = classes.get(label) ?? years.map(() => 0)
      classes.set(
        label,
        sums.map((sum, year) => sum + inYear(row, annual, start, year)),
      )
    }
  }
  const sums = [...classes].map(([label, amounts]) => ({ label, years: amounts }))
  return {
    classes: sums,
    years: years.map((year) => sums.reduce((total, { years: of }) => total + (of[year] ?? 0), 0)),
    leftOut,
    sources: idsOf(rows),
  }
}

function inYear(row: Entry, annual: number, start: number, year: number): number {
  if (year < start) return 0
  const steps = Math.max(1, row.number('rampYears') ?? 1)
  return Math.round(annual * Math.min(1, (year - start + 1) / steps))
}
