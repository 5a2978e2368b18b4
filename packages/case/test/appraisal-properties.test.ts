import { defaultAppraisal, formatMoney, isRows } from '@caseboard/board'
import type { BoardSnapshot, Cell } from '@caseboard/board'
import { examples, findTool } from '@caseboard/toolkit'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise } from '../src/appraisal/index.ts'
import type { Appraisal, Figure, Place, Result, View } from '../src/appraisal/index.ts'
import {
  addedForOptimism,
  behindPayback,
  behindRatio,
  behindSwitching,
  chartRows,
  figuresOfView,
  presentCosts,
  takenOffForConfidence,
} from '../src/behind/index.ts'
import type { NamedFigure } from '../src/behind/index.ts'
import { chartsOf } from '../src/charts/index.ts'
import { card, emptyBoard, exampleBoard, fullBoard, rows } from './boards.ts'
import { again, randomFrom, shuffled } from './coverage-boards.ts'
import { benefit, besideCards, besides, boardOf, cost, money } from './money-boards.ts'
import type { Money } from './money-boards.ts'

test('totals equal the sum of the rows shown, in every view and case', () => {
  fc.assert(
    fc.property(money, (figures) => {
      const { public: economic, council, priced } = appraise(boardOf(figures))
      for (const result of resultsOf(economic, council)) expectAddsUp(result, priced)
    }),
    { numRuns: 200 },
  )
})

test('the order of rows and cards does not matter, to the penny', () => {
  fc.assert(
    fc.property(money, fc.integer(), (figures, seed) => {
      const board = boardOf(figures)
      const doubled = { ...board, cards: [...board.cards, ...board.cards.map(again)] }
      expect(amounts(shuffled(doubled, randomFrom(seed)))).toEqual(amounts(doubled))
    }),
    { numRuns: 200 },
  )
})

test('raising a benefit never lowers the net present value', () => {
  fc.assert(
    fc.property(money, benefit, fc.integer({ min: 1, max: 1_000_000 }), (figures, one, more) => {
      const worth = (annual: number): number => {
        const raised = { ...one, annual, high: annual + 1_000_000 }
        const board = boardOf({ ...figures, benefits: [...figures.benefits, raised] })
        return appraise(board).public.central.npv!.amount
      }
      expect(worth(one.annual + more)).toBeGreaterThanOrEqual(worth(one.annual))
    }),
    { numRuns: 200 },
  )
})

test('raising a cost or its allowance never raises the net present value', () => {
  fc.assert(
    fc.property(money, cost, benefit, fc.integer({ min: 1, max: 99 }), (figures, one, of, more) => {
      const worth = (y0: number, optimism: number): number => {
        const costs = [...figures.costs, { ...one, y0 }]
        const board = boardOf({ ...figures, benefits: [of], costs, optimism })
        return appraise(board).public.central.npv!.amount
      }
      expect(worth(one.y0 + more, 100)).toBeLessThanOrEqual(worth(one.y0, 100))
      expect(worth(one.y0, 100 + more)).toBeLessThanOrEqual(worth(one.y0, 100))
    }),
    { numRuns: 200 },
  )
})

test('the council view never counts a benefit that is not cash to the council', () => {
  fc.assert(
    fc.property(money, (figures) => {
      const isCash = (one: Money['benefits'][number]): boolean =>
        one.sector === 'council' && (one.class === 'cashable' || one.class === 'income')
      const without = { ...figures, benefits: figures.benefits.filter(isCash) }
      const { council } = appraise(boardOf(figures))
      const { council: cashOnly } = appraise(boardOf(without))
      expect(council.central.total).toEqual(cashOnly.central.total)
      expect(council.central.pvBenefits.amount).toBe(cashOnly.central.pvBenefits.amount)
      expect(council.high.total).toEqual(cashOnly.high.total)
    }),
    { numRuns: 200 },
  )
})

