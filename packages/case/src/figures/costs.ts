import type { Desk, Entry, Sheet } from '../desk.ts'

/** The years a cost plan has columns for; year 0 is the year of the decision. */
export const costYears = [0, 1, 2, 3, 4, 5] as const

export interface PlanCosts {
  readonly rows: ReadonlyMap<Entry, number>
  readonly years: readonly number[]
  readonly total: number
}

/** One cost plan added up by row and by year. */
export function planCosts(sheet: Sheet): PlanCosts {
  const rows = new Map<Entry, number>()
  const years = costYears.map(() => 0)
  for (const entry of sheet.rows('costs')) {
    for (const year of costYears) {
      const amount = entry.number(`y${year}`)
      if (amount === undefined) continue
      rows.set(entry, (rows.get(entry) ?? 0) + amount)
      years[year] = (years[year] ?? 0) + amount
    }
  }
  return { rows, years, total: years.reduce((sum, amount) => sum + amount, 0) }
}

/** Years 0 to the end of the board's period; at least those a cost plan knows, at most ten, to fit a page. */
export function boardYears(desk: Desk): number[] {
  const wanted = Number.isFinite(desk.board.appraisal.years) ? desk.board.appraisal.years : 5
  const last = Math.min(10, Math.max(5, Math.round(wanted)))
  return Array.from({ length: last + 1 }, (_, year) => year)
}

export interface CostsByYear {
  readonly sheets: readonly Sheet[]
  readonly planned: readonly number[]
  readonly allowed: readonly number[]
  readonly hasAllowance: boolean
}

/** All cost plans together, as planned and with each plan's own allowance for optimism. */
export function costsByYear(desk: Desk, years: readonly number[]): CostsByYear {
  const sheets = desk.sheets('cost-plan').filter((sheet) => planCosts(sheet).rows.size > 0)
  const plans = sheets.map((sheet) => ({
    years: planCosts(sheet).years,
    allowance: sheet.number('optimism') ?? 0,
  }))
  const sum = (year: number, factor: (allowance: number) => number): number =>
    plans.reduce(
      (total, plan) => total + Math.round((plan.years[year] ?? 0) * factor(plan.allowance)),
      0,
    )
  return {
    sheets,
    planned: years.map((year) => sum(year, () => 1)),
    allowed: years.map((year) => sum(year, (allowance) => 1 + allowance / 100)),
    hasAllowance: plans.some(({ allowance }) => allowance !== 0),
  }
}
