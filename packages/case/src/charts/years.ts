import type { View } from '../appraisal/appraise.ts'
import { headline } from '../appraisal/words.ts'
import type { YearsChart } from './chart.ts'
import { moneyTable, yearName } from './tables.ts'

/** What comes in and what is spent, year by year, as expected and not discounted. */
export function yearsChart(view: View): YearsChart {
  const { years, total } = view.central
  const bars = years.map(({ year, benefits, downsides, costs }) => ({
    year,
    benefits: benefits.amount,
    downsides: downsides.amount,
    costs: costs.amount,
  }))
  const hasDownsides = total.downsides > 0
  const title =
    view.id === 'council'
      ? 'The council’s budget by year'
      : 'Benefits and costs by year, whoever gains'
  return {
    kind: 'years',
    id: `${view.id}-years`,
    view: view.id,
    title,
    says: sentence(view, bars),
    bars,
    table: moneyTable(
      title,
      'Year',
      ['Benefits', ...(hasDownsides ? ['Downsides'] : []), 'Costs', 'Net'],
      years.map(({ year, benefits, downsides, costs, net }) => ({
        head: yearName(year),
        amounts: [benefits.amount, ...(hasDownsides ? [downsides.amount] : []), costs.amount, net],
      })),
      [total.benefits, ...(hasDownsides ? [total.downsides] : []), total.costs, total.net],
    ),
  }
}

function sentence({ id, central: { total } }: View, bars: YearsChart['bars']): string {
  const most = (of: 'benefits' | 'costs') =>
    bars.reduce((found, bar) => (bar[of] > found[of] ? bar : found))
  const [gain, spend] = [most('benefits'), most('costs')]
  const benefits = id === 'council' ? 'cash benefits' : 'benefits'
  const peaks = [
    ...(spend.costs > 0
      ? [`costs are highest in year ${spend.year} (${headline(spend.costs)})`]
      : ['there are no costs']),
    ...(gain.benefits > 0
      ? [
          `${benefits} ${spend.costs > 0 ? '' : 'are highest '}in year ${gain.year} (${headline(gain.benefits)})`,
        ]
      : [`there are no ${benefits}`]),
  ].join(', ')
  const sums = `Over the whole period ${benefits} come to ${headline(total.benefits)}${total.downsides > 0 ? `, downsides to ${headline(total.downsides)}` : ''} and costs to ${headline(total.costs)}.`
  return `${peaks.charAt(0).toUpperCase()}${peaks.slice(1)}. ${sums}`
}
