import { formatMoney, formatNumber } from '@caseboard/board'
import { cell, column, noted, proseOf, tableOf } from '../blocks.ts'
import { lastPlannedYear } from '../appraisal/costs.ts'
import { sumByYear } from '../appraisal/line.ts'
import type { Line } from '../appraisal/line.ts'
import type { Desk, Entry, Sheet } from '../desk.ts'
import type { Block, Cell } from '../summary.ts'
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

/**
 * The plan as it was typed. What cannot be counted, or comes after the appraisal period, says so where
 * it stands, so that every total is the sum of what is left; it is listed with the figures.
 */
function costTable({ appraisal }: Desk, sheet: Sheet): Block[] {
  const planned =
    appraisal.plans.find(({ allowance }) => allowance.card === sheet.id)?.planned ?? []
  const last = appraisal.basis.years
  const sums = sumByYear(planned, last)
  const lines = new Map(planned.map((line) => [line.id, line]))
  const lineOf = (row: Entry): Line | undefined => lines.get(`${sheet.id}/${row.id}`)
  const inYear = (row: Entry, year: number): Cell => {
    const column = `y${year}`
    const isCounted = !row.has(column) || row.number(column) === 0 || lineOf(row)?.fromYear?.[year]
    const why = year > last ? 'After the period, not counted' : 'Not counted'
    return noted(row.say(column), isCounted ? '' : why)
  }
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
    ...costYears().map((year) => ({
      label: `Year ${year}`,
      align: 'right' as const,
      cell: (row: Entry) => inYear(row, year),
    })),
    {
      label: 'Total',
      align: 'right',
      cell: (row) => {
        const line = lineOf(row)
        return line === undefined ? '' : formatMoney(sum(line.years))
      },
    },
  ]).map((table) => ({
    ...table,
    total: table.columns.map(({ label }, index) => {
      if (index === 0) return cell('Total')
      if (label === 'Total') return cell(formatMoney(sum(sums)))
      const inAll = sums[Number(label.replace('Year ', ''))]
      return cell(inAll === undefined ? '' : formatMoney(inAll))
    }),
  }))
}

function optimism(desk: Desk, sheet: Sheet): Block[] {
  const text = sheet.has('optimism')
    ? joinSentences([allowance(sheet), sheet.say('optimismWhy')])
    : joinSentences([...sharedAllowance(desk, sheet), sheet.say('optimismWhy')])
  return text === ''
    ? []
    : [{ kind: 'paragraph', lead: 'Allowance for optimism', text, sources: [sheet.id] }]
}

function allowance(sheet: Sheet): string {
  const said = sheet.say('optimism')
  const percent = sheet.number('optimism')
  if (percent === undefined) return unusable(said)
  return percent === 0
    ? `${said}: nothing is added to the costs above`
    : `${said} added on top of the costs above when they are compared with the benefits`
}

/** What the board's settings add to a plan that says nothing of its own, and why. */
function sharedAllowance({ appraisal, board }: Desk, sheet: Sheet): string[] {
  const shared = appraisal.plans.find(({ allowance }) => allowance.card === sheet.id)?.allowance
  if (shared === undefined) return []
  const set = board.appraisal.optimismPercent ?? 0
  const said = `${formatNumber(set)}%`
  if (set !== shared.percent) return [unusable(said), shared.why]
  const isAdded = shared.percent > 0
  return [
    isAdded ? `${said} added on top of the costs above, as the board’s settings say` : '',
    shared.why,
  ]
}

/** Beside the remark that says how to put it right: nobody may take the costs for ones with an allowance. */
const unusable = (said: string): string =>
  `${said} cannot be used, so nothing is added to the costs above`

function funding(sheet: Sheet): Block[] {
  const amounts = sheet
    .rows('funding')
    .map((row) => row.number('amount'))
    .filter((amount) => amount !== undefined)
  return tableOf('Where the money comes from', sheet.rows('funding'), [
    column('Source', 'source'),
    {
      label: 'Amount',
      align: 'right',
      // The total below is of what can be counted.
      cell: (row) =>
        noted(
          row.say('amount'),
          row.has('amount') && row.number('amount') === undefined ? 'Not counted' : '',
        ),
    },
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
