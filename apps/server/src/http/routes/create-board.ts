import type { Hand } from '@caseboard/board'
import type { BoardCreated, CreateBoard } from '@caseboard/protocol'
import {
  boardCreatedSchema,
  createBoardSchema,
  createBoardSchemaFor,
} from '@caseboard/protocol/rest'
import { nanoid } from 'nanoid'
import { seedBoard, UnknownExample } from '../../boards/seed.ts'
import { instant } from '../../clock.ts'
import { boardLinks, publicOrigin } from '../links.ts'
import { InvalidRequest, parse } from '../problem.ts'
import type { Route } from '../route.ts'

export const createBoard: Route = {
  method: 'POST',
  path: '/api/boards',
  id: 'createBoard',
  summary: 'Start a case: empty, from a template, from an example, or from an exported board',
  signedIn: false,
  body: createBoardSchema,
  answer: {
    status: 201,
    description: 'The board. Its links are given this once: only hashes of the keys are kept.',
    schema: boardCreatedSchema,
  },
  problems: ['invalid-request', 'too-large', 'unavailable'],
  bodyLimit: (settings) => settings.maxImportBytes,

  async handle({ access, clock, settings }, request, reply): Promise<BoardCreated> {
    const wanted = parse(createBoardSchemaFor(request.body), request.body)
    const hand: Hand = { by: 'server', now: instant(clock), newId: nanoid }
    const { id, code, keys } = await access.createBoard(seedOf(wanted, hand))
    void reply.code(201)
    return { id, code, links: boardLinks(publicOrigin(settings, request), id, keys) }
  },
}

function seedOf(wanted: CreateBoard, hand: Hand): Uint8Array {
  try {
    return seedBoard(wanted, hand)
  } catch (error) {
    if (!(error instanceof UnknownExample)) throw error
    throw new InvalidRequest([
      { path: 'template', message: 'There is no such example. GET /api/toolkit lists them.' },
    ])
  }
}
