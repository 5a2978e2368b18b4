import { readMeta, readPeople } from '@caseboard/board'
import type { BoardAbout } from '@caseboard/protocol'
import { boardAboutSchema } from '@caseboard/protocol/rest'
import { stages } from '@caseboard/toolkit'
import { useRoom } from '../../sync/use-room.ts'
import { callerOf } from '../caller.ts'
import type { Route } from '../route.ts'

export const boardAbout: Route = {
  method: 'GET',
  path: '/api/boards/:id',
  id: 'boardAbout',
  summary: 'What the board is, who is on it, and who you are there',
  signedIn: true,
  answer: { status: 200, description: 'The board', schema: boardAboutSchema },
  problems: ['not-signed-in', 'no-such-board', 'too-many-boards'],

  async handle(services, request): Promise<BoardAbout> {
    const { board, caller } = await callerOf(services, request)
    const { title, organisation, people } = await useRoom(services.rooms, board.id, (room) =>
      room.read((doc) => ({ ...readMeta(doc), people: readPeople(doc) })),
    )
    return {
      id: board.id,
      title,
      organisation,
      role: caller.role,
      me: { participantId: caller.id, name: caller.name, team: caller.team },
      people: people.map(({ id, name, team }) => ({ id, name, team })),
      stages: stages.map(({ id, name, question }) => ({ id, name, question })),
    }
  },
}
