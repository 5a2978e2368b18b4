import { readBoard } from '@caseboard/board'
import { exportBoard } from '@caseboard/board/json'
import { caseJson, summarise } from '@caseboard/case'
import type { ExportFormat } from '@caseboard/protocol'
import * as Y from 'yjs'
import { updatesIn } from '../sync/frames.ts'

/** A file to be made: of this board, in this format, on this day. */
export interface FileOrder {
  /** The board as a newcomer is sent it: it is put together here, not on the thread of the sockets. */
  readonly frames: readonly Uint8Array[]
  readonly format: ExportFormat
  /** An ISO date. */
  readonly today: string
}

export interface MadeFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What the thread does with an order. */
export async function makeFile({ frames, format, today }: FileOrder): Promise<MadeFile> {
  const doc = new Y.Doc()
  for (const part of frames) for (const update of updatesIn(part)) Y.applyUpdate(doc, update)
  return format === 'json' ? everything(doc, today) : await document(doc, format, today)
}

function everything(doc: Y.Doc, today: string): MadeFile {
  const board = readBoard(doc)
  const whole = { ...exportBoard(doc), case: caseJson(board, { today }) }
  return {
    name: `${board.title}.caseboard.json`,
    mediaType: 'application/json; charset=utf-8',
    // Not indented: a board with much ink would be three times as large and could not be brought in again.
    bytes: Buffer.from(JSON.stringify(whole)),
  }
}

async function document(
  doc: Y.Doc,
  format: Exclude<ExportFormat, 'json'>,
  today: string,
): Promise<MadeFile> {
  // The programs that make documents take a while to load, and JSON needs none of them.
  const { exporters, fileName } = await import('@caseboard/case-export')
  const summary = summarise(readBoard(doc), { today })
  const { mediaType, extension, make } = exporters[format]
  return { name: fileName(summary, extension), mediaType, bytes: await make(summary) }
}
