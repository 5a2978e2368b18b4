import { addNote, markNotRelevant, setAgreement, setAppraisal, signNote } from '@caseboard/board'
import type { Hand } from '@caseboard/board'
import { caseJsonSchema } from '@caseboard/case/json'
import type { CaseJson } from '@caseboard/case'
import { examples } from '@caseboard/toolkit'
import { describe, expect, test, vi } from 'vitest'
import { open, waiting } from './support/provider.ts'
import { joinBoard, server, startBoard } from './support/server.ts'
import type { TestBoard, TestServer } from './support/server.ts'

type Exported = Record<string, unknown> & { readonly case: CaseJson }

async function exported(on: TestServer, board: TestBoard, token: string): Promise<Exported> {
  const answer = await on.api('GET', `/api/boards/${board.id}/export/json`, { token })
  expect(answer.status).toBe(200)
  return answer.json<Exported>()
}

describe.each(examples.map(({ id }) => id))('the JSON of %s', (id) => {
  test('carries what the board amounts to, and gives the same again after import', async () => {
    const on = await server()
    const board = await startBoard(on, { title: 'A case', template: `example:${id}` })
    const priya = await joinBoard(on, board, 'Priya', 'facilitator')
    const { doc } = await open(on, board.id, priya.token)
    let ids = 0
    const hand: Hand = {
      by: priya.participantId,
      now: new Date().toISOString(),
      newId: () => `${id}-${(ids += 1)}`,
    }
    addNote(doc, { stage: 'goals', pos: [0, 0], text: 'Who pays?' }, hand)
    markNotRelevant(doc, 'joined-up-teams', 'One team does it all', hand)
    const team = 'Waste services'
    setAgreement(doc, { section: 'costs', team, view: 'concerns', reason: 'Too low' }, hand)
    setAppraisal(doc, { ratePercent: 2.5, rateWhy: 'Our finance team', years: 4 }, hand)
    const first = await vi.waitFor(async () => {
      const json = await exported(on, board, priya.token)
      expect(json.case.appraisal.basis.years).toBe(4)
      return json
    }, waiting)

    expect(caseJsonSchema.parse(first.case)).toEqual(first.case)
    expect(first.case.coverage.find((need) => need.id === 'joined-up-teams')).toMatchObject({
      state: 'not-relevant',
      notRelevant: 'One team does it all',
    })
    expect(first.case.agreement.teams).toEqual([team])

    const copy = await startBoard(on, { board: first })
    // Somebody of the same team: a new team would be one more whose voice is missing.
    const tom = await joinBoard(on, copy, 'Tom')
    const second = await exported(on, copy, tom.token)
    expect(second.case).toEqual(first.case)
  })
})

test('a new board knows who worked on it, and so does its copy', async () => {
  const on = await server()
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom')
  const { doc } = await open(on, board.id, tom.token)
  const hand: Hand = { by: 'server', now: new Date().toISOString(), newId: () => 'n1' }
  // Nothing in this note says whose it is: the server saw it.
  const note = addNote(doc, { stage: 'goals', pos: [0, 0], text: 'Who pays?' }, hand)
  signNote(doc, note, false, hand)
  const says = (json: Exported) =>
    json.case.coverage.flatMap(({ indicators }) =>
      indicators.filter(({ id }) => id === 'contributed').map((indicator) => indicator.says),
    )
  const first = await vi.waitFor(async () => {
    const json = await exported(on, board, tom.token)
    expect(says(json)).toEqual([expect.stringMatching(/^People from 1 team /)])
    return json
  }, waiting)
  const copy = await startBoard(on, { board: first })
  const vera = await joinBoard(on, copy, 'Vera', 'viewer')
  expect(says(await exported(on, copy, vera.token))).toEqual(says(first))
})

test('the description of the interface tells the shape of it', async () => {
  const on = await server()
  const { paths } = (await on.api('GET', '/api/openapi.json')).json<{
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
  }>()
  expect(paths['/api/boards/{id}/export/{format}']?.['get']?.responses['200']).toMatchObject({
    content: {
      'application/json': {
        schema: {
          properties: {
            case: {
              properties: {
                coverage: { type: 'array' },
                readiness: { type: 'array' },
                appraisal: { type: 'object' },
                gates: { type: 'array' },
                agreement: { type: 'object' },
              },
            },
          },
        },
      },
    },
  })
})
