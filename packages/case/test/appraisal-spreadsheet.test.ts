import { appraisalChecks } from '@caseboard/toolkit'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise } from '../src/appraisal/index.ts'
import type { Result } from '../src/appraisal/index.ts'
import { boardOf, money } from './money-boards.ts'
import type { Money } from './money-boards.ts'
import { workOut } from './spreadsheet.ts'

/** A seed that failed once stays: 41007 found half a penny lost while building up, and one in the low case. */
const seeds = [41_000, 41_007, 41_014]
const extra = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

test.each([...seeds, extra])('seed %i: a spreadsheet agrees to the penny', (seed) => {
  const agrees = (figures: Money): void => {
    const ours = appraise(boardOf(figures))
    for (const { view, which, payback, discountedPayback, ...amounts } of workOut(figures)) {
      const result = ours[view][which]
      expect(amountsOf(result), `${view}, ${which}`).toEqual(amounts)
      expectYears(result.simplePaybackYears, payback)
      expectYears(result.discountedPaybackYears, discountedPayback)
    }
  }
  fc.assert(fc.property(money, agrees), { seed, numRuns: 15 })
})

test.each([
  ['calderford-public', 'public', 'central'],
  ['calderford-council-cash', 'council', 'central'],
  ['calderford-low', 'public', 'low'],
  ['calderford-high', 'public', 'high'],
])('the spreadsheet itself has the check values of the catalogue: %s', (id, view, which) => {
  const wanted = appraisalChecks.find((one) => one.id === id)!.expect
  const answer = workOut(calderford).find((one) => one.view === view && one.which === which)!
  const pounds = (pence: number | null): number => pence! / 100
  const hundredths = (years: number | null) => years && Number(years.toFixed(2))
  expect(wanted).toMatchObject({
    costsAdjusted: answer.costs.map(pounds),
    benefits: answer.benefits.map(pounds),
    net: answer.net.map(pounds),
    pvBenefits: pounds(answer.pvBenefits),
    pvCosts: pounds(answer.pvCosts),
    npv: pounds(answer.npv),
    simplePaybackYears: hundredths(answer.payback),
    discountedPaybackYears: hundredths(answer.discountedPayback),
  })
})

const letters = { annual: 37_200_00, low: 22_320_00, high: 52_080_00, startYear: 1, rampYears: 2 }
const calls = { annual: 5_760_00, low: 2_880_00, high: 8_640_00, startYear: 1, rampYears: 1 }
const everyYear = { y1: 13_800_00, y2: 13_800_00, y3: 13_800_00, y4: 13_800_00, y5: 13_800_00 }
const calderford: Money = {
  benefits: [
    { benefit: 'Fewer cards', sector: 'council', class: 'cashable', confidence: 'low', ...letters },
    {
      benefit: 'Fewer calls',
      sector: 'council',
      class: 'non-cashable',
      confidence: 'low',
      ...calls,
    },
  ],
  downsides: [],
  costs: [{ item: 'Build and run', y0: 28_000_00, ...everyYear }],
  optimism: 20,
  optimismPercent: null,
  mediumConfidenceOff: 15,
  lowConfidenceOff: 40,
  ratePercent: 3.5,
  years: 5,
}

function amountsOf({ years, pvBenefits, pvDownsides, pvCosts, npv }: Result) {
  return {
    benefits: years.map(({ benefits }) => benefits.amount),
    downsides: years.map(({ downsides }) => downsides.amount),
    costs: years.map(({ costs }) => costs.amount),
    net: years.map(({ net }) => net),
    cumulative: years.map(({ cumulative }) => cumulative),
    pvBenefits: pvBenefits.amount,
    pvDownsides: pvDownsides.amount,
    pvCosts: pvCosts.amount,
    npv: npv && npv.amount,
  }
}

function expectYears(ours: number | null, theirs: number | null): void {
  if (theirs === null) expect(ours).toBeNull()
  else expect(ours).toBeCloseTo(theirs, 6)
}
