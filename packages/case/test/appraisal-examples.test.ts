import { formatMoney } from '@caseboard/board'
import { examples } from '@caseboard/toolkit'
import type { AppraisalResult, ExampleBoard } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import { appraise } from '../src/appraisal/index.ts'
import type { Result } from '../src/appraisal/index.ts'
import { exampleBoard } from './boards.ts'

const expectedOf = (id: string): ExampleBoard['expected'] =>
  examples.find((example) => example.id === id)!.expected

describe('Calderford, bin day reminders', () => {
  const appraisal = appraise(exampleBoard('calderford-bins'))
  const expected = expectedOf('calderford-bins')

  test('public value and council budget to the penny', () => {
    expect(toResult(appraisal.public.central)).toEqual(expected.public)
    expect(toResult(appraisal.council.central)).toEqual(expected.councilCash)
  })

  test('does not pay back in the low case, and has a range', () => {
    expect(appraisal.public.low.npv!.amount).toBe(Math.round(expected.low! * 100))
    expect(appraisal.public.high.npv!.amount).toBe(Math.round(expected.high! * 100))
    expect(appraisal.public.low.simplePaybackYears).toBeNull()
  })

  test('shows the council’s cash by year, undiscounted', () => {
    expect(appraisal.council.central.total).toEqual({
      benefits: 16_740_000,
      downsides: 0,
      costs: 11_640_000,
      net: 5_100_000,
    })
    expect(appraisal.council.central.years.map(({ cumulative }) => cumulative)).toEqual([
      -3_360_000, -3_156_000, -1_092_000, 972_000, 3_036_000, 5_100_000,
    ])
  })

  test('knows what the problem costs today', () => {
    expect(
      appraisal.problem.parts.map(({ label, amount }) => [label, formatMoney(amount)]),
    ).toEqual([
      ['Post a holiday card to every household', '£74,400'],
      ['Answer calls about bin days', '£23,040'],
    ])
    expect(appraisal.problem.amount).toBe(9_744_000)
  })

  test('puts what is not priced beside the figures, and leaves nothing else out', () => {
    expect(appraisal.unpriced.map(({ label }) => label)).toEqual(['Residents save time'])
    expect(appraisal.unitCosts).toEqual([])
    expect(appraisal.leftOut).toEqual([])
    expect(appraisal.assumed).toEqual([])
  })

  test('says what could change the answer, widest first', () => {
    expect(
      appraisal.swings.map(({ label, worse, better }) => [
        label,
        formatMoney(worse),
        formatMoney(better),
      ]),
    ).toEqual([
      ['Fewer cards printed and posted', '£7,630.79', '£127,621.94'],
      ['Allowance for optimism', '£49,564.82', '£85,687.91'],
      ['Fewer calls about bin days', '£54,623.02', '£80,629.72'],
    ])
  })

  test('adds up its benefits by class', () => {
    expect(appraisal.classes.map(({ label, present }) => [label, present.amount])).toEqual([
      ['Cash-releasing', 14_998_894],
      ['Non-cash-releasing', 2_600_670],
    ])
  })
})

describe('Marlbeck, business rates', () => {
  const appraisal = appraise(exampleBoard('marlbeck-rates'))
  const expected = expectedOf('marlbeck-rates')

  test('is worth it for the public and costs the council, both to the penny', () => {
    expect(toResult(appraisal.public.central)).toEqual(expected.public)
    expect(toResult(appraisal.council.central)).toEqual(expected.councilCash)
  })

  test('opens the council’s loss to the costs it is made of', () => {
    const { npv } = appraisal.council.central
    expect(npv!.parts.map(({ label }) => label)).toEqual([
      'Design and test the monthly extract',
      'Privacy review and supplier help',
      'Monthly publication and support',
    ])
    expect(npv!.parts.every(({ amount }) => amount < 0)).toBe(true)
  })
})

describe('Tarnside, defibrillators', () => {
  const appraisal = appraise(exampleBoard('tarnside-aed'))
  const expected = expectedOf('tarnside-aed')

  test('has no priced benefit, so no net present value, but a unit cost', () => {
    expect(appraisal.priced).toBe(expected.npvShown)
    expect(appraisal.public.central.npv).toBeNull()
    expect(appraisal.public.central.ratio).toBeNull()
    expect(appraisal.council.central.pvCosts.amount / 100).toBe(expected.pvCosts)
    expect(appraisal.unitCosts).toMatchObject([{ unit: 'residents', units: 15_300 }])
    expect(Math.round(appraisal.unitCosts[0]!.pencePerUnit) / 100).toBe(
      expected.unitCostPerResident,
    )
  })
})

/** A result as the examples have it: pounds and pence, years and ratios to so many places. */
function toResult(result: Result): AppraisalResult {
  const round = (value: number, places: number): number => Number(value.toFixed(places))
  const orNull = (value: number | null, places: number): number | null =>
    value === null ? null : round(value, places)
  return {
    costsAdjusted: result.years.map(({ costs }) => costs.amount / 100),
    benefits: result.years.map(({ benefits }) => benefits.amount / 100),
    net: result.years.map(({ net }) => net / 100),
    pvBenefits: result.pvBenefits.amount / 100,
    pvCosts: result.pvCosts.amount / 100,
    npv: result.npv!.amount / 100,
    bcr: round(result.ratio!, 2),
    simplePaybackYears: orNull(result.simplePaybackYears, 2),
    discountedPaybackYears: orNull(result.discountedPaybackYears, 2),
    switchingFallInBenefits: orNull(result.switchingFall, 3),
  }
}
