import { defaultAppraisal } from '@caseboard/board'
import type { AppraisalSettings, BoardSnapshot, CardSnapshot, Cell } from '@caseboard/board'
import { describe, expect, test } from 'vitest'
import { appraise } from '../src/appraisal/index.ts'
import { card, emptyBoard, rows } from './boards.ts'
import { expectGoesThroughJson } from './round-trip.ts'

/*  People type half a row, then go for tea. Whatever stands in a worksheet, the sums go on without it and
 *  say so where it can be put right.
 */

const saving = {
  benefit: 'Fewer cards',
  sector: 'council',
  class: 'cashable',
  annual: 1_000_000,
  low: 900_000,
  high: 1_100_000,
  startYear: 1,
  rampYears: 1,
  confidence: 'high',
  evidence: 'Quote',
}
const register = (...cells: Record<string, Cell>[]) =>
  card('benefits-register', { benefits: rows(...cells) })
const plan = (...cells: Record<string, Cell>[]) =>
  card('cost-plan', { costs: rows(...cells), optimism: 10, optimismWhy: 'Our own time' })
const build = { item: 'Build', y0: 500_000 }

/** However odd a board is, programs get its case as they were told they would. */
function boardOf(cards: CardSnapshot[], settings: Partial<AppraisalSettings> = {}): BoardSnapshot {
  const board = emptyBoard({ cards, appraisal: { ...defaultAppraisal, ...settings } })
  expectGoesThroughJson(board)
  return board
}

/** What is left out, as “row: why”. */
function leftOut(board: BoardSnapshot): string[] {
  return appraise(board).leftOut.map(({ about, says }) => `${about}: ${says}`)
}

test('a board in order leaves nothing out and takes nothing as given', () => {
  const { leftOut, assumed, priced } = appraise(boardOf([register(saving), plan(build)]))
  expect({ leftOut, assumed, priced }).toEqual({ leftOut: [], assumed: [], priced: true })
})

describe('a benefit is left out', () => {
  const said = (change: Record<string, Cell | undefined>): string[] => {
    const cells: Record<string, Cell> = {}
    for (const [id, cell] of Object.entries<Cell | undefined>({ ...saving, ...change })) {
      if (cell !== undefined) cells[id] = cell
    }
    const board = boardOf([register(cells), plan(build)])
    expect(appraise(board).public.central.total.benefits).toBe(0)
    return leftOut(board)
  }

  test.each([
    [
      'without a value',
      { annual: undefined },
      'Fewer cards: It has no value a year. Enter one, or choose a class that is not in pounds (counted, or described only)',
    ],
    [
      'without a class',
      { class: undefined },
      'Fewer cards: It has no class. Choose one, so that it can be counted',
    ],
    [
      'with a class that is not in pounds and a value that is',
      { class: 'quantified' },
      'Fewer cards: Its class says it is not in pounds, but it has a value of £10,000 a year. Choose another class or clear the value',
    ],
    [
      'with a class of a newer version',
      { class: 'carbon' },
      'Fewer cards: This version of Caseboard does not know the class ‘carbon’',
    ],
    [
      'below zero',
      { annual: -5 },
      'Fewer cards: ‘Value a year when fully working’: −£0.05 is below zero. Enter zero or more',
    ],
    [
      'in words',
      { annual: 'lots' },
      'Fewer cards: ‘Value a year when fully working’: words stand where a number belongs. Enter a number',
    ],
    [
      'in less than pence',
      { annual: 2.4 },
      'Fewer cards: ‘Value a year when fully working’: 0.024 is not a whole number of pence',
    ],
    [
      'beyond belief',
      { annual: 1e15 },
      'Fewer cards: ‘Value a year when fully working’: £10,000,000,000,000 is more than £1,000,000,000. Check the figure',
    ],
    [
      'that starts in a calendar year',
      { startYear: 2027 },
      'Fewer cards: ‘First year’: 2027 is not a year of the appraisal. Use 0 for the year you start, up to 5',
    ],
    [
      'that starts after the period',
      { startYear: 7 },
      'Fewer cards: ‘First year’: year 7 is after the appraisal period, which ends with year 5',
    ],
    [
      'that starts half way through a year',
      { startYear: 1.5 },
      'Fewer cards: ‘First year’: 1.5 is not a year of the appraisal. Use 0 for the year you start, up to 5',
    ],
    [
      'that takes less than no time to build up',
      { rampYears: -1 },
      'Fewer cards: ‘Years to build up’: −1 is below zero. Enter zero or more',
    ],
  ])('%s', (_name, change, expected) => {
    expect(said(change)).toEqual([expected])
  })

  test('and leads to its cell', () => {
    const cards = [register({ ...saving, annual: -1 }), plan(build)]
    const [remark] = appraise(boardOf(cards)).leftOut
    expect(remark!.place).toMatchObject({
      card: cards[0]!.id,
      field: 'benefits',
      column: 'annual',
      row: expect.any(String) as string,
    })
  })
})

