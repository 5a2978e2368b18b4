import { formatMoney } from '@caseboard/board'
import { cell, column, listOf, noted, proseOf, tableOf } from '../blocks.ts'
import type { Desk } from '../desk.ts'
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
    return desk.sheets('cost-of-problem').flatMap((sheet) =>
      desk.appraisal.leftOut
        .filter(({ place }) => 'card' in place && place.card === sheet.id)
        .map(({ about, says }) => ({
          say: `Complete ‘${about}’: ${says}`,
          sheet,
          field: 'activities',
        })),
    )
  },
}

function costToday(desk: Desk): Block[] {
  const { parts, amount: total } = desk.appraisal.problem
  const costOf = new Map(
    parts.flatMap(({ amount, from: [cell] }) =>
      cell && 'card' in cell ? [[`${cell.card}/${cell.row}`, amount] as const] : [],
    ),
  )
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
        const pence = costOf.get(`${row.sheet.id}/${row.id}`)
        return pence === undefined ? '' : formatMoney(pence)
      },
    },
    column('Source', 'source'),
  ]).map((table) => ({
    ...table,
    ...(parts.length > 1 && {
      total: table.columns.map(({ label }, index) =>
        cell(index === 0 ? 'Total a year' : label === 'Cost a year' ? formatMoney(total) : ''),
      ),
    }),
  }))
}
