import { defaultAppraisal } from '@caseboard/board'
import type { Cell } from '@caseboard/board'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chaptersOf, summarise } from '../src/index.ts'
import type { Block, Table } from '../src/index.ts'
import { card, emptyBoard, rows, today } from './boards.ts'
import { lines, tableCalled } from './reading.ts'
import { cost } from './money-boards.ts'

/*  A table of costs in a document is added up by whoever reads it. */

/** The table as it is printed: from the chapters, which every file is made of. */
function costTable(years: number, ...costs: Record<string, Cell>[]): Table {
  const board = emptyBoard({
    cards: [card('cost-plan', { costs: rows(...costs), optimism: 0 })],
    appraisal: { ...defaultAppraisal, years },
  })
  const chapters = chaptersOf(summarise(board, { today }))
  const blocks = chapters.flatMap((chapter): Block[] => chapter.blocks.map(({ block }) => block))
  return tableCalled(blocks, 'Costs by year')
}

const notes = ({ rows: all }: Table) => all.map((row) => row.map(({ note }) => note ?? '').slice(1))

test('costs after the period are shown, said not to be counted, and in no total', () => {
  const nine = 9_000_00
  const table = costTable(3, {
    item: 'Run',
    y0: 5_000_00,
    y1: nine,
    y2: nine,
    y3: nine,
    y4: nine,
    y5: nine,
  })
  expect(lines(table)).toEqual([
    'Item | Year 0 | Year 1 | Year 2 | Year 3 | Year 4 | Year 5 | Total',
    'Run | £5,000 | £9,000 | £9,000 | £9,000 | £9,000 | £9,000 | £32,000',
    'Total | £5,000 | £9,000 | £9,000 | £9,000 |  |  | £32,000',
  ])
  const after = 'After the period, not counted'
  expect(notes(table)).toEqual([['', '', '', '', after, after, '']])
})

test('an amount that no sum can use is said not to be counted where it stands', () => {
  const table = costTable(5, { item: 'Run', y0: 100_00, y1: -5_00 }, { item: 'Host', y1: 'some' })
  expect(lines(table)).toEqual([
    'Item | Year 0 | Year 1 | Total',
    'Run | £100 | −£5 | £100',
    'Host |  | some | ',
    'Total | £100 | £0 | £100',
  ])
  expect(notes(table)).toEqual([
    ['', 'Not counted', ''],
    ['', 'Not counted', ''],
  ])
})

test('every total of the table is the sum of what is counted above and beside it', () => {
  const pence = (text: string): number =>
    text === '' ? 0 : Math.round(Number(text.replace(/[£,]/g, '')) * 100)
  const counted = (cell: { text: string; note?: string }): number =>
    cell.note === undefined ? pence(cell.text) : 0
  fc.assert(
    fc.property(
      fc.array(cost, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 8 }),
      (costs, years) => {
        const { columns, rows: all, total } = costTable(years, ...costs)
        for (const index of columns.keys()) {
          if (index === 0) continue
          const amounts = all.map((row) => counted(row[index]!))
          expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(pence(total![index]!.text))
        }
        for (const row of all) {
          const amounts = row.slice(1, -1).map(counted)
          expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(pence(row.at(-1)!.text))
        }
      },
    ),
    { numRuns: 100 },
  )
})
