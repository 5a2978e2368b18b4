import { formatMoney } from '@caseboard/board'
import { cell, column, noted, proseOf, tableOf } from '../blocks.ts'
import type { Sheet } from '../desk.ts'
import { costYears, planCosts } from '../figures/costs.ts'
import type { Block } from '../summary.ts'
import { joined, joinSentences } from '../text.ts'
import type { Composer } from './composer.ts'

/** Costs and funding by year, the allowance for optimism, and who pays afterwards. */
export const costs: Composer = {
  compose(desk) {
    const plans = desk.sheets('cost-plan')
    return [
      ...plans.flatMap(costTable),
      ...plans.flatMap(optimism),
      ...plans.flatMap(funding),
      ...proseOf(plans, 'running', 'Who pays after the project ends'),
      ...proseOf(desk.sheets('business-case-canvas'), 'costsRisks', 'Costs and risks in short'),
    ]
  },
  asks: [
    { say: 'List what it will cost, by year', from: [['cost-plan', 'costs']] },
    { say: 'Say where the money comes from', from: [['cost-plan', 'funding']] },
    { say: 'Say who pays after the project ends', from: [['cost-plan', 'running']] },
    { say: 'Choose an allowance for optimism, and say why', from: [['cost-plan', 'optimism']] },
  ],
}

function costTable(sheet: Sheet): Block[] {
  const plan = planCosts(sheet)
  return tableOf('Costs by year', sheet.rows('costs'), [
    {
      label: 'Item',
      cell: (row) =>
        noted(
          row.say('item'),
          joined([
            row.say('type'),
            row.say('category'),
            row.has('confidence') ? `${row.say('confidence').toLowerCase()} confidence` : '',
            row.has('source') ? `source: ${row.say('source')}` : '',
          ]),
        ),
    },
    ...costYears.map((year) => column(`Year ${year}`, `y${year}`, 'right')),
    {
      label: 'Total',
      align: 'right',
      cell: (row) => {
        const total = plan.rows.get(row)
        return total === undefined ? '' : formatMoney(total)
      },
    },
  ]).map((table) => ({
    ...table,
    total: table.columns.map(({ label }, index) => {
      if (index === 0) return cell('Total')
      if (label === 'Total') return cell(formatMoney(plan.total))
      return cell(formatMoney(plan.years[Number(label.replace('Year ', ''))] ?? 0))
    }),
  }))
}

function optimism(sheet: Sheet): Block[] {
  const text = joinSentences([
    sheet.has('optimism') ? allowance(sheet) : '',
    sheet.say('optimismWhy'),
  ])
  return text === ''
    ? []
    : [{ kind: 'paragraph', lead: 'Allowance for optimism', text, sources: [sheet.id] }]
}

function allowance(sheet: Sheet): string {
  const percent = sheet.say('optimism')
  return sheet.number('optimism') === 0
    ? `${percent}: nothing is added to the costs above`
    : `${percent} added on top of the costs above when they are compared with the benefits`
}

function funding(sheet: Sheet): Block[] {
  const amounts = sheet
    .rows('funding')
    .map((row) => row.number('amount'))
    .filter((amount) => amount !== undefined)
  return tableOf('Where the money comes from', sheet.rows('funding'), [
    column('Source', 'source'),
    column('Amount', 'amount', 'right'),
    column('Status', 'status'),
  ]).map((table) => ({
    ...table,
    ...(amounts.length > 1 && {
      total: table.columns.map(({ label }, index) =>
        cell(
          index === 0
            ? 'Total'
            : label === 'Amount'
              ? formatMoney(amounts.reduce((sum, amount) => sum + amount, 0))
              : '',
        ),
      ),
    }),
  }))
}
