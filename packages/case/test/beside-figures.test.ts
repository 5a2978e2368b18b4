import { defaultAppraisal } from '@caseboard/board'
import type { AppraisalSettings, CardSnapshot, Cell } from '@caseboard/board'
import { describe, expect, test } from 'vitest'
import { appraise } from '../src/appraisal/index.ts'
import { figuresOfView } from '../src/behind/index.ts'
import { chartsOf } from '../src/charts/index.ts'
import { summarise } from '../src/index.ts'
import { card, emptyBoard, exampleBoard, rows, today } from './boards.ts'
import { allWords, section } from './reading.ts'

/*  What a finance officer must know beside a figure to read it rightly. */

const saving = {
  benefit: 'Fewer cards',
  class: 'cashable',
  sector: 'council',
  annual: 10_000_00,
  low: 8_000_00,
  high: 12_000_00,
  startYear: 1,
  rampYears: 1,
  confidence: 'medium',
}
const register = (change: Record<string, Cell> = {}, fields: CardSnapshot['fields'] = {}) =>
  card('benefits-register', { benefits: rows({ ...saving, ...change }), ...fields })
const plan = (...cells: Record<string, Cell>[]) =>
  card('cost-plan', { costs: rows(...cells), optimism: 0 })
const hosting = { item: 'Hosting', type: 'revenue', y0: 5_000_00, y5: 2_000_00 }
const boardOf = (cards: CardSnapshot[], settings: Partial<AppraisalSettings> = {}) =>
  emptyBoard({ cards, appraisal: { ...defaultAppraisal, ...settings } })

const led = (board: ReturnType<typeof boardOf>, lead: string): string =>
  section(summarise(board, { today }), 'value').blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.lead === lead ? [block.text] : [],
  )[0]!

describe('a period that is longer than the cost plan', () => {
  const long = boardOf([register(), plan(hosting)], { years: 10 })
  const caveat =
    'The cost plan ends with year 5. Benefits count up to year 10, costs after year 5 are taken as nothing.'

  test('is said beside both headlines', () => {
    expect(led(long, 'Public value')).toContain(caveat)
    expect(led(long, 'Council budget')).toContain(caveat)
  })

  test('and under every drawing of benefits beside costs', () => {
    const silent = chartsOf(appraise(long)).filter(({ says }) => !says.endsWith(caveat))
    expect(silent.map(({ kind }) => kind)).toEqual(['classes'])
  })

  test('is not, where the plan goes on to the end', () => {
    const board = boardOf([register(), plan(hosting)])
    expect(allWords(summarise(board, { today }))).not.toContain('The cost plan ends')
  })
})

describe('downsides with a price', () => {
  const disbenefits = rows({ what: 'Post office loses work', annual: 1_000_00 })
  const said =
    'Downsides of £5,000 are in public value only, because nobody is asked whether they cost cash.'

  test('are said not to be in the council’s budget', () => {
    const board = boardOf([register({}, { disbenefits }), plan(hosting)])
    expect(led(board, 'Council budget')).toContain(said)
    expect(led(board, 'Public value')).not.toContain(said)
  })

  test('and where there are none, nothing is said of them', () => {
    expect(led(boardOf([register(), plan(hosting)]), 'Council budget')).not.toContain('ownsides')
  })
})

describe('existing staff time', () => {
  const build = { item: 'Build', type: 'staff', y0: 6_000_00, y1: 4_000_00, y5: 1_00 }

  test('is in the costs of the council and told apart, because it is no cash', () => {
    const board = boardOf([register(), plan(hosting, build)], { years: 4 })
    const figures = figuresOfView(appraise(board), 'council')
    expect(figures.map(({ name, figure }) => [name, figure.amount])).toEqual([
      ['Cash in', 40_000_00],
      ['Costs', 15_000_00],
      ['of which existing staff time', 10_000_00],
      ['Net', 25_000_00],
      ['Net, every low figure', 17_000_00],
      ['Net, every high figure', 33_000_00],
      ['Net present value', expect.any(Number)],
    ])
    expect(led(board, 'Council budget')).toContain(
      'costs to £15,000, of which existing staff time £10,000, over years 0 to 4',
    )
  })

  test('with its allowance, as in the costs it is part of', () => {
    const costs = rows(build)
    const board = boardOf([card('cost-plan', { costs, optimism: 50 })], { years: 4 })
    expect(appraise(board).staffTime.amount).toBe(15_000_00)
    expect(led(board, 'Council budget')).toBe(
      'Nothing comes back to the council’s budget as cash. Costs come to £15,000, of which existing staff time £15,000, over years 0 to 4, not discounted.',
    )
  })

  test('where there is none, no line is made of it', () => {
    const board = boardOf([register(), plan(hosting)])
    expect(figuresOfView(appraise(board), 'council').map(({ name }) => name)).not.toContain(
      'of which existing staff time',
    )
    expect(led(board, 'Council budget')).not.toContain('staff')
  })
})

describe('a range', () => {
  const rangeOf = (board: ReturnType<typeof boardOf>) =>
    chartsOf(appraise(board)).filter(({ kind }) => kind === 'range')

  test('says that costs are not varied', () => {
    const [range] = rangeOf(boardOf([register(), plan(hosting)]))
    expect(range!.says).toMatch(/\. Only benefits are varied, costs are not\.$/)
  })

  test('is not drawn for a budget without any cash benefit: nothing there has one', () => {
    const board = boardOf([register({ class: 'non-cashable' }), plan(hosting)])
    expect(rangeOf(board).map(({ id }) => id)).toEqual(['public-range'])
    const marlbeck = chartsOf(appraise(exampleBoard('marlbeck-rates'))).map(({ id }) => id)
    expect(marlbeck).not.toContain('council-range')
  })

  test('where the team gave one figure, says that', () => {
    const same = { low: 10_000_00, high: 10_000_00 }
    const [range] = rangeOf(boardOf([register(same), plan(hosting)]))
    expect(range!.says).toMatch(/Nobody gave a lower or a higher figure\.$/)
  })
})
