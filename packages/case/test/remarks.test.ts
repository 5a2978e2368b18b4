import { defaultAppraisal } from '@caseboard/board'
import type { BoardSnapshot, CardId, CardSnapshot } from '@caseboard/board'
import { describe, expect, test } from 'vitest'
import { appraise } from '../src/appraisal/index.ts'
import { caseJson, summarise } from '../src/index.ts'
import { remarksOf } from '../src/remarks/index.ts'
import { card, emptyBoard, exampleBoard, fullBoard, rows, today } from './boards.ts'
import { allWords } from './reading.ts'

/*  Every kind of bad input: said at the field, in a plain sentence, and listed as left out. */

const said = (board: BoardSnapshot, at: CardSnapshot, ...place: (string | undefined)[]): string[] =>
  remarksOf(board)
    .on(at.id, ...(place as [string]))
    .map(({ kind, says }) => `${kind}: ${says}`)

function inTable(tool: string, field: string, cells: Parameters<typeof rows>[0]) {
  const table = rows(cells)
  const one = card(tool, { [field]: table })
  const board = emptyBoard({ cards: [one] })
  return (column: string) => said(board, one, field, table[0]!.id, column)
}

const saving = {
  benefit: 'Fewer cards',
  who: 'The council',
  sector: 'council',
  class: 'cashable',
  measure: 'Cards posted',
  baseline: 12,
  target: 6,
  annual: 100_000,
  low: 90_000,
  high: 110_000,
  startYear: 1,
  rampYears: 1,
  confidence: 'high',
  owner: { role: 'Waste manager', name: '' },
}
const benefit = (change: object) =>
  inTable('benefits-register', 'benefits', { ...saving, ...change })

describe('at the cell it is said of', () => {
  test('nothing, when nothing is wrong', () => {
    for (const column of Object.keys(saving)) expect(benefit({})(column)).toEqual([])
  })

  test('a value in words', () => {
    expect(benefit({ annual: 'lots' })('annual')).toEqual([
      'left-out: ‘Value a year when fully working’: words stand where a number belongs. Enter a number',
    ])
  })

  test('a low above its high', () => {
    expect(benefit({ low: 120_000 })('low')).toEqual([
      'left-out: ‘Low’ (£1,200) is above ‘High’ (£1,100). Neither is used until they are put right',
    ])
  })

  test('a year out of range', () => {
    expect(benefit({ startYear: 2027 })('startYear')).toEqual([
      'left-out: ‘First year’: 2027 is not a year of the appraisal. Use 0 for the year you start, up to 5',
    ])
  })

  test('a negative cost', () => {
    expect(inTable('cost-plan', 'costs', { item: 'Build', y0: -5_000 })('y0')).toEqual([
      'left-out: ‘Year 0’: −£50 is below zero. Enter zero or more',
    ])
  })

  test('negative money that is in no sum', () => {
    expect(inTable('cost-plan', 'funding', { source: 'Grant', amount: -100 })('amount')).toEqual([
      'left-out: ‘Amount’: −£1 is below zero. Enter zero or more',
    ])
  })

  test('a date in 1900', () => {
    expect(
      inTable('data-inventory', 'datasets', { name: 'Bin days', updated: '1900-01-01' })('updated'),
    ).toEqual(['left-out: ‘Last updated’: this is not a day from 1950 to 2199. Check the date'])
  })

  test('a half-filled row, at the first of what it lacks', () => {
    expect(inTable('cost-plan', 'costs', { y0: 5_000 })('item')).toEqual([
      'unfinished: Still to fill in: ‘Item’, ‘Type’, ‘Category’ and ‘Confidence’. Until then it is left out wherever complete rows are counted',
    ])
  })

  test('a choice and a column of a newer version', () => {
    expect(benefit({ confidence: 'absolute' })('confidence')[0]).toBe(
      'left-out: ‘Confidence’: this version of Caseboard does not know the choice ‘absolute’',
    )
    expect(inTable('evidence-bank', 'cases', { who: 'Leeds', tweets: 5 })('tweets')).toEqual([
      'left-out: ‘tweets’: this version of Caseboard does not know this column, so it is not counted',
    ])
  })
})

