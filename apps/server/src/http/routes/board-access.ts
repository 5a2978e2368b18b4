import type { BoardAccess } from '@caseboard/protocol'
import { boardAccessSchema } from '@caseboard/protocol/rest'
import { facilitatorOf } from '../caller.ts'
import type { Route } from '../route.ts'

export const boardAccess: Route = {
  method: 'GET',
  path: '/api/boards/:id/access',
  id: 'boardAccess',
  summary: 'The join code, and whether it is open',
  signedIn: true,
  answer: { status: 200, description: 'The code', schema: boardAccessSchema },
  problems: ['not-signed-in', 'not-allowed', 'no-such-board'],

  async handle(services, request): Promise<BoardAccess> {
    const { board } = await facilitatorOf(services, request)
    return { code: board.code, codeOpen: board.codeOpen }
  },
}
