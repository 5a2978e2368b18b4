import { readMeta } from '@caseboard/board'
import type { Invitation } from '@caseboard/protocol'
import {
  invitationSchema,
  lookAtInvitationSchema,
  lookAtInvitationSchemaFor,
} from '@caseboard/protocol/rest'
import { useRoom } from '../../sync/use-room.ts'
import { parse } from '../../parse.ts'
import type { Route } from '../route.ts'

export const lookAtInvitation: Route = {
  method: 'POST',
  path: '/api/invitations',
  id: 'lookAtInvitation',
  summary: 'See what a code or a link leads to before joining',
  signedIn: false,
  body: lookAtInvitationSchema,
  answer: { status: 200, description: 'The board and the role', schema: invitationSchema },
  problems: [
    'invalid-request',
    'wrong-code',
    'code-closed',
    'wrong-key',
    'no-such-board',
    'too-many-guesses',
    'too-many-boards',
  ],

  async handle({ access, rooms }, request): Promise<Invitation> {
    const invited = parse(lookAtInvitationSchemaFor(request.body), request.body)
    const ticket = 'key' in invited ? invited : { ...invited, address: request.ip }
    const { board, role } = await access.admit(ticket)
    const { title, organisation } = await useRoom(rooms, board.id, (room) => room.read(readMeta))
    const facilitators = await access.facilitators(board.id)
    return { boardId: board.id, title, organisation, role, facilitators }
  },
}
