import { appraisalChecks } from '@caseboard/toolkit'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { appraise } from '../src/appraisal/index.ts'
import type { Result } from '../src/appraisal/index.ts'
import { besideCards, besides, boardOf, money } from './money-boards.ts'
import type { Besides, Money } from './money-boards.ts'
import { workOut, workOutBesides } from './spreadsheet.ts'

/** A seed that failed once stays: 41007 found half a penny lost while building up, and one in the low case. */
const seeds = [41_000, 41_007, 41_014]
const extra = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

test.each([...seeds, extra])('seed %i: a spreadsheet agrees to the penny', (seed) => {
  const agrees = (figures: Money): void => {
    const ours = appraise(boardOf(figures))
    for (const { view, which, payback, discountedPayback, ...rest } of workOut(figures)) {
      const { switchingFall, ratio, ...amounts } = rest
      const result = ours[view][which]
      expect(amountsOf(result), `${view}, ${which}`).toEqual(amounts)
      expectClose(result.simplePaybackYears, payback)
      expectClose(result.discountedPaybackYears, discountedPayback)
      expectClose(result.switchingFall, switchingFall)
      expectClose(result.ratio, ratio)
    }
  }
  fc.assert(fc.property(money, agrees), { seed, numRuns: 15 })
})

test.each([...seeds, extra])(
  'seed %i: so it does on what the problem costs, the options and what one unit costs',
  (seed) => {
    const agrees = (figures: Money, beside: Besides): void => {
      const { cards, ...board } = boardOf({ ...figures, benefits: [] })
      const ours = appraise({ ...board, cards: [...cards, ...besideCards(beside)] })
      const { activities, options, unitCosts } = workOutBesides(figures, beside)
      expect(ours.problem.parts.map(({ amount }) => amount)).toEqual(said(activities))
      expect({
        pvCosts: ours.options.map(({ pvCosts }) => pvCosts && pvCosts.amount),
        pvBenefits: ours.options.map(({ pvBenefits }) => pvBenefits && pvBenefits.amount),
        npv: ours.options.map(({ npv }) => npv && npv.amount),
      }).toEqual(options)
      const theirs = said(unitCosts)
      expect(ours.unitCosts).toHaveLength(theirs.length)
      for (const [index, { pencePerUnit }] of ours.unitCosts.entries()) {
        expectClose(pencePerUnit, theirs[index]!)
      }
    }
    fc.assert(fc.property(money, besides, agrees), { seed, numRuns: 30 })
  },
)

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
    switchingFallInBenefits: answer.switchingFall && Number(answer.switchingFall.toFixed(3)),
    bcr: Number(answer.ratio!.toFixed(2)),
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

/** As far as a cell of the sheet shows it. */
function expectClose(ours: number | null, theirs: number | null): void {
  if (ours === null || theirs === null) expect(ours).toBe(theirs)
  else expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-6 + 1e-8 * Math.abs(theirs))
}

const said = (answers: readonly (number | null)[]): number[] =>
  answers.filter((answer) => answer !== null)
