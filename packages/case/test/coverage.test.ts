import type { BoardSnapshot, Cell, ParticipantId } from '@caseboard/board'
import { examples, findField, findTool, needs } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import { answeredNeeds, coverNeeds } from '../src/coverage/index.ts'
import { holds } from '../src/coverage/holds.ts'
import { columnsOf } from '../src/coverage/worksheets.ts'
import { readinessOf } from '../src/readiness/index.ts'
import { card, emptyBoard, exampleBoard, items, note, rows, today, notRelevant } from './boards.ts'

describe.each(examples.map((example) => [example.id, example] as const))('%s', (id, example) => {
  const coverage = coverNeeds(exampleBoard(id), { today, facts: example.boardFacts })

  test('each need has the score, the state and the indicators the catalogue expects', () => {
    const found = coverage.map((need) => [
      need.id,
      {
        score: need.score,
        state: need.state,
        met: need.indicators.filter(({ met }) => met).map((indicator) => indicator.id),
      },
    ])
    expect(Object.fromEntries(found)).toEqual(example.expected.coverage)
  })

  test('every indicator leads to a field of the toolkit, and says what was counted', () => {
    for (const { id, says, target } of coverage.flatMap(({ indicators }) => indicators)) {
      expect(says, id).toMatch(/\w/)
      const tool = findTool(target.tool)!
      expect(findField(tool, target.field), id).toBeDefined()
    }
  })
})

test('the three examples show all four states', () => {
  const states = examples.flatMap((example) =>
    coverNeeds(exampleBoard(example.id), { today, facts: example.boardFacts }).map(
      ({ stateLabel }) => stateLabel,
    ),
  )
  expect([...new Set(states)].toSorted()).toEqual([
    'Answered',
    'Not started',
    'Part answered',
    'Started',
  ])
})

test('an empty board has not started, and says where to begin', () => {
  const coverage = coverNeeds(emptyBoard(), { today })
  expect(coverage.map(({ score }) => score)).toEqual([0, 0, 0, 0, 0, 0])
  expect(coverage[0]!.indicators[0]).toEqual({
    id: 'sponsor',
    label: 'A sponsor is named',
    weight: 20,
    must: true,
    met: false,
    says: '‘Sponsor (senior responsible owner)’ is not filled in yet',
    target: { tool: 'sponsor-ask', field: 'sponsor' },
  })
})

test('an indicator leads to the card that still lacks the answer', () => {
  const done = card('sponsor-ask', { sponsor: { role: 'Director', name: '' } })
  const open = card('sponsor-ask', {})
  const [sponsor] = indicatorsOf(emptyBoard({ cards: [done, open] }), 'buy-in')
  expect(sponsor).toMatchObject({ met: true, target: { card: open.id } })
})

test('Priya marks a need not relevant here, with a reason, and it leaves the count', () => {
  const board = {
    ...exampleBoard('calderford-bins'),
    notRelevant: {
      'evidence-of-value': notRelevant('Nobody has done this before'),
      'buy-in': notRelevant('  '),
    },
  }
  const coverage = coverNeeds(board, { today })
  expect(coverage.at(-1)).toMatchObject({
    state: 'not-relevant',
    stateLabel: 'Not relevant here',
    notRelevant: 'Nobody has done this before',
    score: 100,
  })
  expect(coverage[0]).not.toHaveProperty('notRelevant')
  expect(answeredNeeds(coverage)).toEqual({ answered: 1, relevant: 5 })
})

test('40 is part answered, and 75 is answered only with every must', () => {
  const [need] = needs
  const rule = (field: string) => ({ op: 'filled', tool: 'elevator-pitch', field }) as const
  const state = (weight: number, must: boolean) => {
    const rest = { id: 'rest', label: 'x', weight: 100 - weight, must, rule: rule('ask') }
    const met = { id: 'met', label: 'x', weight, must: false, rule: rule('pitch') }
    const board = emptyBoard({ cards: [card('elevator-pitch', { pitch: 'Said' })] })
    return coverNeeds(board, { today, needs: [{ ...need!, indicators: [met, rest] }] })[0]!.state
  }
  expect([39, 40, 74, 75].map((weight) => state(weight, false))).toEqual([
    'started',
    'in-progress',
    'in-progress',
    'answered',
  ])
  expect(state(75, true)).toBe('in-progress')
})

