import { readBoard } from '@caseboard/board'
import { exportBoard as toJson } from '@caseboard/board/json'
import { summarise } from '@caseboard/case'
import type { ExportFormat } from '@caseboard/protocol'
import { isExportFormat } from '@caseboard/protocol'
import { Refused } from '../../access/refused.ts'
import { instant } from '../../clock.ts'
import { useRoom } from '../../sync/use-room.ts'
import { callerOf } from '../caller.ts'
import { download } from '../download.ts'
import type { Route, Services } from '../route.ts'

export const exportBoard: Route = {
  method: 'GET',
  path: '/api/boards/:id/export/:format',
  id: 'exportBoard',
  summary: 'Take the case summary away as a file, or the whole board as JSON',
  signedIn: true,
  answer: {
    status: 200,
    description: 'The file',
    mediaTypes: [
      'text/markdown',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/pdf',
      'application/json',
    ],
  },
  problems: ['not-signed-in', 'no-such-board', 'not-found'],

  async handle(services, request, reply): Promise<unknown> {
    const { format } = request.params as { format: string }
    if (!isExportFormat(format)) throw new Refused('not-found')
    const { board } = await callerOf(services, request)
    const { name, mediaType, bytes } = await makeFile(services, board.id, format)
    return download(reply, { name, mediaType, bytes })
  },
}

async function makeFile(services: Services, boardId: string, format: ExportFormat) {
  if (format === 'json') {
    const board = await useRoom(services.rooms, boardId, (room) =>
      room.read((doc) => ({ title: readBoard(doc).title, json: toJson(doc) })),
    )
    return {
      name: `${board.title}.caseboard.json`,
      mediaType: 'application/json; charset=utf-8',
      bytes: Buffer.from(JSON.stringify(board.json, undefined, 2)),
    }
  }
  const snapshot = await useRoom(services.rooms, boardId, (room) => room.read(readBoard))
  const summary = summarise(snapshot, { today: instant(services.clock).slice(0, 10) })
  // Word and PDF bring a lot of code; a server that nobody asks for a file does without it.
  const { exporters, fileName } = await import('@caseboard/case-export')
  const { mediaType, extension, make } = exporters[format]
  return {
    name: fileName(summary, extension),
    mediaType,
    bytes: await make(summary),
  }
}
