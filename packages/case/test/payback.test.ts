import { defaultAppraisal } from '@caseboard/board'
import type { AppraisalSettings, Cell } from '@caseboard/board'
import { expect, test } from 'vitest'
import {
  appraise,
  discountedPaybackWords,
  paybackWords,
  shareWords,
} from '../src/appraisal/index.ts'
import { owedAgainIn } from '../src/appraisal/payback.ts'
import { chartsOf } from '../src/charts/index.ts'
import type { RunningChart } from '../src/charts/index.ts'
import { summarise } from '../src/index.ts'
import { card, emptyBoard, rows, today } from './boards.ts'
import { allWords } from './reading.ts'

/*  Money that is back is not always back for good: a system bought in year 0 is bought again in year 3. */

interface Told {
  readonly costs?: Record<string, Cell>
  readonly downside?: number
  readonly startYear?: number
  readonly annual?: number
}

const saving = { benefit: 'Fewer cards', sector: 'council', class: 'cashable', confidence: 'high' }

function boardOf(
  { costs, downside, startYear = 1, annual = 6_000_00 }: Told,
  settings: Partial<AppraisalSettings> = {},
) {
  return emptyBoard({
    cards: [
      card('benefits-register', {
        benefits: rows({ ...saving, annual, startYear, rampYears: 1 }),
        ...(downside !== undefined && {
          disbenefits: rows({ what: 'Post office loses work', annual: downside }),
        }),
      }),
      ...(costs ? [card('cost-plan', { costs: rows(costs), optimism: 0 })] : []),
    ],
    appraisal: { ...defaultAppraisal, ...settings },
  })
}

const runningOf = (board: ReturnType<typeof boardOf>): RunningChart =>
  chartsOf(appraise(board)).find((chart): chart is RunningChart => chart.id === 'public-running')!

const boughtTwice = boardOf({ costs: { item: 'System', y0: 5_000_00, y3: 60_000_00 } })

test('a total that is back and goes out again is said to do both, on screen and in the document', () => {
  const { central } = appraise(boughtTwice).public
  expect(central.simplePaybackYears).toBeCloseTo(5 / 6, 9)
  const words = 'about 0.8 years after the end of year 0, but below zero again in year 3'
  expect(paybackWords(central)).toBe(words)
  expect(discountedPaybackWords(central)).toBe(
    'about 0.9 years after the end of year 0, but below zero again in year 3',
  )
  expect(allWords(summarise(boughtTwice, { today }))).toContain(`The money is back ${words}.`)
})

test('the drawing does not mark it as paid back', () => {
  const { says, payback } = runningOf(boughtTwice)
  expect(payback).toBeNull()
  expect(says).toBe(
    'The running total is at its lowest in year 3 (−£47,000), is back at zero about 0.8 years after the end of year 0, but below zero again in year 3, and stands at −£35,000 after year 5.',
  )
})

test('money that is back for good has no second sentence, and its mark', () => {
  const board = boardOf({ costs: { item: 'System', y0: 5_000_00, y3: 6_000_00 } })
  expect(paybackWords(appraise(board).public.central)).toBe(
    'about 0.8 years after the end of year 0',
  )
  expect(runningOf(board).payback).toBeCloseTo(5 / 6, 9)
})

test('the first year after the payback that ends below zero is the one that is named', () => {
  expect(owedAgainIn([-5, 6, 6, -54, 6], 5 / 6)).toBe(3)
  expect(owedAgainIn([-5, 6, -2, 3], 5 / 6)).toBe(2)
  // Back at zero exactly is back.
  expect(owedAgainIn([-5, 5, 0], 1)).toBeUndefined()
  expect(owedAgainIn([5, -5], 0)).toBeUndefined()
  expect(owedAgainIn([-5, 1], null)).toBeUndefined()
})

test('a running total that ends above zero is never said not to be paid back', () => {
  const board = boardOf({ downside: 5_000_00, startYear: 3, annual: 20_000_00 })
  expect(runningOf(board).says).toBe(
    'The running total is at its lowest in year 2 (−£10,000) and stands at £35,000 after year 5.',
  )
})

test('a running total that ends below zero is, and one year is one year', () => {
  const costs = { item: 'System', y0: 50_000_00 }
  expect(runningOf(boardOf({ costs })).says).toMatch(/, so it is not paid back within 5 years\.$/)
  expect(runningOf(boardOf({ costs }, { years: 1 })).says).toMatch(
    /, so it is not paid back within 1 year\.$/,
  )
})

test('a payback is counted from the end of year 0, and says so', () => {
  const back = (y0: number) =>
    paybackWords(appraise(boardOf({ costs: { item: 'System', y0 } })).public.central)
  expect(back(12_000_00)).toBe('about 2 years after the end of year 0')
  expect(back(6_000_00)).toBe('about 1 year after the end of year 0')
  expect(back(100_00)).toBe('within a few weeks of the end of year 0')
  expect(back(40_000_00)).toBe('not within 5 years')
})

test('a share is cut to whole percents, and never loses one to a computer’s fractions', () => {
  for (let percent = 1; percent <= 100; percent += 1) {
    expect(shareWords(percent / 100)).toBe(`${percent}%`)
  }
  expect(shareWords(0.579)).toBe('57%')
  expect(shareWords(0.004)).toBe('less than 1%')
})
