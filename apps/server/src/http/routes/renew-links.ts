import type { BoardLinks } from '@caseboard/protocol'
import { boardLinksSchema } from '@caseboard/protocol/rest'
import { facilitatorOf } from '../caller.ts'
import { boardLinks, publicOrigin } from '../links.ts'
import type { Route } from '../route.ts'

export const renewLinks: Route = {
  method: 'POST',
  path: '/api/boards/:id/links',
  id: 'renewLinks',
  summary: 'Make new links. The old ones stop working; people who are in stay in',
  signedIn: true,
  answer: { status: 201, description: 'The new links', schema: boardLinksSchema },
  problems: ['not-signed-in', 'not-allowed', 'no-such-board'],

  async handle(services, request, reply): Promise<BoardLinks> {
    const { board } = await facilitatorOf(services, request)
    const keys = await services.access.renewKeys(board)
    void reply.code(201)
    return boardLinks(publicOrigin(services.settings, request), board.id, keys)
  },
}
