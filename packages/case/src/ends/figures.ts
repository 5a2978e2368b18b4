import { formatNumber } from '@caseboard/board'
import { appraisal as catalogue } from '@caseboard/toolkit'
import type { Appraisal } from '../appraisal/appraise.ts'
import { allowanceSource, settingSources } from '../appraisal/setting-sources.ts'
import { headline } from '../appraisal/words.ts'
import { list, table } from '../blocks.ts'
import { chartsOf } from '../charts/charts.ts'
import { groupBy } from '../group-by.ts'
import { remarkItem } from './remark-item.ts'
import { counted } from '../coverage/words.ts'
import type { Block, CaseSummary } from '../summary.ts'
import { clean } from '../text.ts'

/** Every chart with its table, what is in no figure, what was taken as given or is unfinished, and the settings with their sources. */
export function figureBlocks(summary: CaseSummary): Block[] {
  const { appraisal, leftOutElsewhere, takenAsGiven, unfinished } = summary
  const charts = chartsOf(appraisal)
  const { leftOut, plans, benefits } = appraisal
  const elsewhere = list(
    leftOutElsewhere.map(remarkItem),
    [],
    'Left out elsewhere, and in no sum anyway',
  )
  const besides = [
    ...elsewhere,
    ...list(takenAsGiven.map(remarkItem), [], 'Taken as given, because nobody said otherwise'),
    ...list(unfinished.map(remarkItem), [], 'Rows still to be finished'),
  ]
  if (charts.length + leftOut.length + plans.length + benefits.length === 0) return besides
  return [
    ...[...groupBy(charts, ({ view }) => view)].flatMap(([view, ofView]): Block[] => [
      { kind: 'heading', level: 1, text: appraisal[view].name },
      { kind: 'paragraph', text: `${includes[view]} ${rounding}`, sources: [] },
      ...ofView.flatMap((chart): Block[] => [{ kind: 'chart', chart, sources: [] }, chart.table]),
    ]),
    ...list(leftOut.map(remarkItem), [], 'Left out of the figures'),
    ...besides,
    ...settings(appraisal),
  ]
}

const includes = {
  public: 'Every benefit with a price, whoever gains, in real terms.',
  council:
    'Only cash-releasing benefits and new income to this council, against what it spends. Never to be added to public value.',
} as const
const rounding = `Amounts in sentences are rounded (${headline(12_345_00)} for £12,345); the tables are exact.`

/** The settings behind the figures, each with where it comes from. */
function settings({ basis, plans }: Appraisal): Block[] {
  const sources = settingSources(basis)
  const bias = catalogue.optimismBias
  const guide = bias.rows.find(({ category }) => category === 'Equipment and development')
  const rows: { name: string; value: string; source: string }[] = [
    {
      name: 'Discount rate',
      value: `${formatNumber(basis.ratePercent)}% a year, real${basis.followsSchedule && basis.years > 30 ? ', falling after year 30' : ''}`,
      source: sources.rate,
    },
    {
      name: 'Period',
      value: `Year 0, not discounted, and ${counted(basis.years, 'year')} after it`,
      source: sources.period,
    },
    { name: 'Price base', value: clean(basis.priceBase) || 'Not said', source: sources.priceBase },
    ...plans.map(({ allowance }) => ({
      name: 'Allowance for optimism',
      value: `${formatNumber(allowance.percent)}% on costs`,
      source: [
        allowanceSource(allowance),
        ...(guide
          ? [
              `guide for ${guide.category.toLowerCase()}: ${guide.capexLow}% to ${guide.capexHigh}%, ${bias.source}`,
            ]
          : []),
      ].join('; '),
    })),
    {
      name: 'Low case where no low figure is given',
      value: `${formatNumber(basis.confidenceOff.medium)}% off at medium confidence, ${formatNumber(basis.confidenceOff.low)}% off at low`,
      source: sources.confidenceOff,
    },
  ]
  return table(
    'Settings behind the figures',
    rows,
    [
      { label: 'Setting', cell: ({ name }) => name },
      { label: 'Value', cell: ({ value }) => value },
      { label: 'Source or reason', cell: ({ source }) => source },
    ],
    [],
  )
}
