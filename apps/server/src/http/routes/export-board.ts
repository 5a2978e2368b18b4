import { britishDay } from '@caseboard/board'
import { boardJsonSchema } from '@caseboard/board/json'
import { caseJsonSchema } from '@caseboard/case/json'
import { isExportFormat } from '@caseboard/protocol'
import { Refused } from '../../access/refused.ts'
import { useRoom } from '../../sync/use-room.ts'
import { callerOf } from '../caller.ts'
import { download } from '../download.ts'
import type { Route } from '../route.ts'

export const exportBoard: Route = {
  method: 'GET',
  path: '/api/boards/:id/export/:format',
  id: 'exportBoard',
  summary:
    'Take the case summary away as a file, or as JSON the whole board and what it amounts to. POST /api/boards takes that JSON as `board`',
  signedIn: true,
  answer: {
    status: 200,
    description: 'The file',
    // Shown for application/json: the board, which can be imported again, and the case beside it.
    schema: boardJsonSchema.extend({ case: caseJsonSchema }),
    mediaTypes: [
      'text/markdown',
      'text/html',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/pdf',
      'text/csv',
      'application/json',
    ],
  },
  problems: [
    'not-signed-in',
    'no-such-board',
    'not-found',
    'busy',
    'too-many-files',
    'too-many-boards',
  ],

  async handle(services, request, reply): Promise<unknown> {
    const { format } = request.params as { format: string }
    if (!isExportFormat(format)) throw new Refused('not-found')
    const { board, caller } = await callerOf(services, request)
    const frames = await useRoom(services.rooms, board.id, (room) => room.frames())
    const today = britishDay(new Date(services.clock.now()))
    return download(reply, await services.files.make({ frames, format, today }, caller.id))
  },
}