describe('at the field it is said of', () => {
  test('a date, a rating and a choice that cannot be', () => {
    const ask = card('sponsor-ask', { decisionDate: '1900-01-01', stance: 'maybe' })
    const charter = card('open-data-charter-check', { default: 9 })
    const board = emptyBoard({ cards: [ask, charter] })
    expect(said(board, ask, 'decisionDate')).toEqual([
      'left-out: ‘Decision date’: this is not a day from 1950 to 2199. Check the date',
    ])
    expect(said(board, ask, 'stance')[0]).toMatch(/does not know the choice ‘maybe’$/)
    expect(said(board, charter, 'default')[0]).toMatch(/choose a number from 1 to 5$/)
  })

  test('a number that no sum could use, though none reads it', () => {
    const counted = rows({ benefit: 'Reached', class: 'quantified', rampYears: -1 })
    const register = card('benefits-register', { benefits: counted })
    const board = emptyBoard({ cards: [register] })
    expect(said(board, register, 'benefits', counted[0]!.id, 'rampYears')).toEqual([
      'left-out: ‘Years to build up’: −1 is below zero. Enter zero or more',
    ])
  })

  test('a field of a newer version', () => {
    const one = card('elevator-pitch', { jingle: 'La la' })
    expect(said(emptyBoard({ cards: [one] }), one, 'jingle')).toEqual([
      'left-out: This version of Caseboard does not know the field ‘jingle’, so it is not counted',
    ])
  })
})

describe('at the card it is said of', () => {
  test('a tool this version does not know', () => {
    const one = card('carbon-account', { tonnes: 5 })
    expect(said(emptyBoard({ cards: [one] }), one)).toEqual([
      'left-out: This version of Caseboard does not know this tool, so nothing on its card is counted',
    ])
  })

  test('the second card of a tool', () => {
    const [one, two] = [card('elevator-pitch', {}), card('elevator-pitch', {})]
    const board = emptyBoard({ cards: [one, two] })
    expect(said(board, one)).toEqual([])
    expect(said(board, two)).toEqual([
      'assumed: There are 2 of these cards on the board. They are read as one',
    ])
  })
})

test('a rate of 300% is said at the setting', () => {
  const board = emptyBoard({ appraisal: { ...defaultAppraisal, ratePercent: 300 } })
  expect(remarksOf(board).onSetting('ratePercent')).toMatchObject([
    {
      kind: 'left-out',
      says: '300% cannot be used, so 3.5% is. Enter a percentage from 0 to 30',
    },
  ])
  expect(remarksOf(board).onSetting('years')).toEqual([])
})

test('an allowance of 300% in the settings is said there, and nothing is added', () => {
  const board = emptyBoard({
    cards: [card('cost-plan', { costs: rows({ item: 'Build', y0: 1_000 }) })],
    appraisal: { ...defaultAppraisal, optimismPercent: 300 },
  })
  expect(remarksOf(board).onSetting('optimismPercent')[0]?.says).toMatch(/^300% cannot be used/)
  expect(appraise(board).council.central.total.costs).toBe(1_000)
})

