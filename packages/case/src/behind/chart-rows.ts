import type { Appraisal } from '../appraisal/appraise.ts'
import type { Figure } from '../appraisal/figure.ts'
import { swingFigures } from '../appraisal/swings.ts'
import type { Chart } from '../charts/chart.ts'
import { netOverYears, overYears } from './over-years.ts'

/** A row of a chart's table and what it opens to. */
export interface ChartRow {
  /** The same for the same row as figures change: two rows may have one name. */
  readonly id: string
  /** A figure for each amount in the row, in the order of the columns. Worked out when somebody opens the row. */
  readonly figures: () => readonly Figure[]
}

/** What the rows of a chart's table open to, in their order; the total comes last, where the table has one. */
export function chartRows(chart: Chart, appraisal: Appraisal): ChartRow[] {
  const { low, central, high } = appraisal[chart.view]
  const { years, npv, pvBenefits } = central
  switch (chart.kind) {
    case 'years': {
      const hasDownsides = central.total.downsides > 0
      const row = (id: string, of: typeof years): ChartRow => ({
        id,
        figures: () => [
          overYears(of, 'benefits'),
          ...(hasDownsides ? [overYears(of, 'downsides')] : []),
          overYears(of, 'costs'),
          netOverYears(of),
        ],
      })
      return [...years.map((one) => row(String(one.year), [one])), row('total', years)]
    }
    case 'running':
      return years.map((one, index) => ({
        id: String(one.year),
        figures: () => [netOverYears([one]), netOverYears(years.slice(0, index + 1))],
      }))
    case 'classes':
      return [
        ...appraisal.classes.map(({ id, present }) => ({ id, figures: () => [present] })),
        { id: 'total', figures: () => [pvBenefits] },
      ]
    case 'range':
      return Object.entries({ low, central, high }).map(([id, result]) => ({
        id,
        figures: () => (result.npv ? [result.npv] : []),
      }))
    case 'tornado': {
      const { swings, benefits, plans, basis } = appraisal
      return swings.map((swing) => ({
        id: swing.id,
        figures: () => {
          if (!npv) return []
          const { worse, better } = swingFigures(swing, benefits, plans, npv, basis.factors)
          return [worse, better]
        },
      }))
    }
  }
}
