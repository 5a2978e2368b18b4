import type { Appraisal, View } from '../appraisal/appraise.ts'
import { owedAgainIn } from '../appraisal/payback.ts'
import { headline, paybackWords } from '../appraisal/words.ts'
import { counted } from '../coverage/words.ts'
import type { RunningChart } from './chart.ts'
import { moneyTable, yearName } from './tables.ts'

/** How much is in hand or owed at the end of each year, as expected and not discounted. */
export function runningChart({ basis, priced }: Appraisal, view: View): RunningChart {
  const { years, simplePaybackYears: payback } = view.central
  const again = owedAgainIn(
    years.map(({ net }) => net),
    payback,
  )
  const points = years.map(({ year, cumulative }) => ({ year, amount: cumulative }))
  const name = view.id === 'council' ? 'The council’s running total' : 'The running total'
  const lowest = points.reduce((low, point) => (point.amount < low.amount ? point : low))
  const last = points.at(-1)!
  const isBack = priced && payback !== null && lowest.amount < 0
  const title =
    view.id === 'council'
      ? 'Running total of the council’s budget'
      : 'Running total of public value'
  return {
    kind: 'running',
    id: `${view.id}-running`,
    view: view.id,
    title,
    says: [
      lowest.amount < 0
        ? `${name} is at its lowest in year ${lowest.year} (${headline(lowest.amount)})`
        : `${name} is never below zero`,
      ...(isBack ? [`is back at zero ${paybackWords(view.central)}`] : []),
      `and stands at ${headline(last.amount)} after year ${last.year}`,
      ...(priced && !isBack && last.amount < 0
        ? [`so it is not paid back within ${counted(basis.years, 'year')}`]
        : []),
    ]
      .join(', ')
      .replace(', and stands', again === undefined ? ' and stands' : ', and stands')
      .concat('.'),
    points,
    payback: isBack && again === undefined ? payback : null,
    table: moneyTable(
      title,
      'Year',
      ['Net in the year', 'Running total'],
      years.map(({ year, net, cumulative }) => ({
        head: yearName(year),
        amounts: [net, cumulative],
      })),
    ),
  }
}
