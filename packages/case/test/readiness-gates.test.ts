import type { CardSnapshot } from '@caseboard/board'
import { describe, expect, test } from 'vitest'
import { gatesOf, isReadyToSignOff } from '../src/readiness/index.ts'
import { card, emptyBoard, exampleBoard, rows, today } from './boards.ts'

const open = (cards: CardSnapshot[], id: string): string[] =>
  gatesOf(emptyBoard({ cards }), { today })
    .find((gate) => gate.id === id)!
    .toPass.map(({ text }) => text)

test('an empty board passes no gate, and each says what would pass it and where', () => {
  const gates = gatesOf(emptyBoard(), { today })
  expect(gates.map(({ met }) => met)).toEqual(gates.map(() => false))
  expect(gates.map(({ toPass }) => toPass[0]!.target.tool)).toEqual([
    'sponsor-ask',
    'options-appraisal',
    'benefits-register',
    'data-inventory',
    'dpia',
    'equality-impact',
    'risk-register',
    'evidence-bank',
  ])
  expect(isReadyToSignOff(gates)).toBe(false)
})

test('Calderford and Marlbeck pass what they have answered', () => {
  const met = (id: string) =>
    gatesOf(exampleBoard(id), { today })
      .filter((gate) => gate.met)
      .map((gate) => gate.id)
  expect(met('calderford-bins')).toEqual(['ask', 'benefit', 'risk', 'evidence'])
  expect(met('marlbeck-rates')).toEqual(['ask', 'benefit', 'privacy', 'evidence'])
})

describe('a sponsor and a dated ask', () => {
  const whole = {
    sponsor: { role: 'Director', name: '' },
    decision: 'Approve it',
    decisionDate: '2027-01-21',
  }
  const ask = (change: Parameters<typeof card>[1] = {}) =>
    card('sponsor-ask', { ...whole, ...change })

  test('stand on one card', () => {
    expect(open([ask()], 'ask')).toEqual([])
    const { sponsor, ...rest } = whole
    expect(open([card('sponsor-ask', { sponsor }), card('sponsor-ask', rest)], 'ask')).toEqual([
      'Name the sponsor',
    ])
  })

  test('a date in 1900 is none', () => {
    expect(open([ask({ decisionDate: '1900-01-01' })], 'ask')).toEqual(['Set the decision date'])
  })

  test('a date gone by needs the sponsor’s yes', () => {
    expect(open([ask({ decisionDate: '2026-11-23' })], 'ask')).toEqual([
      'The decision date has passed. Record that the sponsor agreed, or set a new date',
    ])
    expect(open([ask({ decisionDate: '2026-11-23', stance: 'agreed' })], 'ask')).toEqual([])
    expect(open([ask({ decisionDate: '2026-11-24' })], 'ask')).toEqual([])
  })
})

describe('every dataset', () => {
  const inventory = card('data-inventory', {
    datasets: rows({ name: 'Bin days', licence: 'unknown' }, { name: 'Streets', licence: 'ogl-3' }),
  })
  const owned = card('data-ownership', {
    assets: rows({ dataset: 'bin days ', accountable: 'Head of waste' }, { dataset: 'Streets' }),
  })

  test('needs an owner and a known licence, dataset by dataset', () => {
    expect(open([inventory, owned], 'data')).toEqual([
      'Find out the licence of ‘Bin days’',
      'Name an owner for ‘Streets’',
    ])
  })

  test('may have its licence from the rights check', () => {
    const rights = card('rights-and-licence', {
      checks: rows({ dataset: 'BIN DAYS', licence: 'ogl-3' }),
    })
    expect(open([inventory, owned, rights], 'data')).toEqual(['Name an owner for ‘Streets’'])
  })

  test('has a name', () => {
    const unnamed = card('data-inventory', { datasets: rows({ licence: 'ogl-3' }) })
    expect(open([unnamed], 'data')).toEqual(['Give a dataset its name'])
  })
})

describe('privacy', () => {
  const dpia = (fields: Parameters<typeof card>[1]) => open([card('dpia', fields)], 'privacy')

  test('asks yes or no; not sure is no answer', () => {
    const ask = ['Say whether personal data is used or published: yes or no']
    expect(dpia({})).toEqual(ask)
    expect(dpia({ personal: 'not-sure' })).toEqual(ask)
    expect(dpia({ personal: 'no' })).toEqual([])
  })

  test('asks whether a full assessment is needed, and then for advice', () => {
    expect(dpia({ personal: 'yes' })).toEqual([
      'Say whether a full assessment is needed: yes or no',
    ])
    expect(dpia({ personal: 'yes', needed: 'no' })).toEqual([])
    expect(dpia({ personal: 'yes', needed: 'yes', advice: 'asked' })).toEqual([
      'Record the data protection adviser’s advice',
    ])
    expect(dpia({ personal: 'yes', needed: 'yes', advice: 'approved-with-conditions' })).toEqual([])
  })

  test('does not pass against the adviser', () => {
    expect(dpia({ personal: 'yes', needed: 'yes', advice: 'not-approved' })).toEqual([
      'The data protection adviser has not approved it. Change what they object to',
    ])
  })

  test('of two cards asks the one that is not answered', () => {
    const cards = [card('dpia', { personal: 'no' }), card('dpia', {})]
    expect(open(cards, 'privacy')).toHaveLength(1)
  })
})
