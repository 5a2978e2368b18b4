import type { CardId, RowId } from '@caseboard/board'
import { expect, test } from 'vitest'
import type { Figure, YearOfMoney } from '../src/appraisal/index.ts'
import { netOverYears, overYears } from '../src/behind/over-years.ts'

const nothing: Figure = { amount: 0, parts: [] }
const money = { benefits: 0, downsides: 0, costs: 0, net: 0 }
const year = (number: number, costs: Figure): YearOfMoney => ({
  year: number,
  factor: 1,
  benefits: nothing,
  downsides: nothing,
  costs,
  net: -costs.amount,
  cumulative: 0,
  discounted: money,
  discountedCumulative: 0,
})
const staff = (row: string, amount: number, column: string) => ({
  label: 'Staff',
  amount,
  from: [{ card: 'plan' as CardId, field: 'costs', row: row as RowId, column }],
})

test('a row’s years are one amount with all its cells; two rows of one name stay two', () => {
  const figure = overYears(
    [
      year(0, { amount: 300, parts: [staff('a', 100, 'y0'), staff('b', 200, 'y0')] }),
      year(1, { amount: 50, parts: [staff('a', 50, 'y1')] }),
    ],
    'costs',
  )
  expect(figure.amount).toBe(350)
  expect(figure.parts.map(({ amount, from }) => [amount, from.length])).toEqual([
    [150, 2],
    [200, 1],
  ])
})

test('in a net figure what is spent stands below zero', () => {
  const costs = { amount: 300, parts: [staff('a', 300, 'y0')] }
  const { amount, parts } = netOverYears([year(0, costs)])
  expect([amount, ...parts.map((part) => part.amount)]).toEqual([-300, -300])
})
