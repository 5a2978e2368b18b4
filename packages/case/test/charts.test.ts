import { describe, expect, test } from 'vitest'
import { appraise } from '../src/appraisal/index.ts'
import { chartsOf } from '../src/charts/index.ts'
import { card, emptyBoard, exampleBoard, fullBoard, rows } from './boards.ts'

const charts = (id: string) => chartsOf(appraise(exampleBoard(id)))

test('a board without figures has no charts; one with costs alone shows what is spent', () => {
  expect(chartsOf(appraise(emptyBoard()))).toEqual([])
  const spent = emptyBoard({
    cards: [card('cost-plan', { costs: rows({ item: 'Build', y0: 500_000 }) })],
  })
  expect(chartsOf(appraise(spent)).map(({ id, says }) => `${id}: ${says}`)).toEqual([
    'council-years: Costs are highest in year 0 (£5,000), there are no cash benefits. Over the whole period cash benefits come to £0 and costs to £5,000.',
    'council-running: The council’s running total is at its lowest in year 0 (−£5,000) and stands at −£5,000 after year 5.',
  ])
})

describe('Calderford', () => {
  test('has all five, and the council’s beside them', () => {
    expect(charts('calderford-bins').map(({ id }) => id)).toEqual([
      'public-years',
      'public-running',
      'public-classes',
      'public-range',
      'public-tornado',
      'council-years',
      'council-running',
      'council-range',
    ])
  })

  test('says what each shows', () => {
    expect(charts('calderford-bins').map(({ id, says }) => `${id}: ${says}`))
      .toMatchInlineSnapshot(`
      [
        "public-years: Costs are highest in year 0 (£34,000), benefits in year 2 (£43,000). Over the whole period benefits come to £196,000 and costs to £116,000.",
        "public-running: The running total is at its lowest in year 0 (−£34,000), is back at zero about 2 years after the end of year 0 and stands at £80,000 after year 5.",
        "public-classes: Of £176,000 of benefits, worth today, 85% are of the class cash-releasing.",
        "public-range: As expected, the net present value is £68,000. With every low figure it is −£5,400, with every high figure £141,000: it may come out below zero. Only benefits are varied, costs are not.",
        "public-tornado: ‘Fewer cards printed and posted’ changes the net present value most: from £7,600 to £128,000. No single one takes it below zero.",
        "council-years: Costs are highest in year 0 (£34,000), cash benefits in year 2 (£37,000). Over the whole period cash benefits come to £167,000 and costs to £116,000.",
        "council-running: The council’s running total is at its lowest in year 0 (−£34,000), is back at zero about 2.5 years after the end of year 0 and stands at £51,000 after year 5.",
        "council-range: As expected, the net present value is £42,000. With every low figure it is −£18,000, with every high figure £102,000: it may come out below zero. Only benefits are varied, costs are not.",
      ]
    `)
  })

  test('shows the range to the penny in its table', () => {
    const range = charts('calderford-bins').find(({ id }) => id === 'public-range')
    expect(range).toMatchObject({ kind: 'range' })
    expect(range!.table.rows.map((row) => row.map(({ text }) => text))).toMatchInlineSnapshot(`
      [
        [
          "Low",
          "−£5,372.56",
        ],
        [
          "As expected",
          "£67,626.37",
        ],
        [
          "High",
          "£140,625.29",
        ],
      ]
    `)
  })
})

test('Marlbeck’s council budget is not paid back, and says so', () => {
  const running = charts('marlbeck-rates').find(({ id }) => id === 'council-running')
  expect(running).toMatchObject({ kind: 'running', payback: null })
  expect(running!.says).toMatch(/so it is not paid back within 5 years\.$/)
})

test('a line crosses zero where its payback says', () => {
  for (const chart of [...charts('calderford-bins'), ...charts('marlbeck-rates')]) {
    if (chart.kind !== 'running' || chart.payback === null) continue
    const [before, after] = [Math.floor(chart.payback), Math.ceil(chart.payback)].map(
      (year) => chart.points[year]!.amount,
    )
    const share = chart.payback - Math.floor(chart.payback)
    expect(before! + share * (after! - before!)).toBeCloseTo(0, 4)
  }
})

test('every table has an amount for every column, and no figure is made up', () => {
  for (const board of [fullBoard().board, exampleBoard('tarnside-aed')]) {
    for (const { table, says } of chartsOf(appraise(board))) {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
      expect(JSON.stringify([table, says])).not.toMatch(/NaN|undefined|Infinity/)
    }
  }
})

test('two benefits of one name are two bars, each told from the other', () => {
  const benefit = (annual: number, low: number) => ({
    benefit: 'Fewer calls',
    class: 'cashable',
    annual,
    low,
    confidence: 'high',
    startYear: 1,
  })
  const costs = rows({ item: 'Build', y0: 500_000 })
  const named = emptyBoard({
    cards: [
      card('benefits-register', {
        benefits: rows(benefit(100_000, 50_000), benefit(90_000, 40_000)),
      }),
      card('cost-plan', { costs, optimism: 10 }),
      card('cost-plan', { costs, optimism: 20 }),
    ],
  })
  const tornado = chartsOf(appraise(named)).find((chart) => chart.kind === 'tornado')!
  expect(tornado.bars.map(({ label }) => label).toSorted()).toEqual([
    'Allowance for optimism',
    'Allowance for optimism',
    'Fewer calls',
    'Fewer calls',
  ])
  expect(new Set(tornado.bars.map(({ id }) => id)).size).toBe(4)
})

test('benefits without costs are a sentence of their own', () => {
  const gained = emptyBoard({
    cards: [
      card('benefits-register', {
        benefits: rows({ benefit: 'Fewer calls', class: 'cashable', annual: 50_000, startYear: 1 }),
      }),
    ],
  })
  expect(chartsOf(appraise(gained))[0]!.says).toMatch(
    /^There are no costs, benefits are highest in year 1 \(£500\)\./,
  )
})

test('of seventeen benefits a page has room for the twelve widest; the table has all, and it is said', () => {
  const tornado = (count: number) => {
    const benefits = Array.from({ length: count }, (_, n) => ({
      benefit: `Benefit ${n}`,
      class: 'cashable',
      annual: 100_000 + n * 50_000,
      confidence: 'low',
      startYear: 1,
    }))
    const board = emptyBoard({
      cards: [card('benefits-register', { benefits: rows(...benefits) })],
    })
    return chartsOf(appraise(board)).find((chart) => chart.kind === 'tornado')!
  }
  const { bars, table, says } = tornado(17)
  expect(table.rows).toHaveLength(17)
  expect(bars.map(({ label }) => label)).toEqual(
    table.rows.slice(0, 12).map(([head]) => head!.text),
  )
  expect(says).toContain(' The chart has the 12 widest; 5 narrower ones are in the table.')
  expect(tornado(13).says).toContain('; a narrower one is in the table.')
  expect(tornado(12).says).not.toContain('The chart has')
})
