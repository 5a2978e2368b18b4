import type { CardId, LinkId, LinkKind, NoteCategory, NoteId } from '@caseboard/board'
import type { StageId } from '@caseboard/toolkit'
import { T, type TLBaseShape, type TLShapeId } from '@tldraw/tldraw'

/*  The four shapes that show records of the board. Their properties are all their faces need, so that drawing
 *  one asks nobody else; they are made by the lenses and never stored.
 */

export type ToolCardShape = TLBaseShape<
  'tool-card',
  {
    w: number
    h: number
    cardId: CardId
    stage: StageId
    title: string
    filled: number
    total: number
    /** First answers, or the tool's purpose when there are none. */
    lines: string[]
    isEmpty: boolean
    /** “3 benefits assumed”, or nothing. */
    assumed: string
    /** "2 of 5" in its column, for those who listen. */
    place: string
  }
>

export type BoardNoteShape = TLBaseShape<
  'board-note',
  {
    w: number
    h: number
    noteId: NoteId
    text: string
    category: NoteCategory
    author: string
    /** “now an action” on a note that one came from. */
    became: string
  }
>

export type BoardLinkShape = TLBaseShape<
  'board-link',
  {
    linkId: LinkId
    from: TLShapeId
    to: TLShapeId
    kind: LinkKind
    label: string
    /** "Data inventory supports Problem statement" */
    sentence: string
  }
>

export type StageColumnShape = TLBaseShape<
  'stage-column',
  { w: number; h: number; stage: StageId; cards: number; progress: string }
>

export type ViewShape = ToolCardShape | BoardNoteShape | BoardLinkShape | StageColumnShape

// Only the lenses make these shapes, from records that were checked already.
const name = <Name extends string>() => T.string as unknown as T.Validatable<Name>

export const toolCardProps = {
  w: T.number,
  h: T.number,
  cardId: name<CardId>(),
  stage: name<StageId>(),
  title: T.string,
  filled: T.number,
  total: T.number,
  lines: T.arrayOf(T.string),
  isEmpty: T.boolean,
  assumed: T.string,
  place: T.string,
}

export const boardNoteProps = {
  w: T.number,
  h: T.number,
  noteId: name<NoteId>(),
  text: T.string,
  category: name<NoteCategory>(),
  author: T.string,
  became: T.string,
}

export const boardLinkProps = {
  linkId: name<LinkId>(),
  from: name<TLShapeId>(),
  to: name<TLShapeId>(),
  kind: name<LinkKind>(),
  label: T.string,
  sentence: T.string,
}

export const stageColumnProps = {
  w: T.number,
  h: T.number,
  stage: name<StageId>(),
  cards: T.number,
  progress: T.string,
}
