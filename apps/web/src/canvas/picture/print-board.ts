import type { BoardSnapshot } from '@caseboard/board'
import type { Editor } from '@tldraw/tldraw'
import { takePicture } from './take-picture.ts'
import './print-board.css'

/**
 * Prints the whole board on one page, whatever part of it is in sight, light also on a dark screen. The picture stands
 * in the page itself: words of a picture from a file would come without their letters.
 */
export async function printBoard(editor: Editor, board: BoardSnapshot, today: Date): Promise<void> {
  const picture = await takePicture(editor, board, { format: 'svg', today })
  const svg = document.importNode(
    new DOMParser().parseFromString(await picture.text(), 'image/svg+xml').documentElement,
    true,
  )
  // Letters that a file brings with it; the page has them.
  for (const letters of svg.querySelectorAll('style')) letters.remove()
  const isWide = Number(svg.getAttribute('width')) > Number(svg.getAttribute('height'))
  const sheet = document.createElement('div')
  sheet.className = `print-board print-board--${isWide ? 'wide' : 'tall'}`
  sheet.append(svg)
  document.body.append(sheet)
  globalThis.addEventListener('afterprint', () => sheet.remove(), { once: true })
  globalThis.print()
}
