import { describe, expect, test } from 'vitest'
import {
  defaultAppraisal,
  markNotRelevant,
  markRelevant,
  putEditedOn,
  putLeftAt,
  putPerson,
  readBoard,
  setAgreement,
  setAppraisal,
} from '../src/index.ts'
import type { ParticipantId } from '../src/index.ts'
import { boardJsonSchema, exportBoard } from '../src/json.ts'
import { meet, workshop } from './workshop.ts'

describe('a need that does not matter here', () => {
  test('is marked with a reason and by whom, and unmarked', () => {
    const {
      people: [priya],
    } = workshop('Priya')
    expect(markNotRelevant(priya.doc, 'joined-up-teams', ' One team does it ', priya.hand)).toBe(
      true,
    )
    expect(readBoard(priya.doc).notRelevant).toEqual({
      'joined-up-teams': { reason: 'One team does it', by: 'Priya', at: expect.any(String) },
    })
    expect(markRelevant(priya.doc, 'joined-up-teams', priya.hand)).toBe(true)
    expect(readBoard(priya.doc).notRelevant).toEqual({})
    expect(markRelevant(priya.doc, 'joined-up-teams', priya.hand)).toBe(false)
  })

  test('is not marked without a reason', () => {
    const {
      people: [priya],
    } = workshop('Priya')
    expect(markNotRelevant(priya.doc, 'buy-in', '  ', priya.hand)).toBe(false)
    expect(readBoard(priya.doc).notRelevant).toEqual({})
  })
})

describe('what teams say of a section', () => {
  test('is kept by team, however the name is typed, the last word last', () => {
    const {
      people: [tom],
    } = workshop('Tom')
    const say = (team: string, view: 'agree' | 'concerns', reason = '') =>
      setAgreement(tom.doc, { section: 'costs', team, view, reason }, tom.hand)
    expect(say('Waste services', 'concerns', 'Year 2 is too low')).toBe(true)
    expect(say(' waste  SERVICES ', 'agree')).toBe(true)
    expect(readBoard(tom.doc).agreement).toEqual([
      {
        section: 'costs',
        team: 'waste SERVICES',
        view: 'agree',
        reason: '',
        by: 'Tom',
        at: expect.any(String),
      },
    ])
  })

  test('needs a team, and a reason for concerns', () => {
    const {
      people: [tom],
    } = workshop('Tom')
    const concerns = { section: 'costs', view: 'concerns' } as const
    expect(setAgreement(tom.doc, { ...concerns, team: ' ', reason: 'Too low' }, tom.hand)).toBe(
      false,
    )
    expect(setAgreement(tom.doc, { ...concerns, team: 'Finance' }, tom.hand)).toBe(false)
    expect(readBoard(tom.doc).agreement).toEqual([])
  })

  test('by two teams at once is kept of both', () => {
    const {
      people: [tom, gwen],
    } = workshop('Tom', 'Gwen')
    setAgreement(tom.doc, { section: 'ask', team: 'Waste', view: 'agree' }, tom.hand)
    setAgreement(gwen.doc, { section: 'ask', team: 'Finance', view: 'agree' }, gwen.hand)
    meet(tom, gwen)
    expect(readBoard(tom.doc).agreement.map(({ team }) => team)).toEqual(['Finance', 'Waste'])
    expect(readBoard(gwen.doc)).toEqual(readBoard(tom.doc))
  })
})

describe('the settings for figures', () => {
  test('start as the catalogue has them; two people may change two of them at once', () => {
    const {
      people: [priya, gwen],
    } = workshop('Priya', 'Gwen')
    expect(readBoard(priya.doc).appraisal).toEqual(defaultAppraisal)
    setAppraisal(priya.doc, { ratePercent: 1.5, rateWhy: 'A health case' }, priya.hand)
    setAppraisal(gwen.doc, { optimismPercent: 20, optimismWhy: 'Our first app' }, gwen.hand)
    meet(priya, gwen)
    const settings = readBoard(gwen.doc).appraisal
    expect(settings).toMatchObject({ ratePercent: 1.5, rateWhy: 'A health case', years: 5 })
    expect(settings).toMatchObject({ optimismPercent: 20, optimismWhy: 'Our first app' })
    expect(readBoard(priya.doc).appraisal).toEqual(settings)
  })

  test('of a file from before they were there are the catalogue’s', () => {
    const {
      people: [priya],
    } = workshop('Priya')
    const { notRelevant: _, agreement: __, ...old } = exportBoard(priya.doc)
    const parsed = boardJsonSchema.parse({
      ...old,
      version: 1,
      appraisal: { ratePercent: 2, years: 7, priceBase: '' },
      people: [{ id: 'gwen', name: 'Gwen', team: 'Finance' }],
    })
    expect(parsed.appraisal).toEqual({ ...defaultAppraisal, ratePercent: 2, years: 7 })
    expect(parsed).toMatchObject({ notRelevant: {}, agreement: [], people: [{ editedOn: [] }] })
  })
})

test('the days on which somebody changed the board stay when their name is put right', () => {
  const { server } = workshop()
  const gwen = { id: 'gwen' as ParticipantId, name: 'Gwen', team: 'Finance' }
  const on = (day: string) => ({ ...server.hand, now: `${day}T09:00:00.000Z` })
  expect(putEditedOn(server.doc, gwen.id, on('2026-11-24'))).toBe(false)
  putPerson(server.doc, gwen, server.hand)
  expect(putEditedOn(server.doc, gwen.id, on('2026-11-24'))).toBe(true)
  expect(putEditedOn(server.doc, gwen.id, on('2026-11-24'))).toBe(false)
  expect(putEditedOn(server.doc, gwen.id, on('2026-11-02'))).toBe(true)
  putPerson(server.doc, { ...gwen, team: 'Audit' }, server.hand)
  expect(readBoard(server.doc).people).toEqual([
    { ...gwen, team: 'Audit', editedOn: ['2026-11-02', '2026-11-24'] },
  ])
})

test('Gwen, who was taken off the board, is still known on it, and is on it again once she joins', () => {
  const { server } = workshop()
  const gwen = { id: 'gwen' as ParticipantId, name: 'Gwen', team: 'Finance' }
  expect(putLeftAt(server.doc, gwen.id, server.hand)).toBe(false)
  putPerson(server.doc, { ...gwen, editedOn: ['2026-11-24'] }, server.hand)
  expect(putLeftAt(server.doc, gwen.id, server.hand)).toBe(true)
  const { people } = readBoard(server.doc)
  expect(people).toEqual([{ ...gwen, editedOn: ['2026-11-24'], leftAt: expect.any(String) }])
  expect(boardJsonSchema.parse(exportBoard(server.doc)).people).toEqual(people)
  putPerson(server.doc, gwen, server.hand)
  expect(readBoard(server.doc).people).toEqual([{ ...gwen, editedOn: ['2026-11-24'] }])
})
