import type { BoardSnapshot } from '@caseboard/board'
import { summarise } from '@caseboard/case'
import type { ExportFormat } from '@caseboard/case-export'
import { exporters, fileName } from '@caseboard/case-export'

/** A document to be made: of this board, in this format, on this day. */
export interface FileOrder {
  readonly board: BoardSnapshot
  readonly format: ExportFormat
  /** An ISO date. */
  readonly today: string
}

export interface MadeFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What the thread for documents does with an order. */
export default async function makeFile({ board, format, today }: FileOrder): Promise<MadeFile> {
  const summary = summarise(board, { today })
  const { mediaType, extension, make } = exporters[format]
  return { name: fileName(summary, extension), mediaType, bytes: await make(summary) }
}
