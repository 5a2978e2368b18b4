import type { AgreementSnapshot, BoardSnapshot, ParticipantId } from '@caseboard/board'
import { summarySections } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import {
  gatesOf,
  readinessOf,
  sectionAgreement,
  standsOn,
  teamsHeard,
  teamsOf,
} from '../src/readiness/index.ts'
import type { ReadinessState } from '../src/readiness/index.ts'
import { card, emptyBoard, exampleBoard, rows, today } from './boards.ts'

const stateOf = (board: BoardSnapshot, section: string): ReadinessState =>
  sectionOf(board, section).state

function sectionOf(board: BoardSnapshot, section: string) {
  return readinessOf(board, { today }).find(({ id }) => id === section)!
}

const says = (
  team: string,
  view: AgreementSnapshot['view'],
  reason = '',
  section = 'ask',
): AgreementSnapshot => ({ section, team, view, reason, by: 'tom', at: `${today}T10:00:00.000Z` })

const people = [
  { id: 'priya' as ParticipantId, name: 'Priya', team: 'Digital', editedOn: [] },
  { id: 'tom' as ParticipantId, name: 'Tom', team: 'Waste services', editedOn: [] },
]

test('an empty board has every section missing, each with a question that leads to a tool', () => {
  const sections = readinessOf(emptyBoard(), { today })
  expect(sections.map(({ id }) => id)).toEqual(summarySections.map(({ id }) => id))
  for (const { state, next, name } of sections) {
    expect(state, name).toBe('missing')
    expect(next?.ask, name).toMatch(/\?$/)
    expect(next?.target?.tool, name).toBeDefined()
  }
})

test('what it costs is not said by a name alone, nor by an amount that no sum can use', () => {
  const costs = (cells: Record<string, string | number>) =>
    stateOf(emptyBoard({ cards: [card('cost-plan', { costs: rows(cells) })] }), 'costs')
  expect(costs({ item: 'Build the feed' })).toBe('missing')
  expect(costs({ item: 'Build the feed', y0: -100 })).toBe('missing')
  expect(costs({ item: 'Build the feed', y0: 0 })).toBe('asserted')
  expect(costs({ item: 'Run the feed', y2: 250_000 })).toBe('asserted')
})

describe('the ask, step by step', () => {
  const ask = (fields: Parameters<typeof card>[1]) => card('sponsor-ask', fields)
  const said = { decision: 'Approve £33,600' }
  const backed = {
    ...said,
    sponsor: { role: 'Director of environment', name: '' },
    decisionDate: '2027-01-21',
    amount: 3_360_000,
    stance: 'agreed-in-principle',
  }

  test('is asserted once somebody says it, and asks for what would back it', () => {
    const board = emptyBoard({ cards: [ask(said)] })
    expect(sectionOf(board, 'ask')).toMatchObject({
      state: 'asserted',
      stateLabel: 'Asserted',
      next: {
        ask: 'Who is the sponsor?',
        target: { tool: 'sponsor-ask', field: 'sponsor', card: board.cards[0]!.id },
      },
    })
  })

  test('is evidenced once it could be checked, and asks the teams', () => {
    const board = emptyBoard({ people, cards: [ask(backed)] })
    expect(sectionOf(board, 'ask')).toMatchObject({
      state: 'evidenced',
      next: { ask: 'Do Digital and Waste services agree?' },
      agreement: { notConsulted: ['Digital', 'Waste services'] },
    })
    expect(sectionOf(emptyBoard({ cards: [ask(backed)] }), 'ask').next?.ask).toBe(
      'Which teams should agree to this?',
    )
  })

  test('is agreed once every team on the board agrees, however they typed the team', () => {
    const agreement = [says('digital', 'agree'), says('waste  Services', 'agree')]
    const board = emptyBoard({ people, cards: [ask(backed)], agreement })
    const found = sectionOf(board, 'ask')
    expect(found.state).toBe('agreed')
    expect(found).not.toHaveProperty('next')
    expect(stateOf(board, 'problem')).toBe('missing')
  })

  test('is not agreed while one team has concerns, and asks what would settle them', () => {
    const agreement = [
      says('Digital', 'agree'),
      says('Waste services', 'concerns', 'Nobody asked the crews'),
    ]
    const board = emptyBoard({ people, cards: [ask(backed)], agreement })
    expect(sectionOf(board, 'ask')).toMatchObject({
      state: 'evidenced',
      next: {
        ask: 'Waste services has concerns: Nobody asked the crews. What would settle them?',
      },
    })
  })

  test('is not agreed any more once what they agreed to changes, and is again when it is put back', () => {
    const then = emptyBoard({ people, cards: [ask(backed)] })
    const of = standsOn(then, 'ask')
    const agreement = [says('Digital', 'agree'), says('Waste services', 'agree')].map((one) => ({
      ...one,
      of,
    }))
    expect(stateOf({ ...then, agreement }, 'ask')).toBe('agreed')
    const [card] = then.cards
    const dearer = { ...card!, fields: { ...card!.fields, amount: 100_000_000 } }
    expect(sectionOf({ ...then, agreement, cards: [dearer] }, 'ask')).toMatchObject({
      state: 'evidenced',
      next: { ask: 'Digital and Waste services agreed before this changed. Do they still?' },
      agreement: { agree: [], agreedBefore: ['Digital', 'Waste services'], agreed: false },
    })
    expect(
      stateOf({ ...then, agreement, cards: [{ ...dearer, fields: card!.fields }] }, 'ask'),
    ).toBe('agreed')
  })

  test('agreement alone is no evidence', () => {
    const agreement = [says('Digital', 'agree'), says('Waste services', 'agree')]
    expect(stateOf(emptyBoard({ people, cards: [ask(said)], agreement }), 'ask')).toBe('asserted')
  })
})

