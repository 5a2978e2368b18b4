import { formatMoney } from '@caseboard/board'
import { cell, column, noted, proseOf, tableOf } from '../blocks.ts'
import { lastPlannedYear } from '../appraisal/costs.ts'
import { sumByYear } from '../appraisal/line.ts'
import type { Desk, Sheet } from '../desk.ts'
import type { Block } from '../summary.ts'
import { joined, joinSentences } from '../text.ts'
import type { Composer } from './composer.ts'

/** Costs and funding by year, the allowance for optimism, and who pays afterwards. */
export const costs: Composer = {
  compose(desk) {
    const plans = desk.sheets('cost-plan')
    return [
      ...plans.flatMap((sheet) => costTable(desk, sheet)),
      ...plans.flatMap((sheet) => optimism(desk, sheet)),
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

/** The plan as it was typed. What cannot be counted is in no total, and listed with the figures. */
function costTable({ appraisal }: Desk, sheet: Sheet): Block[] {
  const planned =
    appraisal.plans.find(({ allowance }) => allowance.card === sheet.id)?.planned ?? []
  const sums = sumByYear(planned, appraisal.basis.years)
  const totalOf = new Map(planned.map(({ id, years }) => [id, sum(years)]))
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
    ...costYears().map((year) => column(`Year ${year}`, `y${year}`, 'right')),
    {
      label: 'Total',
      align: 'right',
      cell: (row) => {
        const total = totalOf.get(`${sheet.id}/${row.id}`)
        return total === undefined ? '' : formatMoney(total)
      },
    },
  ]).map((table) => ({
    ...table,
    total: table.columns.map(({ label }, index) => {
      if (index === 0) return cell('Total')
      if (label === 'Total') return cell(formatMoney(sum(sums)))
      return cell(formatMoney(sums[Number(label.replace('Year ', ''))] ?? 0))
    }),
  }))
}

function optimism({ appraisal }: Desk, sheet: Sheet): Block[] {
  const shared = appraisal.plans.find(({ allowance }) => allowance.card === sheet.id)?.allowance
  const text = sheet.has('optimism')
    ? joinSentences([allowance(sheet), sheet.say('optimismWhy')])
    : joinSentences([
        shared && 'setting' in shared.place && shared.percent > 0
          ? `${shared.percent}% added on top of the costs above, as the board’s settings say`
          : '',
        shared?.why,
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
        cell(index === 0 ? 'Total' : label === 'Amount' ? formatMoney(sum(amounts)) : ''),
      ),
    }),
  }))
}

/** The years a cost plan has columns for; year 0 is the year of the decision. */
const costYears = (): number[] => Array.from({ length: lastPlannedYear() + 1 }, (_, year) => year)

const sum = (amounts: readonly (number | undefined)[]): number =>
  amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0)