describe('rows of a table', () => {
  const dataset = {
    name: 'Bin days',
    description: 'Dates',
    holder: 'Waste services',
    format: 'csv',
    licence: 'ogl-3',
    access: 'open',
    personal: 'no',
    use: 'use-it-now',
  }
  const inventory = (...cells: Record<string, Cell>[]) =>
    card('data-inventory', { datasets: rows(...cells) })

  test('on two cards of the same tool are taken together', () => {
    const board = emptyBoard({ cards: [inventory(dataset, dataset), inventory(dataset)] })
    expect(met(board, 'findable-data')).toContain('three')
  })

  test('count only when their required columns are filled in', () => {
    const { holder, ...half } = dataset
    const board = emptyBoard({ cards: [inventory(dataset, dataset, half)] })
    expect(holder).toBe('Waste services')
    expect(indicator(board, 'findable-data', 'three')).toMatchObject({
      met: false,
      says: '2 complete rows in ‘Datasets’; 3 needed',
    })
  })

  test('with nothing in them do not count against a share', () => {
    const linked = { ...dataset, link: 'https://data.example.gov.uk' }
    const board = emptyBoard({ cards: [inventory(linked, {}, { name: ' ' })] })
    expect(met(board, 'findable-data')).toContain('where')
  })

  test('with dates: a year ago today is still fresh, a day more, the future and 1900 are not', () => {
    const fresh = (updated: string) =>
      met(emptyBoard({ cards: [inventory({ ...dataset, updated })] }), 'findable-data').includes(
        'fresh',
      )
    expect(fresh('2025-11-24')).toBe(true)
    expect(fresh('2025-11-23')).toBe(false)
    expect(fresh('2026-11-25')).toBe(false)
    expect(fresh('1900-01-01')).toBe(false)
    expect(fresh('2026-02-31')).toBe(false)
  })

  test('with a review today are not ahead any more', () => {
    const ahead = (review: string) => {
      const asset = { dataset: 'Bin days', accountable: 'Tom', frequency: 'weekly', agreed: 'yes' }
      const cards = [card('data-ownership', { assets: rows({ ...asset, review }) })]
      return met(emptyBoard({ cards }), 'accountable-maintainer').includes('review')
    }
    expect(ahead('2026-11-25')).toBe(true)
    expect(ahead(today)).toBe(false)
  })

  test('half filled count against a share that looks for what is not filled in', () => {
    const asset = {
      dataset: 'Bin days',
      accountable: 'Tom',
      frequency: 'weekly',
      review: '2027-01-01',
      agreed: 'yes',
    }
    const owner = (...cells: Record<string, Cell>[]) =>
      indicator(
        emptyBoard({ cards: [card('data-ownership', { assets: rows(...cells) })] }),
        'accountable-maintainer',
        'owner',
      )
    expect(owner(asset)).toMatchObject({ met: true })
    expect(owner(asset, { dataset: 'Streets' })).toMatchObject({
      met: false,
      says: '1 of 2 rows in ‘Datasets and who answers for them’ have ‘Accountable owner (role)’; 100% needed',
    })
  })

  test('that are not complete are in no other share, and it says so', () => {
    const licences = (...cells: Record<string, Cell>[]) =>
      indicator(emptyBoard({ cards: [inventory(...cells)] }), 'open-data-literacy', 'licences')
    const open = { name: 'Rounds' }
    expect(licences(dataset, dataset, open, open)).toMatchObject({
      met: true,
      says: '2 of 2 complete rows in ‘Datasets’ have something other than ‘Do not know yet’ in ‘Licence’ (2 more rows are not complete)',
    })
    expect(licences(dataset, open)).toMatchObject({
      met: false,
      says: '1 complete row in ‘Datasets’ so far (1 more row is not complete); 2 needed',
    })
  })

  test('that are one row have a sentence for one row', () => {
    const board = emptyBoard({ cards: [inventory(dataset)] })
    expect(indicator(board, 'findable-data', 'format')!.says).toMatch(
      /^1 of 1 complete row in ‘Datasets’ has ‘/,
    )
  })

  test('of the inventory that the other record has are counted by name', () => {
    const asset = { dataset: 'Bin days', accountable: 'Tom', frequency: 'weekly', agreed: 'yes' }
    const assets = rows({ ...asset, review: '2027-01-01' })
    const cards = [
      inventory(dataset, { ...dataset, name: 'Trees' }),
      card('data-ownership', { assets }),
    ]
    expect(indicator(emptyBoard({ cards }), 'accountable-maintainer', 'cover')).toMatchObject({
      met: false,
      says: '1 of 2 names in complete rows of ‘Datasets’ are in those of ‘Datasets and who answers for them’ too; 80% needed. Not there: Trees',
    })
  })

  test('say what today costs only with what the sum needs', () => {
    const baseline = (cells: Record<string, Cell>) =>
      indicator(
        emptyBoard({ cards: [card('cost-of-problem', { activities: rows(cells) })] }),
        'evidence-of-value',
        'baseline',
      )!
    const letters = { activity: 'Letters', volume: 1_000 }
    expect(baseline(letters)).toMatchObject({
      met: false,
      says: '0 rows in ‘What it takes today’ with ‘Times a year’ and either ‘Minutes each’ and ‘Cost per hour’ or ‘Other cost each’; 1 needed',
    })
    expect(baseline({ ...letters, rate: 2_400 }).met).toBe(false)
    expect(baseline({ ...letters, rate: 2_400, minutes: 6 }).met).toBe(true)
    expect(baseline({ ...letters, unit: 62 }).met).toBe(true)
  })

  test('are compared by name without regard to spaces and capitals', () => {
    const checks = card('rights-and-licence', {
      checks: rows({
        dataset: '  bin  DAYS ',
        licence: 'ogl-3',
        holder: 'The council',
        thirdParty: 'no',
        action: 'none-needed',
      }),
    })
    expect(met(emptyBoard({ cards: [inventory(dataset), checks] }), 'findable-data')).toContain(
      'rights',
    )
  })

  test('that name two accountable people for one job are not met', () => {
    const raci = (accountable: string) =>
      card('raci', {
        rows: rows(
          { activity: 'Publish', responsible: 'Gwen', accountable },
          { activity: 'Check', responsible: 'Gwen', accountable: 'Tom' },
        ),
      })
    const single = (accountable: string) =>
      met(emptyBoard({ cards: [raci(accountable)] }), 'accountable-maintainer').includes('raci')
    expect(single('Head of parks and leisure')).toBe(true)
    expect(single('Tom, Gwen')).toBe(false)
  })
})

