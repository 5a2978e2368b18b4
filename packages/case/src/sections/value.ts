import { formatMoney } from '@caseboard/board'
import { column, idsOf, list, proseOf, table, tableOf } from '../blocks.ts'
import type { Desk, Sheet } from '../desk.ts'
import { benefitsByYear } from '../figures/benefits.ts'
import { boardYears, costsByYear } from '../figures/costs.ts'
import type { Block } from '../summary.ts'
import { joined, joinSentences } from '../text.ts'
import type { Composer } from './composer.ts'

/** Value for money as the team wrote it, beside plain sums of what is priced. */
export const value: Composer = {
  compose(desk) {
    const judgements = desk.sheets('value-for-money')
    return [
      ...proseOf(judgements, 'statement'),
      ...sums(desk),
      ...proseOf(judgements, 'unpriced', 'Not in the figures'),
      ...tableOf('What could change the answer', desk.rows('value-for-money', 'tests'), [
        column('Assumption', 'what'),
        column('Low case', 'low', 'right'),
        column('High case', 'high', 'right'),
        column('What it does', 'effect'),
      ]),
      ...judgements.flatMap(basis),
    ]
  },
  asks: [
    {
      say: 'Say in two sentences whether it is good value',
      from: [['value-for-money', 'statement']],
    },
    {
      say: 'Say what matters but is not in the figures',
      from: [['value-for-money', 'unpriced']],
    },
  ],
}

/** Priced benefits and costs by year: every figure is the sum of the rows above it. */
function sums(desk: Desk): Block[] {
  const years = boardYears(desk)
  const benefits = benefitsByYear(desk, years)
  const costs = costsByYear(desk, years)
  const lines = [
    ...benefits.classes.map(({ label, years: amounts }) => ({ label, amounts })),
    ...(benefits.classes.length > 1
      ? [{ label: 'All priced benefits', amounts: benefits.years }]
      : []),
    ...(costs.sheets.length > 0 ? [{ label: 'Costs as planned', amounts: costs.planned }] : []),
    ...(costs.hasAllowance
      ? [{ label: 'Costs with the allowance for optimism', amounts: costs.allowed }]
      : []),
  ]
  if (lines.length === 0) return []
  const sources = [...new Set([...benefits.sources, ...idsOf(costs.sheets)])]
  return [
    ...table(
      'Benefits and costs by year',
      lines,
      [
        { label: '', cell: (line) => line.label },
        ...years.map((year) => ({
          label: `Year ${year}`,
          align: 'right' as const,
          cell: (line: (typeof lines)[number]) => formatMoney(line.amounts[year] ?? 0),
        })),
        {
          label: 'Total',
          align: 'right',
          cell: (line) => formatMoney(line.amounts.reduce((sum, amount) => sum + amount, 0)),
        },
      ],
      sources,
    ).map((made) => ({
      ...made,
      // An unnamed first column would be a header cell with nothing to read out.
      columns: made.columns.map((one, index) => (index === 0 ? { ...one, label: 'Sum of' } : one)),
    })),
    {
      kind: 'paragraph',
      text: 'Plain sums of the benefits register and the cost plan, not discounted. Priced benefits can be time freed or a gain to others; only cash-releasing benefits and new income reach the council’s budget.',
      sources: [],
    },
    ...list(
      benefits.leftOut.map(({ name, why }) => ({ text: `${name}: ${why}` })),
      benefits.sources,
      'Not in these sums',
    ),
  ]
}

function basis(sheet: Sheet): Block[] {
  const text = joinSentences([
    joined([
      sheet.has('years') ? `appraised over ${sheet.say('years')}` : '',
      sheet.has('rate') ? `discount rate ${sheet.say('rate')}` : '',
      sheet.has('priceBase') ? `prices of ${sheet.say('priceBase')}` : '',
      sheet.has('view') ? `main view: ${sheet.say('view')}` : '',
    ]),
  ])
  return text === ''
    ? []
    : [
        {
          kind: 'paragraph',
          lead: 'Basis',
          text: text.charAt(0).toUpperCase() + text.slice(1),
          sources: [sheet.id],
        },
      ]
}
