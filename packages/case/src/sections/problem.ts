import { formatMoney } from '@caseboard/board'
import { cell, column, listOf, noted, proseOf, tableOf } from '../blocks.ts'
import type { Desk } from '../desk.ts'
import { costOfProblem } from '../figures/cost-of-problem.ts'
import type { Block } from '../summary.ts'
import type { Composer } from './composer.ts'

/** The problem: what is wrong, for whom, what it costs today and what happens if nothing is done. */
export const problem: Composer = {
  compose(desk) {
    const statements = desk.sheets('problem-definition')
    return [
      ...statements.flatMap((sheet) => [
        ...proseOf([sheet], 'problem'),
        ...proseOf([sheet], 'affected', 'Who is affected'),
        ...proseOf([sheet], 'scale', 'How big it is'),
        ...listOf([sheet], 'causes', 'Likely causes'),
        ...proseOf([sheet], 'doNothing', 'If nothing changes'),
        ...proseOf([sheet], 'dataPart', 'How better data could help'),
      ]),
      ...costToday(desk),
      ...proseOf(desk.sheets('cost-of-problem'), 'hidden', 'Costs to users'),
    ]
  },
  asks: [
    { say: 'Say what the problem is', from: [['problem-definition', 'problem']] },
    { say: 'Say who is affected and how', from: [['problem-definition', 'affected']] },
    {
      say: 'Say what happens if nothing changes',
      from: [['problem-definition', 'doNothing']],
    },
    {
      say: 'Work out what the problem costs today',
      from: [
        ['cost-of-problem', 'activities'],
        ['problem-definition', 'scale'],
      ],
    },
  ],
  gaps(desk) {
    return costOfProblem(desk).leftOut.map(({ entry, why }) => ({
      say: `Complete ‘${entry.say('activity') || 'an activity without a name'}’: ${why}`,
      sheet: entry.sheet,
      field: 'activities',
    }))
  },
}

function costToday(desk: Desk): Block[] {
  const { costs, total } = costOfProblem(desk)
  const costOf = new Map(costs.map(({ entry, pence }) => [entry, pence]))
  return tableOf('What it takes today', desk.rows('cost-of-problem', 'activities'), [
    { label: 'Activity', cell: (row) => noted(row.say('activity'), row.say('note')) },
    column('Times a year', 'volume', 'right'),
    column('Minutes each', 'minutes', 'right'),
    column('Cost per hour', 'rate', 'right'),
    column('Other cost each', 'unit', 'right'),
    {
      label: 'Cost a year',
      align: 'right',
      cell: (row) => {
        const pence = costOf.get(row)
        return pence === undefined ? '' : formatMoney(pence)
      },
    },
    column('Source', 'source'),
  ]).map((table) => ({
    ...table,
    ...(costs.length > 1 && {
      total: table.columns.map(({ label }, index) =>
        cell(index === 0 ? 'Total a year' : label === 'Cost a year' ? formatMoney(total) : ''),
      ),
    }),
  }))
}
