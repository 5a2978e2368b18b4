import type { StageId } from '@caseboard/toolkit'
import * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import type { NoteId } from '../ids.ts'
import { needRoom } from '../room.ts'
import { change, mark, notesOf, record } from '../shape.ts'
import type { NoteCategory } from '../snapshot.ts'

export interface NewNote {
  readonly stage: StageId
  /** Top left corner in page units. */
  readonly pos: readonly [x: number, y: number]
  readonly text?: string
  readonly category?: NoteCategory
}

/** A note can be longer; a worksheet is the better place then. In characters. */
export const LONGEST_NOTE = 2000

/** Throws BoardFull. */
export function addNote(doc: Y.Doc, note: NewNote, hand: Hand): NoteId {
  needRoom(doc)
  const id = hand.newId() as NoteId
  change(doc, hand, () => {
    notesOf(doc).set(
      id,
      record({
        text: new Y.Text(note.text ?? ''),
        stage: note.stage,
        pos: [...note.pos],
        category: note.category ?? 'idea',
        author: hand.by,
        createdAt: hand.now,
      }),
    )
  })
  return id
}

/** Moves a note. Its stage and its position belong together and are always both written. */
export function moveNote(
  doc: Y.Doc,
  id: NoteId,
  place: Pick<NewNote, 'stage' | 'pos'>,
  hand: Hand,
): boolean {
  const note = notesOf(doc).get(id)
  if (!(note instanceof Y.Map)) return false
  change(doc, hand, () => {
    note.set('stage', place.stage)
    note.set('pos', [...place.pos])
  })
  return true
}

export function setNoteCategory(
  doc: Y.Doc,
  id: NoteId,
  category: NoteCategory,
  hand: Hand,
): boolean {
  const note = notesOf(doc).get(id)
  if (!(note instanceof Y.Map)) return false
  change(doc, hand, () => note.set('category', category))
  return true
}

/**
 * Puts the name of whoever does it on a note, or takes the name off: then no author is stored, here or anywhere.
 * False when there is no such note.
 */
export function signNote(doc: Y.Doc, id: NoteId, isSigned: boolean, hand: Hand): boolean {
  const note = notesOf(doc).get(id)
  if (!(note instanceof Y.Map)) return false
  change(doc, hand, () => {
    if (isSigned) note.set('author', hand.by)
    else note.delete('author')
  })
  return true
}

/** The shared text of a note. */
export function noteText(doc: Y.Doc, id: NoteId): Y.Text | undefined {
  const text = notesOf(doc).get(id)?.get('text')
  return text instanceof Y.Text ? text : undefined
}

/** Takes a note off the board into the bin, with its text. */
export function removeNote(doc: Y.Doc, id: NoteId, hand: Hand): boolean {
  return mark(doc, notesOf(doc), id, true, hand)
}

export function restoreNote(doc: Y.Doc, id: NoteId, hand: Hand): boolean {
  return mark(doc, notesOf(doc), id, false, hand)
}
