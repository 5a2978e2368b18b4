import type { BoardCreated } from '@caseboard/protocol'
import { boardCreatedSchema, createBoardSchema } from '@caseboard/protocol/rest'
import { seedOf } from '../../boards/seed.ts'
import { instant } from '../../clock.ts'
import { LargeBody } from '../body.ts'
import { boardLinks, publicOrigin } from '../links.ts'
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
  problems: ['invalid-request', 'too-large', 'too-many-new-boards', 'busy', 'unavailable'],
  bodyLimit: (settings) => settings.maxImportBytes,

  async handle({ access, clock, files, settings }, request, reply): Promise<BoardCreated> {
    const now = instant(clock)
    const { body } = request
    access.countNewBoard(request.ip, body instanceof LargeBody ? body.json.length : 0)
    const seed = await (body instanceof LargeBody
      ? files.open({ json: body.json, now })
      : seedOf(body, now))
    const { id, code, keys } = await access.createBoard(seed)
    void reply.code(201)
    return { id, code, links: boardLinks(publicOrigin(settings, request), id, keys) }
  },
}