describe('a range is left out, and the benefit stays', () => {
  const range = (low: Cell, high: Cell) => {
    const appraisal = appraise(boardOf([register({ ...saving, low, high }), plan(build)]))
    expect(appraisal.public.central.total.benefits).toBe(5_000_000)
    return {
      says: appraisal.leftOut.map(({ says }) => says),
      low: appraisal.public.low.total.benefits,
      high: appraisal.public.high.total.benefits,
    }
  }

  test('with its low above its high', () => {
    expect(range(1_200_000, 800_000)).toEqual({
      says: ['‘Low’ (£12,000) is above ‘High’ (£8,000). Neither is used until they are put right'],
      low: 5_000_000,
      high: 5_000_000,
    })
  })

  test('with its low above, or its high below, the value itself', () => {
    expect(range(1_050_000, 1_100_000).says).toEqual([
      '‘Low’ (£10,500) is above the value a year (£10,000). It is not used until it is put right',
    ])
    expect(range(900_000, 950_000).says).toEqual([
      '‘High’ (£9,500) is below the value a year (£10,000). It is not used until it is put right',
    ])
  })

  test('below zero or in words', () => {
    expect(range(-1, 'plenty').says).toHaveLength(2)
  })
})

describe('where nobody said', () => {
  test('a benefit starts in year 1, at once, and its low case follows its confidence', () => {
    const half = {
      benefit: 'Fewer calls',
      class: 'non-cashable',
      annual: 1_000,
      confidence: 'medium',
    }
    const { assumed, public: view } = appraise(boardOf([register(half), plan(build)]))
    expect(assumed.map(({ says }) => says)).toEqual([
      'It has no first year. Year 1 is used',
      'It does not say how long it takes to build up. The full value is used from its first year',
      'It has no low figure that can be used. The low case takes 15% off, for medium confidence',
    ])
    expect(view.central.total.benefits).toBe(5_000)
    expect(view.low.total.benefits).toBe(4_250)
    expect(view.high.total.benefits).toBe(5_000)
  })

  test('a benefit that nobody is sure of is asked for both ends of its range', () => {
    const high = { ...saving, confidence: 'high' }
    const says = (cells: Record<string, Cell>) =>
      appraise(boardOf([register(cells), plan(build)])).assumed.map((remark) => remark.says)
    const { high: _, ...oneEnd } = saving
    expect(says({ ...oneEnd, confidence: 'low' })).toEqual([
      'It has no high figure that can be used. The high case takes the value itself. Its confidence is low, so give a low and a high figure',
    ])
    expect(says({ ...oneEnd, confidence: '' })[0]).toMatch(/Nobody chose its confidence, so give/)
    expect(says({ ...oneEnd, confidence: 'medium' })).toEqual([])
    expect(says({ ...high, confidence: 'low' })).toEqual([])
  })

  test('where a cash benefit lands, it is no cash of the council’s', () => {
    const { sector, ...homeless } = saving
    const { assumed, public: view, council } = appraise(boardOf([register(homeless), plan(build)]))
    expect(sector).toBe('council')
    expect(assumed.map(({ says }) => says)).toEqual([
      'It does not say where it lands, so it counts towards public value and not towards the council’s budget',
    ])
    expect(view.central.total.benefits).toBe(5_000_000)
    expect(council.central.total.benefits).toBe(0)
  })

  test('costs count without a name or a type: leaving them out would flatter the case', () => {
    const { public: view } = appraise(boardOf([register(saving), plan({ y0: 100_000 })]))
    expect(view.central.years[0]!.costs.parts).toMatchObject([
      { label: 'A cost without a name', amount: 110_000 },
    ])
  })

  test('benefits without a cost plan are benefits without costs, and that is said', () => {
    const { assumed, public: view } = appraise(boardOf([register(saving)]))
    expect(assumed).toMatchObject([{ place: { tool: 'cost-plan' }, about: 'Costs' }])
    expect(view.central.simplePaybackYears).toBeNull()
    expect(view.central.ratio).toBeNull()
  })
})