describe('a group result', () => {
  const skills = (explain: Record<string, number>) => card('data-skills-check', { explain })
  const confident = (...cards: ReturnType<typeof skills>[]) =>
    met(emptyBoard({ cards }), 'open-data-literacy').includes('confident')

  test('needs three people and a middle of three', () => {
    expect(confident(skills({ a: 5, b: 5 }))).toBe(false)
    expect(confident(skills({ a: 1, b: 3, c: 4 }))).toBe(true)
    expect(confident(skills({ a: 1, b: 2, c: 5 }))).toBe(false)
  })

  test('takes two cards together, and a person who answered on both as one', () => {
    expect(confident(skills({ a: 3, b: 4 }), skills({ c: 3 }))).toBe(true)
    expect(confident(skills({ a: 3, b: 4 }), skills({ a: 3 }))).toBe(false)
  })

  test('leaves out answers that are not on the scale', () => {
    expect(confident(skills({ a: 3, b: 4, c: 99 }))).toBe(false)
  })
})

describe('facts about the board', () => {
  const people = [
    { id: 'priya', name: 'Priya', team: 'Digital' },
    { id: 'tom', name: 'Tom', team: 'Waste services' },
    { id: 'gwen', name: 'Gwen', team: 'waste  Services' },
  ].map((person) => ({
    ...person,
    id: person.id as ParticipantId,
    editedOn: [] as readonly string[],
  }))
  const by = (createdBy: string, day = '2026-11-24') =>
    card('raci', {}, { createdBy, createdAt: `${day}T09:00:00.000Z` })
  const joined = (cards: ReturnType<typeof by>[], notes: BoardSnapshot['notes'] = []) =>
    met(emptyBoard({ people, cards, notes }), 'joined-up-teams')

  test('two people of one team are one team', () => {
    expect(joined([by('tom'), by('gwen')])).toEqual([])
  })

  test('Priya alone is led to the card that a workshop with a second team opens with', () => {
    const hopes = card('hopes-and-fears', { hopes: items('Nobody misses a bin day') })
    const alone = emptyBoard({ people, cards: [{ ...hopes, createdBy: 'priya' as ParticipantId }] })
    const [contributed, workshop] = coverNeeds(alone, { today })
      .flatMap(({ indicators }) => indicators)
      .filter(({ id }) => id === 'contributed' || id === 'workshop')
    expect(contributed).toMatchObject({
      met: false,
      target: { tool: 'hopes-and-fears', field: 'hopes', card: hopes.id },
    })
    expect(workshop).toMatchObject({
      met: false,
      target: { tool: 'hopes-and-fears', field: 'ground', card: hopes.id },
    })
  })

  test('two teams on one day held a workshop, on two days they only added', () => {
    expect(joined([by('tom'), by('priya')])).toEqual(['contributed', 'workshop'])
    expect(joined([by('tom'), by('priya', '2026-11-25')])).toEqual(['contributed'])
  })

  test('a note counts as adding, an anonymous one cannot, being there alone does not', () => {
    const signed = { ...note('Cards cost a lot'), author: people[0]!.id }
    expect(joined([by('tom')], [signed])).toContain('contributed')
    expect(joined([by('tom')], [note('Cards cost a lot')])).toEqual([])
    expect(joined([])).toEqual([])
  })

  test('typing in a card somebody else made counts, because the server saw it', () => {
    const edited = (...days: string[]) =>
      emptyBoard({ people: people.map((person, n) => ({ ...person, editedOn: [days[n]!] })) })
    expect(met(edited('2026-11-24', '2026-11-24', '2026-11-24'), 'joined-up-teams')).toEqual([
      'contributed',
      'workshop',
    ])
    const apart = edited('2026-11-22', '2026-11-23', '2026-11-24')
    expect(met(apart, 'joined-up-teams')).toEqual(['contributed'])
  })

  test('are taken from whoever knows better', () => {
    const board = emptyBoard({ people })
    const [, contributed] = coverNeeds(board, {
      today,
      facts: { distinctContributorTeams: 2 },
    }).find(({ id }) => id === 'joined-up-teams')!.indicators
    expect(contributed).toMatchObject({ met: true, says: 'People from 2 teams added to the board' })
  })
})

