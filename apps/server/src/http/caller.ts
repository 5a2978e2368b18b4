import { boardIdSchema } from '@caseboard/protocol/rest'
import type { FastifyRequest } from 'fastify'
import { Refused } from '../access/refused.ts'
import { readToken } from '../access/token.ts'
import type { BoardRecord, Participant } from '../store/store.ts'
import type { Services } from './route.ts'

/** The board in the address. Throws Refused when there is none. */
export async function boardOf(services: Services, request: FastifyRequest): Promise<BoardRecord> {
  const { id } = request.params as { id: string }
  if (!boardIdSchema.safeParse(id).success) throw new Refused('no-such-board')
  return services.access.board(id)
}

/**
 * Who is asking, when they have joined this board. Counts the request: throws Refused when theirs were too
 * many in the last minute.
 */
export async function participantOf(
  services: Services,
  request: FastifyRequest,
  board: BoardRecord,
): Promise<Participant | undefined> {
  const found = await services.access.participant(board.id, readToken(request.headers, board.id))
  if (found !== undefined) services.requests.use(found.id)
  return found
}

/** The board in the address and who is asking. Throws Refused when they have not joined it. */
export async function callerOf(
  services: Services,
  request: FastifyRequest,
): Promise<{ board: BoardRecord; caller: Participant }> {
  const board = await boardOf(services, request)
  const caller = await participantOf(services, request, board)
  if (caller === undefined) throw new Refused('not-signed-in')
  return { board, caller }
}

/** As callerOf, for what only facilitators may do. */
export async function facilitatorOf(
  services: Services,
  request: FastifyRequest,
): Promise<{ board: BoardRecord; caller: Participant }> {
  const found = await callerOf(services, request)
  if (found.caller.role !== 'facilitator') throw new Refused('not-allowed')
  return found
}