describe('a cost is left out', () => {
  test('below zero, and the other years of its row stay', () => {
    const board = boardOf([plan({ item: 'Run', y1: -100, y2: 200_000 })])
    expect(leftOut(board)).toEqual(['Run: ‘Year 1’: −£1 is below zero. Enter zero or more'])
    expect(appraise(board).council.central.total.costs).toBe(220_000)
  })

  test('with no amount in any year', () => {
    expect(leftOut(boardOf([plan({ item: 'Hosting' })]))).toEqual([
      'Hosting: It has no amount in any year. Enter what it costs, year by year',
    ])
  })

  test('after the end of the period', () => {
    const board = boardOf([plan({ item: 'Run', y1: 100, y5: 100 })], { years: 3 })
    expect(leftOut(board)).toEqual([
      'Run: Year 5 is after the appraisal period, which ends with year 3',
    ])
  })

  test('in a column of a newer version', () => {
    expect(leftOut(boardOf([plan({ item: 'Run', y1: 100, y6: 100 })]))).toEqual([
      'Run: This version of Caseboard does not know the column ‘y6’, so it is not counted',
    ])
  })

  test('an allowance that is no percentage is not added', () => {
    const board = boardOf([card('cost-plan', { costs: rows(build), optimism: 300 })])
    expect(leftOut(board)).toEqual([
      'Allowance for optimism: 300% cannot be used, so nothing is added to the costs. Enter a percentage from 0 to 200',
    ])
    expect(appraise(board).council.central.total.costs).toBe(500_000)
  })
})

describe('settings', () => {
  test('a rate of 300% is left out and the usual one stands in', () => {
    const board = boardOf([register(saving), plan(build)], { ratePercent: 300 })
    expect(leftOut(board)).toEqual([
      'Discount rate: 300% cannot be used, so 3.5% is. Enter a percentage from 0 to 30',
    ])
    expect(appraise(board).basis.ratePercent).toBe(3.5)
  })

  test('a period of no years, or of Infinity, is left out', () => {
    expect(appraise(boardOf([], { years: 0 })).basis.years).toBe(5)
    expect(appraise(boardOf([], { years: Infinity, ratePercent: NaN })).basis).toMatchObject({
      years: 5,
      ratePercent: 3.5,
    })
  })

  test('a value for money card that says otherwise does not count', () => {
    const board = boardOf([card('value-for-money', { rate: 6, years: 5, priceBase: '2026' })])
    expect(leftOut(board)).toEqual([
      'Discount rate: The value for money card says 6%, the board’s settings say 3.5%. The settings are used',
    ])
  })

  test('and when it names other prices than the settings, or than the first such card, says so', () => {
    const card1 = card('value-for-money', { priceBase: '2019 to 2020' })
    expect(leftOut(boardOf([card1], { priceBase: '2026 to 2027' }))).toEqual([
      'Price base: The value for money card says ‘2019 to 2020’, the board’s settings say ‘2026 to 2027’. The settings are used',
    ])
    expect(leftOut(boardOf([card1], { priceBase: ' 2019  to 2020' }))).toEqual([])
    const card2 = card('value-for-money', { priceBase: '2026' })
    expect(leftOut(boardOf([card1, card2], { priceBase: '' }))).toEqual([
      'Price base: The value for money card says ‘2026’, the first of these cards says ‘2019 to 2020’. The first is used',
    ])
  })

  test('a long period says that the cost plan ends before it', () => {
    const { assumed } = appraise(boardOf([register(saving), plan(build)], { years: 8 }))
    expect(assumed.map(({ says }) => says)).toEqual([
      'The cost plan ends with year 5. Benefits count up to year 8, costs after year 5 are taken as nothing',
    ])
  })

  test('a rate of their own is used flat; the Treasury’s falls after year 30', () => {
    expect(appraise(boardOf([], { ratePercent: 0 })).basis.factors).toEqual([1, 1, 1, 1, 1, 1])
    const { basis } = appraise(boardOf([], { years: 40 }))
    expect(basis.followsSchedule).toBe(true)
    expect(basis.factors[31]! / basis.factors[30]!).toBeCloseTo(1 / 1.03, 12)
  })
})

describe('the cost of the problem leaves out', () => {
  const activity = (cells: Record<string, Cell>) =>
    boardOf([card('cost-of-problem', { activities: rows({ activity: 'Calls', ...cells }) })])

  test('an activity that does not say how often, or what one costs', () => {
    expect(leftOut(activity({ minutes: 6, rate: 2_400 }))).toEqual([
      'Calls: It does not say how often. Enter how many times a year',
    ])
    expect(leftOut(activity({ volume: 10, minutes: 6 }))).toEqual([
      'Calls: It does not say what one costs. Enter minutes and a cost per hour, or another cost each',
    ])
    expect(leftOut(activity({ volume: -10, unit: 5 }))).toEqual([
      'Calls: ‘Times a year’: −10 is below zero. Enter zero or more',
    ])
  })

  test('time without a cost per hour, while other costs stay', () => {
    const board = activity({ volume: 10, minutes: 6, unit: 50 })
    expect(leftOut(board)).toEqual([
      'Calls: Time is not counted. It needs both minutes and a cost per hour',
    ])
    expect(appraise(board).problem.amount).toBe(500)
  })

  test('a sum beyond belief', () => {
    expect(leftOut(activity({ volume: 1e9, unit: 1e9 }))[0]).toMatch(/^Calls: Cost a year: £/)
  })
})

