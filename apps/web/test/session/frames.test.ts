import {
  addNote,
  type Hand,
  moveNote,
  type NoteId,
  type ParticipantId,
  watchBoard,
} from '@caseboard/board'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { frameByFrame } from '../../src/session/frames.ts'

const hand = (by: string): Hand => ({
  by: by as ParticipantId,
  now: '2026-11-24T09:30:00.000Z',
  newId: () => 'leaflet',
  origin: by,
})
const leaflet = 'leaflet' as NoteId

/** Priya's screen, on a board with one note that Sam can move too. */
function priyasScreen() {
  const priya = new Y.Doc()
  const sam = new Y.Doc()
  addNote(
    sam,
    { stage: 'goals', pos: [0, 0], text: 'Print the leaflet', category: 'idea' },
    hand('Sam'),
  )
  Y.applyUpdate(priya, Y.encodeStateAsUpdate(sam))
  sam.on('update', (update: Uint8Array) => Y.applyUpdate(priya, update, 'from Sam'))
  const due = new Set<() => void>()
  const board = frameByFrame(watchBoard(priya), (run) => {
    due.add(run)
    return () => due.delete(run)
  })
  const shown: number[] = []
  board.subscribe(() => shown.push(board.current().notes[0]!.pos[0]))
  return {
    priya,
    board,
    shown,
    samMovesTo: (x: number) => moveNote(sam, leaflet, { stage: 'goals', pos: [x, 0] }, hand('Sam')),
    drawFrame() {
      for (const run of due) {
        due.delete(run)
        run()
        return
      }
    },
  }
}

describe('a board on which others move things', () => {
  test('Sam drags a note: Priya sees it start at once, then once a frame, and where it ends', () => {
    const { shown, samMovesTo, drawFrame } = priyasScreen()
    for (const x of [10, 20, 30]) samMovesTo(x)
    expect(shown).toEqual([10])
    drawFrame()
    expect(shown).toEqual([10, 30])
  })

  test('what Priya does herself does not wait for the frame', () => {
    const { priya, shown, samMovesTo } = priyasScreen()
    samMovesTo(10)
    samMovesTo(20)
    moveNote(priya, leaflet, { stage: 'goals', pos: [500, 0] }, hand('Priya'))
    expect(shown).toEqual([10, 500])
  })

  test('the board is always asked as it is now, shown or not', () => {
    const { board, samMovesTo } = priyasScreen()
    samMovesTo(10)
    samMovesTo(20)
    expect(board.current().notes[0]?.pos).toEqual([20, 0])
  })

  test('a board that is put away tells nobody what was still waiting', () => {
    const { board, shown, samMovesTo, drawFrame } = priyasScreen()
    samMovesTo(10)
    samMovesTo(20)
    board.close()
    drawFrame()
    expect(shown).toEqual([10])
  })
})