test('low is never above central, central never above high', () => {
  fc.assert(
    fc.property(money, (figures) => {
      for (const { low, central, high } of viewsOf(boardOf(figures))) {
        expect(low.total.net).toBeLessThanOrEqual(central.total.net)
        expect(central.total.net).toBeLessThanOrEqual(high.total.net)
      }
    }),
    { numRuns: 100 },
  )
})

test('an exact calculation in fractions agrees to the penny', () => {
  fc.assert(
    fc.property(money, (figures) => {
      // A flat rate: the Treasury's falls after year 30.
      const [ratePercent, years] = [figures.ratePercent + 0.1, Math.min(figures.years, 12)]
      const board = boardOf({ ...figures, ratePercent, years })
      const { public: economic, basis } = appraise(board)
      const net = economic.central.years.map((year) => year.net)
      const exact = exactPresentValue(net, Math.round(basis.ratePercent * 10))
      if (economic.central.npv) expect(economic.central.npv.amount).toBe(exact)
    }),
    { numRuns: 200 },
  )
})

test('whatever people type, nothing throws, nothing is NaN and nothing changes the board', () => {
  const anything: fc.Arbitrary<Cell> = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.constantFrom('cashable', 'council', 'quantified', '1900-01-01'),
    fc.array(fc.string(), { maxLength: 2 }),
    fc.record({ role: fc.string(), name: fc.string() }),
  )
  const columns = (ids: string[]) =>
    fc.dictionary(fc.constantFrom(...ids, 'unheardOf', '__proto__'), anything)
  const table = (ids: string[]) => fc.array(columns(ids), { maxLength: 4 })
  fc.assert(
    fc.property(
      fc.record({
        benefits: table(['benefit', 'class', 'sector', 'annual', 'low', 'high', 'startYear']),
        disbenefits: table(['what', 'annual']),
        costs: table(['item', 'y0', 'y1', 'y5']),
        activities: table(['activity', 'volume', 'minutes', 'rate', 'unit']),
        options: table(['name', 'oneOff', 'yearly', 'benefit']),
        optimism: anything,
        ratePercent: fc.double(),
        years: fc.oneof(fc.double(), fc.integer()),
      }),
      (typed) => {
        const board = emptyBoard({
          cards: [
            card('benefits-register', {
              benefits: rows(...typed.benefits),
              disbenefits: rows(...typed.disbenefits),
            }),
            card('cost-plan', { costs: rows(...typed.costs), optimism: typed.optimism }),
            card('cost-of-problem', { activities: rows(...typed.activities) }),
            card('options-appraisal', { options: rows(...typed.options) }),
            card('from-the-future', { x: typed.optimism }),
          ],
          appraisal: { ...defaultAppraisal, ratePercent: typed.ratePercent, years: typed.years },
        })
        const before = structuredClone(board)
        const appraisal = appraise(board)
        expect(strayNumbers(appraisal)).toEqual([])
        for (const result of resultsOf(appraisal.public, appraisal.council)) {
          expectAddsUp(result, appraisal.priced)
        }
        expect(board).toEqual(before)
      },
    ),
    { numRuns: 400 },
  )
})

test('every figure shown is the sum of its parts, and leads to cells that are on the board', () => {
  fc.assert(
    fc.property(money, besides, fc.array(cost, { maxLength: 2 }), (figures, more, costs) => {
      const { cards, ...board } = boardOf(figures)
      const secondPlan = card('cost-plan', { costs: rows(...costs) })
      expectOpens({ ...board, cards: [...cards, ...besideCards(more), secondPlan] })
    }),
    { numRuns: 200 },
  )
})

test('every figure of the examples, and of a board with everything on it, leads to its cells', () => {
  for (const { id } of examples) expectOpens(exampleBoard(id))
  expectOpens(fullBoard().board)
})

