import type { BoardAccess } from '@caseboard/protocol'
import { boardAccessSchema, setBoardAccessSchema } from '@caseboard/protocol/rest'
import { facilitatorOf } from '../caller.ts'
import { parse } from '../../parse.ts'
import type { Route } from '../route.ts'

export const setBoardAccess: Route = {
  method: 'PUT',
  path: '/api/boards/:id/access',
  id: 'setBoardAccess',
  summary: 'Open or close joining by code',
  signedIn: true,
  body: setBoardAccessSchema,
  answer: { status: 200, description: 'As it is now', schema: boardAccessSchema },
  problems: ['invalid-request', 'not-signed-in', 'not-allowed', 'no-such-board'],

  async handle(services, request): Promise<BoardAccess> {
    const { board } = await facilitatorOf(services, request)
    const { codeOpen } = parse(setBoardAccessSchema, request.body)
    return services.access.setCodeOpen(board, codeOpen)
  },
}