test('a tool from a newer version, and words where a number belongs, do no harm', () => {
  const board = emptyBoard({
    cards: [
      card('tool-from-2030', { x: 'y' }),
      card('data-skills-check', { explain: 'five', words: 4 }),
      card('evidence-bank', { cases: 'none' }),
      card('data-inventory', { datasets: rows({ name: 4, updated: 'soon', personal: ['no'] }) }),
      card('open-data-charter-check', { default: 9, usable: 'high' }),
    ],
  })
  const coverage = coverNeeds(board, { today: 'not a day' })
  expect(coverage).toHaveLength(needs.length)
  expect(met(board, 'open-data-literacy')).toEqual(['words'])
})

function indicatorsOf(board: BoardSnapshot, need: string) {
  return coverNeeds(board, { today }).find(({ id }) => id === need)!.indicators
}

const met = (board: BoardSnapshot, need: string): string[] =>
  indicatorsOf(board, need)
    .filter((indicator) => indicator.met)
    .map(({ id }) => id)

const indicator = (board: BoardSnapshot, need: string, wanted: string) =>
  indicatorsOf(board, need).find(({ id }) => id === wanted)

describe('a number that no sum can use is no answer to a rule either', () => {
  const isMet = (id: string, ...cards: Parameters<typeof card>[]): boolean =>
    coverNeeds(emptyBoard({ cards: cards.map((one) => card(...one)) }), { today })
      .flatMap(({ indicators }) => indicators)
      .find((indicator) => indicator.id === id)!.met

  test.each([
    [1_000_00, true],
    [0, true],
    [-5, false],
    [2.4, false],
    [1e15, false],
    [NaN, false],
  ])('a benefit of %s pence with a baseline: %s', (annual, met) => {
    const benefits = rows({ benefit: 'Fewer cards', baseline: 12, annual })
    expect(isMet('priced', ['benefits-register', { benefits }])).toBe(met)
  })

  test.each([
    [9_600, true],
    [-1, false],
    [2e9, false],
  ])('calls answered %s times a year: %s', (volume, met) => {
    const activities = rows({ activity: 'Answer calls', volume, unit: 150 })
    expect(isMet('baseline', ['cost-of-problem', { activities }])).toBe(met)
  })

  test('nor is it to the question how much is added, what it costs, or where the money comes from', () => {
    const asked = (plan: Parameters<typeof card>[1]) =>
      readinessOf(emptyBoard({ cards: [card('cost-plan', plan)] }), { today })
        .find(({ id }) => id === 'costs')!
        .questions.filter(({ answered }) => answered)
        .map(({ ask }) => ask)
    const why = { optimismWhy: 'Our last three projects' }
    const funding = (amount: number) => rows({ source: 'Grant', amount, status: 'agreed' })
    expect(
      asked({ ...why, optimism: 20, costs: rows({ y0: 1 }), funding: funding(5) }),
    ).toHaveLength(3)
    expect(asked({ ...why, optimism: -20, costs: rows({ y0: -1 }), funding: funding(-5) })).toEqual(
      [],
    )
  })

  test('but what the sums have no opinion on is: a target may be below zero', () => {
    const target = columnsOf('benefits-register', 'benefits').find(({ id }) => id === 'target')
    expect(holds(target, -4)).toBe(true)
  })
})
