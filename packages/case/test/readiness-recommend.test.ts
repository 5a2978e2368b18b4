import { findTool, tools } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import { recommend } from '../src/readiness/index.ts'
import { card, emptyBoard, exampleBoard, fullBoard, rows, today, notRelevant } from './boards.ts'

test('an empty board starts with the starter pack', () => {
  const found = recommend(emptyBoard(), { today })
  expect(
    found
      .slice(0, 2)
      .map(({ tool }) => tool)
      .toSorted(),
  ).toEqual(['problem-definition', 'sponsor-ask'])
  expect(found.find(({ tool }) => tool === 'problem-definition')!.reasons).toEqual([
    'A good place to start',
    'The summary asks: What is the problem, in one sentence? (The problem)',
    '30 minutes',
  ])
})

test('for one need: what answers it, how long it takes and what comes first', () => {
  const [inventory, ownership] = recommend(emptyBoard(), {
    today,
    need: 'accountable-maintainer',
  })
  expect(inventory).toMatchObject({ tool: 'data-inventory', after: [] })
  expect(ownership).toMatchObject({
    tool: 'data-ownership',
    after: ['data-inventory'],
    answers: [
      { need: 'accountable-maintainer', indicator: 'owner' },
      { need: 'accountable-maintainer', indicator: 'agreed' },
      { need: 'accountable-maintainer', indicator: 'review' },
    ],
  })
  expect(ownership!.reasons[0]).toBe(
    'Answers ‘Every dataset on the ownership record has one accountable role’ (Maintainer named)',
  )
  expect(ownership!.reasons.slice(-2)).toEqual(['40 minutes', 'Needs ‘Data inventory’ first'])
})

test('on Calderford’s board: open the ownership record, which covers too little', () => {
  const board = exampleBoard('calderford-bins')
  const [first] = recommend(board, { today })
  expect(first).toMatchObject({
    tool: 'data-ownership',
    card: board.cards.find(({ tool }) => tool === 'data-ownership')!.id,
    after: [],
  })
  expect(first!.reasons).toContain(
    'Answers ‘The record covers most datasets in the inventory’ (Maintainer named)',
  )
})

describe('what people choose', () => {
  test('a stage, a service type and the time left narrow the choice', () => {
    const chosen = { stage: 'value', serviceType: 'policy', minutes: 45 } as const
    const found = recommend(emptyBoard(), { today, ...chosen })
    expect(found.length).toBeGreaterThan(0)
    for (const { tool, minutes } of found) {
      expect(findTool(tool)!.stages).toContain('value')
      expect(findTool(tool)!.serviceTypes).toContain('policy')
      expect(minutes).toBeLessThanOrEqual(45)
    }
  })

  test('the board’s own service types count when none is chosen', () => {
    const policy = recommend(emptyBoard({ serviceTypes: ['policy'] }), { today })
    expect(policy.map(({ tool }) => tool)).not.toContain('cost-of-problem')
    const none = recommend(emptyBoard({ serviceTypes: [] }), { today })
    expect(none).toHaveLength(tools.length)
  })

  test('what fits into the time left together is marked', () => {
    const found = recommend(emptyBoard(), { today, minutes: 60 })
    const together = found.filter(({ fits }) => fits)
    expect(together.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(60)
    expect(together.map(({ tool }) => tool).toSorted()).toEqual([
      'problem-definition',
      'sponsor-ask',
    ])
  })

  test('a need that is not relevant here gives no reason', () => {
    const found = recommend(
      emptyBoard({ notRelevant: { 'joined-up-teams': notRelevant('One team does it all') } }),
      { today },
    )
    const answers = found.flatMap((one) => one.answers.map(({ need }) => need))
    expect(answers).not.toContain('joined-up-teams')
    expect(found.map(({ tool }) => tool)).not.toContain('hopes-and-fears')
  })
})

test('a finished card with nothing left to answer is not recommended again', () => {
  const pitch = findTool('elevator-pitch')!
  const written = Object.fromEntries(pitch.fields.map(({ id }) => [id, 'Said']))
  const offered = (cards: ReturnType<typeof card>[]) =>
    recommend(emptyBoard({ cards }), { today }).find(({ tool }) => tool === 'elevator-pitch')
  expect(offered([card('elevator-pitch', written)])).toBeUndefined()
  expect(offered([card('elevator-pitch', { ...written, pitch: '' })])).toMatchObject({
    answers: [{ need: 'buy-in', indicator: 'pitch' }],
    card: expect.any(String) as string,
  })
})

test('whatever stands on the board, a recommendation is a tool with a reason', () => {
  const odd = emptyBoard({
    cards: [card('from-the-future', { x: 1 }), card('raci', { rows: rows({ accountable: 5 }) })],
  })
  for (const board of [odd, fullBoard().board, exampleBoard('tarnside-aed')]) {
    for (const { tool, reasons, name } of recommend(board, { today })) {
      expect(findTool(tool)).toBeDefined()
      expect(reasons.length, name).toBeGreaterThan(1)
    }
  }
})
