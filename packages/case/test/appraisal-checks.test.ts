import { appraisal, appraisalChecks } from '@caseboard/toolkit'
import type { AppraisalCheck } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import {
  baselineCost,
  benefitInYear,
  discountFactors,
  headlinePence,
  lessPercent,
  paybackYears,
  presentValue,
  resultOf,
  scheduledRate,
  withAllowance,
} from '../src/appraisal/index.ts'
import type { Line, Result } from '../src/appraisal/index.ts'

const check = (id: string): AppraisalCheck => {
  const found = appraisalChecks.find((one) => one.id === id)
  if (!found) throw new Error(`There is no check called ${id}`)
  return found
}
const pence = (pounds: number): number => Math.round(pounds * 100)

test('£1,000 over eleven years is worth what the Treasury’s own table says', () => {
  const { input, expectRounded } = check('green-book-table')
  const factors = discountFactors(3.5, 10)
  expect(factors.map((factor) => Math.round(input.amount! * factor))).toEqual(expectRounded)
})

test('£100 that brings £30 a year for nine years', () => {
  const { input, expect: expected } = check('capex-100')
  const npv = presentValue(input.net!, discountFactors(3.5, 9))
  expect({
    npv: Number(npv.toFixed(4)),
    simplePaybackYears: Number(paybackYears(input.net!)!.toFixed(2)),
  }).toEqual(expected)
})

test('the rate falls after year 30', () => {
  const { expect: expected } = check('band-change')
  const factors = discountFactors('schedule', 31)
  const [df30, df31] = [factors[30]!, factors[31]!]
  const found = { ratio: df31 / df30, df30, df31 }
  const rounded = Object.entries(found).map(([id, value]) => [id, Number(value.toFixed(6))])
  expect(Object.fromEntries(rounded)).toEqual(expected)
})

test('the schedule falls step by step, and its last rate has no end', () => {
  expect([30, 31, 76, 126, 500].map((year) => scheduledRate(year))).toEqual([3.5, 3, 2.5, 2, 2])
})

describe.each(
  appraisalChecks
    .filter(({ input }) => input.costs && input.benefits)
    .map((one) => [one.id, one] as const),
)('%s', (_id, { input, expect: expected }) => {
  const allowance = input.optimism! * 100
  const lines = [
    line(
      'cost',
      'costs',
      input.costs!.map((pounds) => withAllowance(pence(pounds), allowance)),
    ),
    ...input.benefits!.map((pounds, n) => line('benefit', `benefit ${n}`, pounds.map(pence))),
  ]
  const result = resultOf(lines, discountFactors(input.rate as number, 5), { priced: true })

  test('comes out to the penny', () => {
    expect(inPounds(result)).toEqual(expected)
  })
})

test('Tarnside has no priced benefit: no net present value, but a cost', () => {
  const { input, expect: expected } = check('tarnside-unit-cost')
  const costs = line('cost', 'costs', input.costs!.map(pence))
  const { npv, pvCosts } = resultOf([costs], discountFactors(3.5, 5), { priced: false })
  expect(npv).toBeNull()
  expect({
    pvCosts: pvCosts.amount / 100,
    unitCost: Math.round(pvCosts.amount / input.units!) / 100,
  }).toEqual(expected)
})

describe('a benefit by year', () => {
  const years = [0, 1, 2, 3, 4]
  test('starts in its first year and builds up in equal steps', () => {
    expect(years.map((year) => benefitInYear(300, 1, 3, year))).toEqual([0, 100, 200, 300, 300])
    expect(years.map((year) => benefitInYear(300, 2, 0, year))).toEqual([0, 0, 300, 300, 300])
  })
  test('is rounded to the penny in each year', () => {
    expect(years.map((year) => benefitInYear(100, 0, 3, year))).toEqual([33, 67, 100, 100, 100])
  })
  test('is rounded once: a half penny goes up, whatever the year', () => {
    // 45p × 7 ÷ 10 is 31.5p exactly; 45 × 0.7 in a computer's fractions is a little less.
    expect(benefitInYear(45, 0, 10, 6)).toBe(32)
    for (let ramp = 2; ramp <= 60; ramp += 1) {
      for (let built = 1; built < ramp; built += 1) {
        for (const annual of [1, 45, 85, 99, 1_240_075]) {
          const exact = (2n * BigInt(annual * built) + BigInt(ramp)) / (2n * BigInt(ramp))
          expect(benefitInYear(annual, 0, ramp, built - 1)).toBe(Number(exact))
        }
      }
    }
  })
  test('and keeps its half penny when it builds up over parts of a year', () => {
    // £1.21 ÷ 4.4 is 27.5p exactly; 121 ÷ 4.4 in a computer's fractions is a little less.
    expect(benefitInYear(121, 0, 4.4, 0)).toBe(28)
    for (let hundredths = 101; hundredths <= 1_000; hundredths += 1) {
      for (let built = 1; 100 * built < hundredths; built += 1) {
        for (const annual of [1, 11, 121, 85, 1_240_075]) {
          const [above, below] = [BigInt(annual * built * 100), BigInt(hundredths)]
          const exact = (2n * above + below) / (2n * below)
          expect(benefitInYear(annual, 0, hundredths / 100, built - 1)).toBe(Number(exact))
        }
      }
    }
  })
})

