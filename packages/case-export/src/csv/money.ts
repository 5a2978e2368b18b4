import { rowsOverYears } from '@caseboard/case'
import type { View } from '@caseboard/case'
import type { Row } from './rows.ts'

const kinds = [
  { id: 'benefits', name: 'Benefit' },
  { id: 'downsides', name: 'Downside' },
  { id: 'costs', name: 'Cost' },
] as const

/** Benefits and costs of one view by year, as expected, down to the rows of the worksheets. */
export function moneyByYear({ id, name, central: { years, total } }: View): Row[] {
  const lines = kinds.flatMap((kind) =>
    rowsOverYears(years, kind.id).map(({ label, amounts }) => [
      kind.name,
      label,
      ...amounts.map(pounds),
      pounds(amounts.reduce((sum, one) => sum + one, 0)),
    ]),
  )
  if (lines.length === 0) return []
  return [
    [
      `${name}: benefits and costs by year, as expected and not discounted; costs with their allowance for optimism`,
    ],
    ['Kind', 'Row', ...years.map(({ year }) => `Year ${year}`), 'Total'],
    ...lines,
    [
      'Net',
      'Benefits less downsides and costs',
      ...years.map(({ net }) => pounds(net)),
      pounds(total.net),
    ],
    ['Running total', '', ...years.map(({ cumulative }) => pounds(cumulative))],
    // The council's budget is cash: it is never discounted line by line.
    ...(id === 'public' ? presentRows(years) : []),
  ]
}

function presentRows(years: View['central']['years']): Row[] {
  const present = years.map(({ discounted }) => discounted.net)
  return [
    [
      'Discount factor',
      'What £1 of the year is worth in year 0',
      ...years.map(({ factor }) => factor),
    ],
    [
      'Net, worth today',
      'Net of the year times its discount factor',
      ...present.map(pounds),
      pounds(present.reduce((sum, one) => sum + one, 0)),
    ],
  ]
}

const pounds = (pence: number): number => pence / 100
