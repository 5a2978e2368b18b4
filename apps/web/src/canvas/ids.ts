import type { CardId, LinkId, NoteId } from '@caseboard/board'
import type { StageId } from '@caseboard/toolkit'
import type { TLShape, TLShapeId } from '@tldraw/tldraw'

/*  A record of the board has the same shape id on every screen: shape:card-<id> and so on. */

export const cardShapeId = (id: CardId) => `shape:card-${id}` as TLShapeId
export const noteShapeId = (id: NoteId) => `shape:note-${id}` as TLShapeId
export const linkShapeId = (id: LinkId) => `shape:link-${id}` as TLShapeId
export const columnShapeId = (stage: StageId) => `shape:column-${stage}` as TLShapeId

/** The shape of a link's end, whichever it is. */
export function endShapeId(id: CardId | NoteId, isCard: boolean): TLShapeId {
  return isCard ? cardShapeId(id as CardId) : noteShapeId(id as NoteId)
}

export const VIEW_TYPES = ['stage-column', 'board-link', 'tool-card', 'board-note'] as const

/** True for shapes that show a record of the board: they are seen, moved and removed, never written to tldraw. */
export function isView(shape: Pick<TLShape, 'type'>): boolean {
  return (VIEW_TYPES as readonly string[]).includes(shape.type)
}