test('Calderford is ready in most places and says what it lacks', () => {
  const sections = readinessOf(exampleBoard('calderford-bins'), { today })
  const states = Object.fromEntries(sections.map(({ id, state }) => [id, state]))
  expect(states).toMatchObject({
    ask: 'evidenced',
    benefits: 'evidenced',
    evidence: 'evidenced',
    costs: 'asserted',
    options: 'missing',
    'privacy-ethics': 'missing',
  })
  expect(sections.find(({ id }) => id === 'costs')!.questions).toMatchObject([
    { answered: true, for: 'asserted' },
    { answered: true },
    { ask: 'Where does the money come from?', answered: false, for: 'evidenced' },
    { answered: true },
  ])
})

test('a supplier’s estimate is not evidence enough', () => {
  const board = exampleBoard('marlbeck-rates')
  expect(sectionOf(board, 'evidence').next?.ask).toBe(
    'Which case was evaluated, or reported by the organisation itself?',
  )
})

test('two cards of one tool are read together', () => {
  const one = { who: 'Leeds', what: 'App', result: 'Used', strength: 'reported', transfer: 4 }
  const bank = (link: string) => card('evidence-bank', { cases: rows({ ...one, link }) })
  const board = emptyBoard({ cards: [bank('https://a.example'), bank('https://b.example')] })
  expect(stateOf(board, 'evidence')).toBe('evidenced')
})

describe('the data it needs is told in one way by the section and by the sign-off', () => {
  const dataset = {
    name: 'Rounds',
    description: 'Dates',
    holder: 'Waste services',
    format: 'csv',
    licence: 'ogl-3',
    access: 'open',
    personal: 'no',
    use: 'use-it-now',
  }
  const asset = { dataset: 'Rounds', accountable: 'Head of waste' }
  type Cells = Parameters<typeof rows>[0]
  const open = (datasets: Cells[], assets: Cells[], checks: Cells[] = []) => {
    const board = emptyBoard({
      cards: [
        card('data-inventory', { datasets: rows(...datasets) }),
        card('data-ownership', { assets: rows(...assets) }),
        card('rights-and-licence', { checks: rows(...checks) }),
      ],
    })
    const { state, questions } = sectionOf(board, 'data-needed')
    const { met } = gatesOf(board, { today }).find(({ id }) => id === 'data')!
    expect(state === 'evidenced').toBe(met)
    return questions.filter(({ answered }) => !answered).map(({ ask }) => ask)
  }
  test('a dataset half entered is one that lacks an owner and a licence', () => {
    expect(open([dataset, { name: 'Trees' }], [asset])).toEqual([
      'Who answers for each dataset?',
      'Which licence does each dataset have?',
    ])
  })

  test('an owner without the rest of the row, and a licence found in the rights check, are enough', () => {
    const unknown = { ...dataset, licence: 'unknown' }
    expect(open([unknown], [asset])).toEqual(['Which licence does each dataset have?'])
    expect(open([unknown], [asset], [{ dataset: 'rounds', licence: 'ogl-3' }])).toEqual([])
  })
})