test('unit costs ask for a figure now and a target', () => {
  const counted = { benefit: 'Reached', class: 'quantified', unit: 'residents', baseline: 5 }
  const board = (target?: number) =>
    boardOf([register({ ...counted, ...(target !== undefined && { target }) }), plan(build)])
  expect(leftOut(board())).toEqual([
    'Reached: It has no unit cost. Enter the figure now and the target',
  ])
  expect(leftOut(board(5))).toEqual([
    'Reached: It has no unit cost, because its target is the same as now',
  ])
  expect(appraise(board(15)).unitCosts).toMatchObject([{ units: 10, pencePerUnit: 55_000 }])
})

test('without a cost nothing has a unit cost, not even of nothing, and the remark asks for costs', () => {
  const counted = register({ benefit: 'Reached', class: 'quantified', baseline: 5, target: 15 })
  const saysOf = (...cards: CardSnapshot[]) => {
    const { unitCosts, assumed } = appraise(boardOf([counted, ...cards]))
    expect(unitCosts).toEqual([])
    return assumed.map(({ about, says }) => `${about}: ${says}`)
  }
  const none =
    'Costs: There are none on the board that can be counted, so there is no unit cost. List what it costs in a cost plan'
  expect(saysOf()).toEqual([none])
  expect(saysOf(plan({ item: 'Build', y0: -5 }))).toEqual([none])
  expect(saysOf(plan({ item: 'Build' }))).toEqual([none])
})

test('two counted benefits of one name have a unit cost each, told from the other', () => {
  const counted = { benefit: 'Reached', class: 'quantified', unit: 'residents', baseline: 5 }
  const two = register({ ...counted, target: 15 }, { ...counted, target: 25 })
  const { unitCosts } = appraise(boardOf([two, plan(build)]))
  expect(unitCosts).toHaveLength(2)
  expect(new Set(unitCosts.map(({ id }) => id)).size).toBe(2)
})

test('downsides are taken off public value, from year 1, and never off the council’s cash', () => {
  const withDownside = card('benefits-register', {
    benefits: rows(saving),
    disbenefits: rows(
      { what: 'Post office loses work', annual: 100_000 },
      { what: 'Some miss the card' },
    ),
  })
  const appraisal = appraise(boardOf([withDownside, plan(build)]))
  expect(appraisal.public.central.total).toEqual({
    benefits: 5_000_000,
    downsides: 500_000,
    costs: 550_000,
    net: 3_950_000,
  })
  expect(appraisal.council.central.total.net).toBe(4_450_000)
  expect(appraisal.unpricedDownsides.map(({ label }) => label)).toEqual(['Some miss the card'])
  expect(appraisal.assumed.map(({ about, says }) => `${about}: ${says}`)).toEqual([
    'Post office loses work: The register does not ask when a downside starts or whether it costs cash. It counts from year 1 on towards public value, and not towards the council’s budget',
  ])
})

test('options are compared on one footing, and none is judged by half its figures', () => {
  const options = card('options-appraisal', {
    options: rows(
      { name: 'Stay as we are', type: 'bau' },
      { name: 'Publish the data', type: 'do-minimum', oneOff: 500_000, benefit: 200_000 },
      { name: 'Build an app', type: 'do-maximum', oneOff: 900_000, yearly: -1 },
    ),
  })
  const appraisal = appraise(boardOf([options]))
  expect(appraisal.options.map(({ name, npv }) => [name, npv?.amount ?? null])).toEqual([
    ['Stay as we are', null],
    ['Publish the data', 403_010],
    ['Build an app', null],
  ])
  expect(appraisal.leftOut.map(({ about }) => about)).toEqual(['Build an app'])
})

test('two cost plans are added up, each with its own allowance, and that is said', () => {
  const other = card('cost-plan', { costs: rows(build), optimism: 50 })
  const { assumed, council } = appraise(boardOf([register(saving), plan(build), other]))
  expect(council.central.total.costs).toBe(550_000 + 750_000)
  expect(assumed.map(({ about, says }) => `${about}: ${says}`)).toEqual([
    'Cost plan: There are 2 of these cards. The rows of all of them are added up',
  ])
})

test('a card of a tool from a newer version is named', () => {
  expect(leftOut(boardOf([card('carbon-account', { tonnes: 5 })]))).toEqual([
    'carbon-account: This version of Caseboard does not know this tool, so nothing on its card is counted',
  ])
})