test('every amount in the table of a chart opens to a figure of that amount', () => {
  fc.assert(
    fc.property(money, (figures) => {
      const appraisal = appraise(boardOf(figures))
      for (const chart of chartsOf(appraisal)) {
        const { rows: shown, total } = chart.table
        const opened = chartRows(chart, appraisal).map((row) =>
          row.figures().map(({ amount }) => formatMoney(amount)),
        )
        const amountsOf = ([, ...cells]: (typeof shown)[number]) => cells.map(({ text }) => text)
        expect(opened, chart.id).toEqual([...shown, ...(total ? [total] : [])].map(amountsOf))
      }
    }),
    { numRuns: 100 },
  )
})

const viewsOf = (board: BoardSnapshot): View[] => {
  const { public: economic, council } = appraise(board)
  return [economic, council]
}

function resultsOf(...views: View[]): Result[] {
  return views.flatMap(({ low, central, high }) => [low, central, high])
}

function figuresOf(result: Result): Figure[] {
  const { years, pvBenefits, pvDownsides, pvCosts, npv } = result
  return [
    ...years.flatMap(({ benefits, downsides, costs }) => [benefits, downsides, costs]),
    pvBenefits,
    pvDownsides,
    pvCosts,
    ...(npv ? [npv] : []),
  ]
}

function expectAddsUp(result: Result, priced: boolean): void {
  const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)
  for (const { amount, parts } of figuresOf(result)) {
    expect(Number.isSafeInteger(amount)).toBe(true)
    expect(sum(parts.map((part) => part.amount))).toBe(amount)
  }
  const { years, total } = result
  expect(sum(years.map(({ benefits }) => benefits.amount))).toBe(total.benefits)
  expect(sum(years.map(({ costs }) => costs.amount))).toBe(total.costs)
  expect(sum(years.map(({ downsides }) => downsides.amount))).toBe(total.downsides)
  expect(sum(years.map(({ net }) => net))).toBe(total.net)
  expect(years.at(-1)!.cumulative).toBe(total.net)
  for (const { benefits, downsides, costs, net } of years) {
    expect(benefits.amount - downsides.amount - costs.amount).toBe(net)
  }
  expect(sum(years.map(({ discounted }) => discounted.benefits))).toBe(result.pvBenefits.amount)
  expect(sum(years.map(({ discounted }) => discounted.costs))).toBe(result.pvCosts.amount)
  expect(sum(years.map(({ discounted }) => discounted.downsides))).toBe(result.pvDownsides.amount)
  expect(result.npv === null).toBe(!priced)
  if (!result.npv) return
  expect(years.at(-1)!.discountedCumulative).toBe(result.npv.amount)
  // A row's part of the net present value is its own present value, to the penny.
  const own = [
    ...result.pvBenefits.parts.map(({ amount }) => amount),
    ...[...result.pvDownsides.parts, ...result.pvCosts.parts].map(({ amount }) => -amount),
  ]
  for (const [index, { amount }] of result.npv.parts.entries()) {
    expect(Math.abs(amount - own[index]!)).toBeLessThanOrEqual(1)
  }
  // Each present value is rounded on its own, so the three may be a penny or so apart, never more.
  const difference = result.pvBenefits.amount - result.pvDownsides.amount - result.pvCosts.amount
  expect(Math.abs(difference - result.npv.amount)).toBeLessThanOrEqual(2)
}

/** What must not depend on order: every amount of the results. */
function amounts(board: BoardSnapshot) {
  const { public: economic, council, problem } = appraise(board)
  return {
    problem: problem.amount,
    results: resultsOf(economic, council).map((result) => ({
      figures: figuresOf(result).map(({ amount, parts }) => ({
        amount,
        parts: parts
          .map((part) => `${part.amount} ${JSON.stringify(part.from)}`)
          .toSorted((a, b) => (a < b ? -1 : 1)),
      })),
      payback: [result.simplePaybackYears, result.discountedPaybackYears],
      ratio: result.ratio,
      years: result.years.map(({ discounted, cumulative }) => ({ ...discounted, cumulative })),
    })),
  }
}

