import { britishDay, readBoard } from '@caseboard/board'
import { boardJsonSchema, exportBoard as toJson } from '@caseboard/board/json'
import { caseJson } from '@caseboard/case'
import { caseJsonSchema } from '@caseboard/case/json'
import type { ExportFormat } from '@caseboard/protocol'
import { isExportFormat } from '@caseboard/protocol'
import { Refused } from '../../access/refused.ts'
import { useRoom } from '../../sync/use-room.ts'
import { callerOf } from '../caller.ts'
import { download } from '../download.ts'
import type { Route, Services } from '../route.ts'

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
  problems: ['not-signed-in', 'no-such-board', 'not-found', 'busy', 'too-many-boards'],

  async handle(services, request, reply): Promise<unknown> {
    const { format } = request.params as { format: string }
    if (!isExportFormat(format)) throw new Refused('not-found')
    const { board } = await callerOf(services, request)
    const { name, mediaType, bytes } = await makeFile(services, board.id, format)
    return download(reply, { name, mediaType, bytes })
  },
}

async function makeFile(services: Services, boardId: string, format: ExportFormat) {
  const today = britishDay(new Date(services.clock.now()))
  if (format === 'json') {
    const { board, json } = await useRoom(services.rooms, boardId, (room) =>
      room.read((doc) => ({ board: readBoard(doc), json: toJson(doc) })),
    )
    const whole = { ...json, case: caseJson(board, { today }) }
    return {
      name: `${board.title}.caseboard.json`,
      mediaType: 'application/json; charset=utf-8',
      // Not indented: a board with much ink would be three times as large and could not be brought in again.
      bytes: Buffer.from(JSON.stringify(whole)),
    }
  }
  const board = await useRoom(services.rooms, boardId, (room) => room.read(readBoard))
  return await services.files.make({ board, format, today })
}
