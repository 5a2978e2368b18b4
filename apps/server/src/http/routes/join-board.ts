import type { ParticipantId } from '@caseboard/board'
import { putPerson } from '@caseboard/board'
import type { Joined, Role } from '@caseboard/protocol'
import { joinBoardSchema, joinedSchema } from '@caseboard/protocol/rest'
import { Refused } from '../../access/refused.ts'
import { readToken, setTokenCookie } from '../../access/token.ts'
import type { Room } from '../../sync/room.ts'
import { useRoom } from '../../sync/use-room.ts'
import { boardOf, participantOf } from '../caller.ts'
import { publicOrigin } from '../links.ts'
import { tellRoom } from '../tell-room.ts'
import { parse } from '../../parse.ts'
import type { BoardRecord } from '../../store/store.ts'
import type { Route, Services } from '../route.ts'

export const joinBoard: Route = {
  method: 'POST',
  path: '/api/boards/:id/sessions',
  id: 'joinBoard',
  summary: 'Join a board with a key or a code, a name and a team; or change your name and team',
  signedIn: false,
  body: joinBoardSchema,
  answer: {
    status: 201,
    description: 'You are in. The token is also set as a cookie.',
    schema: joinedSchema,
  },
  problems: [
    'invalid-request',
    'not-signed-in',
    'wrong-key',
    'wrong-code',
    'code-closed',
    'no-such-board',
    'too-many-guesses',
    'too-many-new-people',
    'too-many-requests',
    'unavailable',
    'too-many-boards',
  ],

  async handle(services, request, reply): Promise<Joined> {
    const { access, rooms } = services
    const board = await boardOf(services, request)
    const { key, code, name, team = '' } = parse(joinBoardSchema, request.body)
    const role = await invitedAs(services, board, { key, code, address: request.ip })
    const known = await participantOf(services, request, board)

    const person = { name, team }
    let joined: Joined
    // The room is opened first: where it cannot be, nobody has come in or changed.
    if (known !== undefined) {
      const token = readToken(request.headers, board.id) ?? ''
      joined = await useRoom(rooms, board.id, async (room) => {
        // Coming back on the same device is coming back as the same person.
        const again = await access.rejoin(known, { ...person, role })
        await writeDown(room, again.id, person)
        return { participantId: again.id, role: again.role, token }
      })
    } else if (role !== undefined) {
      joined = await useRoom(rooms, board.id, (room) =>
        comeIn(services, room, board, { ...person, role }),
      )
    } else {
      throw new Refused('not-signed-in')
    }
    await tellRoom(services, board.id, joined.participantId)

    const isSecure =
      request.protocol === 'https' || publicOrigin(services.settings, request).startsWith('https:')
    void reply
      .code(201)
      .header('set-cookie', setTokenCookie(board.id, joined.token, isSecure))
      .header('cache-control', 'no-store')
    return joined
  },
}

/** Somebody new: a person who has joined and stands on the board, or nobody at all. */
async function comeIn(
  { access, logger }: Services,
  room: Room,
  board: BoardRecord,
  person: { name: string; team: string; role: Role },
): Promise<Joined> {
  const joined = await access.join(board, person)
  try {
    await writeDown(room, joined.participantId, person)
  } catch (error) {
    await access.takeBack(board.id, joined).catch((err: unknown) => {
      logger.error({ board: board.id, err }, 'somebody who could not come in is still listed')
    })
    throw error
  }
  return joined
}

async function writeDown(
  room: Room,
  id: ParticipantId,
  { name, team }: { name: string; team: string },
): Promise<void> {
  await room.change((doc, hand) => putPerson(doc, { id, name, team }, hand))
}

/** The role that key or code gives on this board; undefined when there is neither. */
async function invitedAs(
  { access }: Services,
  board: BoardRecord,
  { key, code, address }: { key?: string | undefined; code?: string | undefined; address: string },
): Promise<Role | undefined> {
  if (key !== undefined) return (await access.admit({ boardId: board.id, key })).role
  if (code === undefined) return undefined
  const admission = await access.admit({ code, address })
  if (admission.board.id !== board.id) throw new Refused('wrong-code')
  return admission.role
}
