import { expect, test } from 'vitest'
import { parseSetting } from '../../src/case/appraisal/parseSetting.ts'

test('Priya sets a rate, a period and an allowance as people write them', () => {
  expect(parseSetting('ratePercent', '3.5%')).toEqual({ value: 3.5 })
  expect(parseSetting('years', '5 years')).toEqual({ value: 5 })
  expect(parseSetting('optimismPercent', '20')).toEqual({ value: 20 })
  expect(parseSetting('optimismPercent', ' ')).toEqual({ value: undefined })
})

test('what Tom slips on is refused in the box, with what would do', () => {
  const rate = { problem: 'Enter a percentage from 0 to 30' }
  expect(parseSetting('ratePercent', '35')).toEqual(rate)
  expect(parseSetting('ratePercent', '-1')).toEqual(rate)
  expect(parseSetting('ratePercent', '')).toEqual(rate)
  const period = { problem: 'Enter a whole number of years from 1 to 60' }
  expect(parseSetting('years', '2.5')).toEqual(period)
  expect(parseSetting('years', '0')).toEqual(period)
  expect(parseSetting('optimismPercent', '2000')).toEqual({
    problem: 'Enter a percentage from 0 to 200',
  })
  expect(parseSetting('lowConfidenceOff', '140%')).toEqual({
    problem: 'Enter a percentage from 0 to 100',
  })
})
