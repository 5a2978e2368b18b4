import { exportBoard } from '@caseboard/board/json'
import type { LiveBoard } from '../../session/LiveBoard.ts'
import { keepFile } from '../../ui/keepFile.ts'

/** The board as it is on this device, as a file that can be opened as a new board. */
export function keepCopy({ doc, board }: LiveBoard): void {
  // Not indented: a board with much ink would be three times as large and could not be brought in again.
  const copy = new Blob([JSON.stringify(exportBoard(doc))], { type: 'application/json' })
  keepFile(copy, `${board.current().title || 'board'}, from this device.json`)
}
