import type { BoardSnapshot, CardId, Hand } from '@caseboard/board'
import type { StageId } from '@caseboard/toolkit'
import type { Editor } from '@tldraw/tldraw'
import type * as Y from 'yjs'
import type { BoardSession, PresentPerson } from '../session/index.ts'

/** What shapes and tools, which know only their editor, may ask of the board they show. */
export interface CanvasBoard {
  readonly session: BoardSession
  /** Now: a role can change, and so can what the screen is for. */
  readonly canEdit: boolean
  current(): BoardSnapshot
  /** Everybody who has the board open, with their pointers. */
  readonly people: { current(): readonly PresentPerson[] }
  /** Whether there is a line on which one hears of the others. */
  readonly isOnline: boolean
  /** One step that can be undone. */
  change<T>(make: (doc: Y.Doc, hand: Hand) => T): T | undefined
  openCard(id: CardId): void
  /** Asks for a tool of the toolkit, for a stage when one is named. */
  addTool(stage?: StageId): void
  /** Shows decisions, actions and the bin, at the one with this id on the page. */
  openOutcomes(id: string): void
}

const boards = new WeakMap<Editor, CanvasBoard>()

/** Says which board an editor shows. */
export function setBoard(editor: Editor, board: CanvasBoard): void {
  boards.set(editor, board)
}

/** The board an editor shows; none while it is being made or put away. */
export function boardOf(editor: Editor): CanvasBoard | undefined {
  return boards.get(editor)
}
