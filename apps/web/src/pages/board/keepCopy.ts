import type { LiveBoard } from '../../session/LiveBoard.ts'
import { keepFile } from '../../ui/keepFile.ts'

/** The board as it is on this device, as a file that can be opened as a new board. */
export async function keepCopy({ doc, board }: LiveBoard): Promise<void> {
  const { exportBoard } = await import('@caseboard/board/json')
  const copy = new Blob([JSON.stringify(exportBoard(doc), null, 2)], { type: 'application/json' })
  keepFile(copy, `${board.current().title || 'board'}, from this device.json`)
}