/** Every figure that the screen shows opens to parts that add up to it, each from somewhere on the board. */
function expectOpens(board: BoardSnapshot): void {
  const appraisal = appraise(board)
  const known = placesOn(board)
  const faults = shownFigures(appraisal).flatMap(({ name, figure: { amount, parts } }) => {
    const places = parts.flatMap(({ from }) => from)
    return [
      ...(Number.isSafeInteger(amount) ? [] : [`${name} is not whole pence: ${amount}`]),
      ...(parts.reduce((sum, part) => sum + part.amount, 0) === amount
        ? []
        : [`${name} is not the sum of its parts`]),
      ...(amount === 0 || places.some((place) => 'card' in place)
        ? []
        : [`${name} leads to no cell`]),
      ...parts
        .filter(({ from }) => from.length === 0)
        .map(({ label }) => `${name}: ${label} is from nowhere`),
      ...places.filter((place) => !known.has(nameOf(place))).map(nameOf),
    ]
  })
  const units = appraisal.unitCosts.flatMap(({ from }) => from.map(nameOf))
  expect([...faults, ...units.filter((place) => !known.has(place))]).toEqual([])
}

function shownFigures(appraisal: Appraisal): NamedFigure[] {
  const { public: economic, council, problem, options, plans, benefits, unitCosts } = appraisal
  const named = (name: string, figure: Figure | null): NamedFigure[] =>
    figure ? [{ name, figure }] : []
  return [
    ...[economic, council].flatMap((view) => [
      ...figuresOfView(appraisal, view.id),
      ...behindPayback(view.central),
      ...behindSwitching(view.central),
      ...behindRatio(view.central),
      ...resultsOf(view)
        .flatMap(figuresOf)
        .flatMap((figure) => named(`${view.id}, a year`, figure)),
    ]),
    ...chartsOf(appraisal).flatMap((chart) =>
      chartRows(chart, appraisal).flatMap(({ id, figures }) =>
        figures().flatMap((figure) => named(`${chart.id}, ${id}`, figure)),
      ),
    ),
    ...named('Problem', problem),
    ...options.flatMap(({ name, npv }) => named(name, npv)),
    ...plans.flatMap((plan) => named('Allowance for optimism', addedForOptimism(plan))),
    ...named('Taken off for confidence', takenOffForConfidence(benefits)),
    ...unitCosts.map(() => presentCosts(economic.central)),
  ]
}

/** Every place a figure may lead to: the settings, and the fields and cells of the cards. */
function placesOn({ appraisal: settings, cards }: BoardSnapshot): Set<string> {
  return new Set([
    ...Object.keys(settings),
    ...cards.flatMap(({ id, tool, fields }) =>
      findTool(tool)!.fields.flatMap((field) => {
        const value = fields[field.id]
        const rowIds = value !== undefined && isRows(value) ? value.map((row) => row.id) : []
        const columns = field.kind === 'table' ? field.columns : []
        return [
          `${id}/${field.id}`,
          ...rowIds.flatMap((row) =>
            columns.map((column) => `${id}/${field.id}/${row}/${column.id}`),
          ),
        ]
      }),
    ),
  ])
}

function nameOf(place: Place): string {
  if ('setting' in place) return place.setting
  if ('tool' in place) return place.tool
  return [place.card, place.field, place.row, place.column]
    .filter((part) => part !== undefined)
    .join('/')
}

/** Paths of numbers that are no numbers. */
function strayNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => strayNumbers(inner, `${path}.${key}`))
}

/** Amounts in pence discounted with whole numbers of any size, and rounded half up at the very end. */
function exactPresentValue(amounts: readonly number[], rateTenths: number): number {
  const [up, down] = [BigInt(1000 + rateTenths), 1000n]
  const last = BigInt(amounts.length - 1)
  const numerator = amounts.reduce((sum, amount, year) => {
    const t = BigInt(year)
    return sum + BigInt(amount) * down ** t * up ** (last - t)
  }, 0n)
  const denominator = up ** last
  // ⌊x + ½⌋, and BigInt division goes towards zero.
  const [above, below] = [2n * numerator + denominator, 2n * denominator]
  const quotient = above / below
  return Number(above % below < 0n ? quotient - 1n : quotient)
}
