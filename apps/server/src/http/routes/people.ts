import type { ParticipantId } from '@caseboard/board'
import { putLeftAt } from '@caseboard/board'
import type { BoardPerson } from '@caseboard/protocol'
import { boardPersonSchema, setRoleSchema } from '@caseboard/protocol/rest'
import type { FastifyRequest } from 'fastify'
import * as z from 'zod'
import type { Participant } from '../../store/store.ts'
import { useRoom } from '../../sync/use-room.ts'
import { facilitatorOf } from '../caller.ts'
import { parse } from '../../parse.ts'
import type { Route, Services } from '../route.ts'
import { tellRoom } from '../tell-room.ts'

/*  What a facilitator decides about the people on a board. */

const problems = ['not-signed-in', 'not-allowed', 'no-such-board', 'no-such-person'] as const

export const boardPeople: Route = {
  method: 'GET',
  path: '/api/boards/:id/people',
  id: 'boardPeople',
  summary: 'Everybody on the board and what they may do, in order of joining',
  signedIn: true,
  answer: { status: 200, description: 'The people', schema: z.array(boardPersonSchema) },
  problems: ['not-signed-in', 'not-allowed', 'no-such-board'],

  async handle(services, request): Promise<BoardPerson[]> {
    const { board } = await facilitatorOf(services, request)
    return (await services.access.people(board)).map(boardPerson)
  },
}

export const setRole: Route = {
  method: 'PUT',
  path: '/api/boards/:id/people/:participantId',
  id: 'setRole',
  summary: 'Give somebody another role. It counts at once, on the screens they have open too',
  signedIn: true,
  body: setRoleSchema,
  answer: { status: 200, description: 'As they are now', schema: boardPersonSchema },
  problems: ['invalid-request', ...problems, 'last-facilitator'],

  async handle(services, request): Promise<BoardPerson> {
    const { board } = await facilitatorOf(services, request)
    const { role } = parse(setRoleSchema, request.body)
    const person = await services.access.setRole(board, personIn(request), role)
    await tellRoom(services, board.id, person.id)
    return boardPerson(person)
  },
}

export const removePerson: Route = {
  method: 'DELETE',
  path: '/api/boards/:id/people/:participantId',
  id: 'removePerson',
  summary:
    'Take somebody off the board: what they have open closes at once. What they wrote stays. ' +
    'With a link or an open code they can join again',
  signedIn: true,
  answer: { status: 204, description: 'They are off the board' },
  problems: [...problems, 'last-facilitator'],

  async handle(services, request, reply) {
    const { board } = await facilitatorOf(services, request)
    const participantId = personIn(request)
    await services.access.remove(board, participantId)
    await tellRoom(services, board.id, participantId)
    // They are off the board now. Nobody waits for the disk to hear so, nor hears that it failed.
    void writeDown(services, board.id, participantId)
    return reply.code(204).send()
  },
}

/** That they have left stands on the board: nobody waits any more for what their team says. */
async function writeDown(
  { rooms, logger }: Services,
  boardId: string,
  participantId: ParticipantId,
): Promise<void> {
  try {
    await useRoom(rooms, boardId, (room) =>
      room.change((doc, hand) => putLeftAt(doc, participantId, hand)),
    )
  } catch (err) {
    logger.error(
      { board: boardId, err },
      'somebody who was taken off the board still counts for their team',
    )
  }
}

/** The person in the address: whoever it names, the store knows them or not. */
function personIn(request: FastifyRequest): ParticipantId {
  return (request.params as { participantId: ParticipantId }).participantId
}

function boardPerson({ id, name, team, role }: Participant): BoardPerson {
  return { participantId: id, name, team, role }
}