describe('every kind of bad input is said at its place, left out of the sum and listed', () => {
  const whole = { item: 'Build', y0: 100_000 }
  const costs = (cells: Parameters<typeof rows>[0]) => {
    const table = rows(whole, cells)
    return { cards: [card('cost-plan', { costs: table })], row: table[1]!.id }
  }
  const benefits = (cells: Parameters<typeof rows>[0]) => {
    const table = rows({ ...saving, benefit: 'Fewer calls' }, cells)
    return { cards: [card('benefits-register', { benefits: table })], row: table[1]!.id }
  }

  test.each<
    [string, () => ReturnType<typeof costs>, string, { costs?: number; benefits?: number }]
  >([
    [
      'a half-filled row',
      () => benefits({ benefit: 'Less post' }),
      'annual',
      { benefits: 500_000 },
    ],
    ['a negative cost', () => costs({ item: 'Run', y1: -500 }), 'y1', { costs: 100_000 }],
    [
      'a year out of range',
      () => benefits({ ...saving, startYear: 2027 }),
      'startYear',
      { benefits: 500_000 },
    ],
    ['words for a number', () => costs({ item: 'Run', y1: 'some' }), 'y1', { costs: 100_000 }],
    [
      'a low above its high',
      () => benefits({ ...saving, annual: 100_000, low: 120_000, high: 110_000 }),
      'low',
      { benefits: 1_000_000 },
    ],
  ])('%s', (_what, make, column, total) => {
    const { cards, row } = make()
    const board = emptyBoard({ cards })
    const field = cards[0]!.tool === 'cost-plan' ? 'costs' : 'benefits'
    const here = remarksOf(board).on(cards[0]!.id, field, row, column)
    expect(here.map(({ kind }) => kind)).toContain('left-out')
    const { leftOut, public: view } = appraise(board)
    expect(leftOut.map(({ place }) => place)).toContainEqual(here[0]!.place)
    expect(view.central.total).toMatchObject(total)
    expect(JSON.stringify(appraise(board))).not.toMatch(/NaN|Infinity/)
  })

  test('what belongs in no sum is listed apart from what does', () => {
    const ask = card('sponsor-ask', { decisionDate: '1900-01-01' })
    const plan = card('cost-plan', { costs: rows({ item: 'Run', y0: -5 }) })
    const { elsewhere, all } = remarksOf(emptyBoard({ cards: [ask, plan] }))
    expect(elsewhere.map(({ place }) => place)).toEqual([{ card: ask.id, field: 'decisionDate' }])
    expect(all.filter(({ kind }) => kind === 'left-out').length).toBeGreaterThan(elsewhere.length)
  })

  test('the document and the JSON of a case list it too', () => {
    const ask = card('sponsor-ask', { decisionDate: '1900-01-01' })
    const board = emptyBoard({ cards: [ask] })
    const [remark] = remarksOf(board).elsewhere
    expect(allWords(summarise(board, { today }))).toContain(
      `Left out elsewhere, and in no sum anyway\nSponsor and the ask: ${remark!.says}`,
    )
    expect(caseJson(board, { today }).remarks).toContainEqual(remark)
  })

  test('the document lists what was taken as given and which rows are half there, too', () => {
    const counted = rows({ benefit: 'Reached', class: 'quantified', baseline: 5, target: 15 })
    const register = card('benefits-register', { benefits: counted })
    const board = emptyBoard({
      cards: [register, card('elevator-pitch', {}), card('elevator-pitch', {})],
    })
    const words = allWords(summarise(board, { today }))
    const listed = remarksOf(board).all.filter(({ kind }) => kind !== 'left-out')
    expect(listed.map(({ kind }) => kind)).toEqual(['assumed', 'assumed', 'unfinished'])
    for (const { about, says } of listed) expect(words).toContain(`${about}: ${says}`)
    expect(words).toContain('Rows still to be finished\nReached: Still to fill in')
  })

  test('the rows of two cost plans are added up, and the second says so at its table', () => {
    const [one, two] = [
      card('cost-plan', { costs: rows(whole) }),
      card('cost-plan', { costs: rows(whole) }),
    ]
    const board = emptyBoard({ cards: [one, two] })
    expect(said(board, two, 'costs')).toEqual([
      'assumed: There are 2 of these cards. The rows of all of them are added up',
    ])
    expect(appraise(board).council.central.total.costs).toBe(200_000)
  })

  test('a tool nobody here knows is listed as left out, and the rest is counted', () => {
    const strange = card('carbon-account', { tonnes: 5 })
    const board = emptyBoard({ cards: [strange, card('cost-plan', { costs: rows(whole) })] })
    expect(appraise(board).leftOut.map(({ about }) => about)).toEqual(['carbon-account'])
    expect(appraise(board).council.central.total.costs).toBe(100_000)
  })
})

test('a card says all that is wrong inside it', () => {
  const table = rows({ item: 'Build', y0: -5, y1: 'some' })
  const plan = card('cost-plan', { costs: table, optimism: 900 })
  const remarks = remarksOf(emptyBoard({ cards: [plan] }))
  expect(remarks.within(plan.id, 'optimism')).toHaveLength(1)
  expect(remarks.within(plan.id).length).toBeGreaterThan(remarks.within(plan.id, 'optimism').length)
  expect(remarks.on(plan.id)).toEqual([])
  expect(remarks.on('nobody' as CardId, 'costs')).toEqual([])
})

test('no place is told the same thing twice, on any board', () => {
  for (const board of [exampleBoard('marlbeck-rates'), fullBoard().board]) {
    const places = remarksOf(board).all.map(({ place, says }) => JSON.stringify([place, says]))
    expect(new Set(places).size).toBe(places.length)
  }
})

test('a board filled in as it should be has nothing left out that is not in the sums', () => {
  const { leftOut } = appraise(fullBoard().board)
  const all = remarksOf(fullBoard().board).all.filter(({ kind }) => kind === 'left-out')
  expect(all.length).toBe(leftOut.length)
})

test('what is wrong on a card is listed as the worksheet goes, in whatever order it was typed', () => {
  const fields = (...order: string[]) => {
    const typed: Record<string, string> = { stance: 'maybe', decisionDate: '1900-01-01', zeal: 'x' }
    const ask = card('sponsor-ask', Object.fromEntries(order.map((id) => [id, typed[id]!])))
    return remarksOf(emptyBoard({ cards: [ask] })).all.flatMap(({ place }) =>
      'field' in place ? [place.field] : [],
    )
  }
  expect(fields('zeal', 'stance', 'decisionDate')).toEqual(['decisionDate', 'stance', 'zeal'])
  const columns = (cells: Parameters<typeof rows>[0]) => {
    const plan = card('cost-plan', { costs: rows({ item: 'Run', ...cells }) })
    return remarksOf(emptyBoard({ cards: [plan] })).all.flatMap(({ kind, place }) =>
      kind === 'left-out' && 'column' in place ? [place.column] : [],
    )
  }
  expect(columns({ y2: -1, y0: -1 })).toEqual(columns({ y0: -1, y2: -1 }))
})
