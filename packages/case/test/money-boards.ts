import { defaultAppraisal } from '@caseboard/board'
import type { BoardSnapshot } from '@caseboard/board'
import * as fc from 'fast-check'
import { card, emptyBoard, rows } from './boards.ts'

/** Any amount, and often one of which a percentage ends with half a penny. */
const pence = fc.oneof(
  fc.integer({ min: 0, max: 50_000_000 }),
  fc.integer({ min: 0, max: 2_000 }).map((eighths) => 125 * eighths),
)
const percent = (most: number) =>
  fc.integer({ min: 0, max: 10 * most }).map((tenths) => tenths / 10)

export const benefit = fc
  .record({
    benefit: fc.constantFrom('Fewer cards', 'Fewer calls', 'Time saved', ''),
    sector: fc.constantFrom('council', 'other-public', 'society', ''),
    class: fc.constantFrom('cashable', 'non-cashable', 'income', 'avoided'),
    annual: pence,
    spread: fc.integer({ min: 0, max: 100 }),
    says: fc.constantFrom('both', 'low', 'high', 'neither'),
    startYear: fc.integer({ min: 0, max: 5 }),
    rampYears: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
    confidence: fc.constantFrom('low', 'medium', 'high', ''),
  })
  .map(({ spread, says, ...cells }) => ({
    ...cells,
    ...((says === 'both' || says === 'low') && {
      low: Math.round((cells.annual * (100 - spread)) / 100),
    }),
    ...((says === 'both' || says === 'high') && {
      high: Math.round((cells.annual * (100 + spread)) / 100),
    }),
  }))

export const cost = fc.record(
  { item: fc.string(), y0: pence, y1: pence, y2: pence, y3: pence, y4: pence, y5: pence },
  { requiredKeys: ['item', 'y0', 'y1'] },
)

export const money = fc.record({
  benefits: fc.array(benefit, { maxLength: 6 }),
  downsides: fc.array(fc.record({ what: fc.string(), annual: pence }), { maxLength: 2 }),
  costs: fc.array(cost, { maxLength: 6 }),
  /** Of the cost plan; where it says nothing, the board's own stands. */
  optimism: fc.option(percent(200)),
  optimismPercent: fc.option(percent(200)),
  mediumConfidenceOff: percent(100),
  lowConfidenceOff: percent(100),
  ratePercent: fc.oneof({ arbitrary: percent(8), weight: 3 }, fc.constant(3.5)),
  /** Now and then long enough for the Treasury's lower rate after year 30. */
  years: fc.oneof({ arbitrary: fc.integer({ min: 5, max: 12 }), weight: 9 }, fc.constant(35)),
})
export type Money = typeof money extends fc.Arbitrary<infer T> ? T : never

export const boardOf = (figures: Money): BoardSnapshot => {
  const { benefits, downsides, costs, optimism, ...settings } = figures
  return emptyBoard({
    cards: [
      card('benefits-register', {
        benefits: rows(...benefits),
        disbenefits: rows(...downsides),
      }),
      card('cost-plan', { costs: rows(...costs), ...(optimism !== null && { optimism }) }),
    ],
    appraisal: { ...defaultAppraisal, ...settings },
  })
}

/** What the problem costs, rough options and benefits without a price, which stand beside the money. */
export const besides = fc.record({
  activities: fc.array(
    fc.record(
      {
        volume: fc.nat({ max: 100_000 }),
        minutes: fc.nat({ max: 900 }).map((tenths) => tenths / 10),
        rate: fc.nat({ max: 9_000 }),
        unit: fc.nat({ max: 500 }),
      },
      { requiredKeys: ['volume'] },
    ),
    { maxLength: 3 },
  ),
  options: fc.array(
    fc.record(
      {
        name: fc.constantFrom('Publish the data', 'Build an app'),
        oneOff: fc.nat({ max: 9_000_000 }),
        yearly: fc.nat({ max: 900_000 }),
        benefit: fc.nat({ max: 9_000_000 }),
      },
      { requiredKeys: ['name'] },
    ),
    { maxLength: 3 },
  ),
  counted: fc.array(
    fc.record({
      class: fc.constant('quantified'),
      baseline: fc.nat({ max: 9_000 }),
      target: fc.nat({ max: 9_000 }),
    }),
    { maxLength: 2 },
  ),
})

export type Besides = typeof besides extends fc.Arbitrary<infer T> ? T : never

export const besideCards = (typed: Besides) => [
  card('cost-of-problem', { activities: rows(...typed.activities) }),
  card('options-appraisal', { options: rows(...typed.options) }),
  card('benefits-register', { benefits: rows(...typed.counted) }),
]
