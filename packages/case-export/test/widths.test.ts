import type { Table } from '@caseboard/case'
import { expect, test } from 'vitest'
import { columnShares } from '../src/widths.ts'

const cell = (text: string) => ({ text })

function table(labels: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    caption: 'By year',
    columns: labels.map((label) => ({ label, align: 'left' })),
    rows: rows.map((row) => row.map(cell)),
    sources: [],
  }
}

test('a narrow table of amounts gives its amounts room, and not the years', () => {
  const [year, ...amounts] = columnShares(
    table(['Year', 'Benefits', 'Costs', 'Net'], ['Year 0', '£116,400', '£16,560', '−£33,600']),
  )
  for (const amount of amounts) expect(amount).toBeGreaterThan(year!)
})

test('words that are many get what is left over, as far as it is comfortable', () => {
  const words = 'Residents miss collections because holiday changes reach them only by post'
  const [number, text, short] = columnShares(table(['No', 'What', 'Who'], ['1', words, 'Priya']))
  expect(text! / (number! + text! + short!)).toBeGreaterThan(0.5)
})

test('shares are parts of the whole', () => {
  const shares = columnShares(table(['A', 'B'], ['one', 'two']))
  expect(shares.reduce((all, one) => all + one, 0)).toBeCloseTo(1)
})
