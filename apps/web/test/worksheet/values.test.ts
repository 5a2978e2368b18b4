import { describe, expect, test } from 'vitest'
import { isSensibleDate, parseDate } from '../../src/worksheet/values/date.ts'
import { isOpenable, parseLink } from '../../src/worksheet/values/link.ts'
import { moneyForTyping, parseMoney } from '../../src/worksheet/values/money.ts'
import { parseNumber } from '../../src/worksheet/values/number.ts'

describe('money', () => {
  test.each([
    ['£1,250.50', 125_050],
    ['1250', 125_000],
    ['0.62', 62],
    ['.5', 50],
    ['62p', 62],
    ['£ 1 250', 125_000],
    ['-£20', -2000],
    ['1.15', 115],
    ['1.2m', 120_000_000],
    ['£3.5 million', 350_000_000],
    ['60k', 6_000_000],
    ['0', 0],
  ])('%s is %i pence', (typed, pence) => {
    expect(parseMoney(typed)).toEqual({ value: pence })
  })

  test('nothing typed is no answer', () => {
    expect(parseMoney('  ')).toEqual({ value: undefined })
  })

  test.each(['about ten', '1,5', '1.234', '£', '12-3', '1e5', '10000000000000000', '1,2500'])(
    '%s is asked about, not guessed',
    (typed) => expect(parseMoney(typed)).toHaveProperty('problem'),
  )

  test('shows what it reads', () => {
    for (const pence of [0, 62, 125_050, 6_072_000, -2000, 99_999_999_999]) {
      expect(parseMoney(moneyForTyping(pence))).toEqual({ value: pence })
    }
  })
})

describe('number', () => {
  test.each([
    ['1,200', '', 1200],
    ['-3.5', '', -3.5],
    ['20%', '%', 20],
    ['5 years', 'years', 5],
    ['.25', '', 0.25],
  ])('%s (%s) is %d', (typed, unit, value) => {
    expect(parseNumber(typed, unit)).toEqual({ value })
  })

  test.each(['many', '1,20', '1e5', '.', '-', '20%'])('%s is asked about', (typed) =>
    expect(parseNumber(typed)).toHaveProperty('problem'),
  )
})

describe('date', () => {
  test.each(['2026-11-24', '24/11/2026', '24.11.26', '24 November 2026', '24th nov 2026'])(
    '%s is 24 November 2026',
    (typed) => expect(parseDate(typed)).toEqual({ value: '2026-11-24' }),
  )

  test.each(['2026-02-30', '11/24/2026', 'soon', '1 Xyz 2026', '1850-01-01'])(
    '%s is asked about',
    (typed) => expect(parseDate(typed)).toHaveProperty('problem'),
  )

  test('a year that is still being typed is no date yet', () => {
    expect(isSensibleDate('0020-11-24')).toBe(false)
    expect(isSensibleDate('2026-11-24')).toBe(true)
  })
})

describe('link', () => {
  test.each([
    ['https://data.example.gov.uk/bins', 'https://data.example.gov.uk/bins'],
    ['data.example.gov.uk', 'https://data.example.gov.uk'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
  ])('%s', (typed, value) => expect(parseLink(typed)).toEqual({ value }))

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ask Gwen',
    'file:///etc/passwd',
    'intranet',
  ])('%s is refused', (typed) => expect(parseLink(typed)).toHaveProperty('problem'))

  test('what another client stored is opened only when it is a web address', () => {
    expect(isOpenable('javascript:alert(1)')).toBe(false)
    expect(isOpenable('https://example.org')).toBe(true)
  })
})