describe('what a section stands on', () => {
  const board = exampleBoard('calderford-bins')

  test('is the same in whatever order cards and answers came', () => {
    const cards = board.cards.toReversed().map((one) => ({
      ...one,
      fields: Object.fromEntries(Object.entries(one.fields).toReversed()),
    }))
    for (const { id } of summarySections) {
      expect(standsOn({ ...board, cards }, id), id).toBe(standsOn(board, id))
    }
  })

  test('is another when a card that feeds it changes, and no other section’s', () => {
    const cards = board.cards.map((one) =>
      one.tool === 'sponsor-ask' ? { ...one, fields: { ...one.fields, amount: 1 } } : one,
    )
    const changed = summarySections
      .filter(({ id }) => standsOn({ ...board, cards }, id) !== standsOn(board, id))
      .map(({ id }) => id)
    expect(changed).toContain('ask')
    expect(changed).toEqual(
      summarySections.filter(({ fedBy }) => fedBy.includes('sponsor-ask')).map(({ id }) => id),
    )
  })

  test('takes in the settings where it is about money', () => {
    const dearer = { ...board, appraisal: { ...board.appraisal, ratePercent: 6 } }
    expect(standsOn(dearer, 'benefits')).not.toBe(standsOn(board, 'benefits'))
    expect(standsOn(dearer, 'users')).toBe(standsOn(board, 'users'))
  })
})

describe('teams', () => {
  test('are named once, in order, whatever the spelling', () => {
    const typed = ['Waste services', 'digital', ' ', 'waste  SERVICES', 'Digital ']
    const board = emptyBoard({
      people: typed.map((team, n) => ({
        id: `p${n}` as ParticipantId,
        name: 'x',
        team,
        editedOn: [],
      })),
    })
    expect(teamsOf(board)).toEqual(['Digital', 'Waste services'])
    expect(teamsOf({ ...board, people: board.people.toReversed() })).toEqual(teamsOf(board))
  })

  test('of whom Priya took off the board hold nothing up; what they said before still counts', () => {
    const [priya, tom] = people
    const left = { ...tom!, leftAt: '2026-11-24T11:00:00.000Z' }
    const ask = card('sponsor-ask', {
      decision: 'Approve £33,600',
      sponsor: { role: 'Director of environment', name: '' },
      decisionDate: '2027-01-21',
      amount: 3_360_000,
      stance: 'agreed-in-principle',
    })
    const board = (...agreement: AgreementSnapshot[]) =>
      emptyBoard({ people: [priya!, left], cards: [ask], agreement })
    const agrees = says('Digital', 'agree')
    const concerned = says('Waste services', 'concerns', 'Nobody asked the crews')
    expect(stateOf(board(agrees), 'ask')).toBe('agreed')
    expect(stateOf(board(agrees, concerned), 'ask')).toBe('evidenced')
    expect(teamsHeard(board(agrees, concerned))).toEqual(['Digital', 'Waste services'])
    expect(stateOf(board(agrees, says('Waste services', 'not-consulted')), 'ask')).toBe('agreed')
  })

  test('that left the board are still heard; those nobody asked are seen to be missing', () => {
    const found = sectionAgreement(
      ['Digital', 'Legal'],
      [says('Finance', 'concerns', 'Too early'), says('Digital', 'agree')],
    )
    expect(found).toEqual({
      agree: ['Digital'],
      agreedBefore: [],
      concerns: [{ team: 'Finance', reason: 'Too early' }],
      notConsulted: ['Legal'],
      agreed: false,
    })
  })

  test('of a board nobody joined do not agree', () => {
    expect(sectionAgreement([]).agreed).toBe(false)
  })
})