describe('a benefit in the low case', () => {
  test('loses what is taken off for its confidence', () => {
    expect(lessPercent(10_000, 40)).toBe(6_000)
    expect(lessPercent(10_000, 0)).toBe(10_000)
    expect(lessPercent(10_000, 100)).toBe(0)
  })
  test('keeps its half penny, whatever the percentage', () => {
    // £1.25 less 64.4% is 44.5p exactly; 125 × (100 − 64.4) in a computer's fractions is a little less.
    expect(lessPercent(125, 64.4)).toBe(45)
    for (let hundredths = 0; hundredths <= 10_000; hundredths += 1) {
      for (const annual of [1, 125, 1_250, 5_000, 1_240_075]) {
        const exact = (BigInt(annual) * BigInt(10_000 - hundredths) + 5_000n) / 10_000n
        expect(lessPercent(annual, hundredths / 100)).toBe(Number(exact))
      }
    }
  })
})

describe('costs', () => {
  test('get the allowance for optimism', () => {
    expect(withAllowance(1_000, 20)).toBe(1_200)
    expect(withAllowance(62, 12.5)).toBe(70)
  })
  test('keep their half penny, whatever the allowance', () => {
    for (let hundredths = 0; hundredths <= 20_000; hundredths += 1) {
      for (const cost of [1, 125, 1_250, 5_000, 1_240_075]) {
        const exact = (BigInt(cost) * BigInt(10_000 + hundredths) + 5_000n) / 10_000n
        expect(withAllowance(cost, hundredths / 100)).toBe(Number(exact))
      }
    }
  })
  test('of today are times, minutes and money each', () => {
    expect(baselineCost(120_000, 0, 0, 62)).toBe(7_440_000)
    expect(baselineCost(9_600, 6, 2_400, 0)).toBe(2_304_000)
    expect(baselineCost(200, 216, 2_500, 0)).toBe(1_800_000)
  })
  test('of today keep their half penny, whatever the minutes', () => {
    for (let tenths = 0; tenths <= 900; tenths += 1) {
      for (const [volume, rate] of [
        [1, 1_500],
        [7, 2_150],
        [9_601, 2_410],
      ] as const) {
        const exact = (BigInt(volume * tenths * rate) + 300n) / 600n
        expect(baselineCost(volume, tenths / 10, rate, 0)).toBe(Number(exact))
      }
    }
  })
})

describe('payback', () => {
  test('is counted from the end of year 0, through the year in which it happens', () => {
    expect(paybackYears([-100, 50, 100])).toBe(1.5)
    expect(paybackYears([-100, 100])).toBe(1)
  })
  test('is not there when the money does not come back in time', () => {
    expect(paybackYears([-100, 10, 10])).toBeNull()
  })
  test('counts from when money was first out', () => {
    expect(paybackYears([0, -100, 50, 50])).toBe(3)
    expect(paybackYears([10, 10])).toBe(0)
  })
})

test('headlines are rounded to the nearest £100, from £10,000 on to the nearest £1,000', () => {
  const shown = [6_762_637, 937_712, -2_561_639, 999_900, 4_200, -30, 0].map(headlinePence)
  expect(shown).toEqual([6_800_000, 940_000, -2_600_000, 1_000_000, 4_200, -30, 0])
})

test('the catalogue says which classes there are', () => {
  expect(appraisal.benefitClasses).toContain('cashable')
})

function line(kind: Line['kind'], id: string, years: readonly number[]): Line {
  return { kind, id, label: id, years, from: [] }
}

/** A result as the check values have it: pounds and pence, years and ratios to so many places. */
function inPounds(result: Result) {
  const round = (value: number | null, places: number): number | null =>
    value === null ? null : Number(value.toFixed(places))
  return {
    costsAdjusted: result.years.map(({ costs }) => costs.amount / 100),
    benefits: result.years.map(({ benefits }) => benefits.amount / 100),
    net: result.years.map(({ net }) => net / 100),
    pvBenefits: result.pvBenefits.amount / 100,
    pvCosts: result.pvCosts.amount / 100,
    npv: result.npv!.amount / 100,
    bcr: round(result.ratio, 2),
    simplePaybackYears: round(result.simplePaybackYears, 2),
    discountedPaybackYears: round(result.discountedPaybackYears, 2),
    switchingFallInBenefits: round(result.switchingFall, 3),
  }
}
