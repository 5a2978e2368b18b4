import { findField, findTool } from '@caseboard/toolkit'
import type { Column, Field } from '@caseboard/toolkit'
import * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import type { CardId, NoteId, OutcomeId } from '../ids.ts'
import { readNote } from '../read.ts'
import { cardsOf, change, notesOf } from '../shape.ts'
import type { NoteSnapshot, OutcomeKind } from '../snapshot.ts'
import { removeNote } from './notes.ts'
import { addOutcome } from './outcomes.ts'
import { addRow, fieldText } from './worksheet.ts'

/*  What is worth keeping of a note becomes part of the case: a decision, an action, or an answer in a worksheet.
 *  A decision or action keeps the note as its source, on the board. An answer takes the note's place: its words
 *  are in the worksheet now, and a second copy of them would only have to be kept in step. It goes to the bin.
 */

/** Where in a worksheet a note's words can go: text, a list, or a table that has a column for text. */
export function takesNote(field: Field): boolean {
  if (field.kind === 'table') return textColumn(field.columns) !== undefined
  return field.kind === 'shortText' || field.kind === 'longText' || field.kind === 'list'
}

/**
 * Writes a note's words down as a decision or an action, with the note as its source; the note stays.
 * Undefined when there is no such note on the board, or nothing is written on it.
 */
export function noteToOutcome(
  doc: Y.Doc,
  id: NoteId,
  kind: OutcomeKind,
  hand: Hand,
): OutcomeId | undefined {
  const note = writtenNote(doc, id)
  if (!note) return undefined
  return addOutcome(doc, { kind, stage: note.stage, text: note.text.trim(), sources: [id] }, hand)
}

/**
 * Puts a note's words into a worksheet and the note into the bin, as one change. Text gets them at its end, a
 * list as an item, a table as a row of its first text column; what was there stays. False, with nothing changed,
 * when there is no such note or answer, nothing is written on the note, or the answer is no text.
 */
export function noteToAnswer(
  doc: Y.Doc,
  id: NoteId,
  to: { readonly card: CardId; readonly field: string },
  hand: Hand,
): boolean {
  const note = writtenNote(doc, id)
  const card = cardsOf(doc).get(to.card)
  const tool = card instanceof Y.Map ? findTool(String(card.get('tool'))) : undefined
  const field = tool && findField(tool, to.field)
  if (!note || !field || !takesNote(field)) return false
  return change(doc, hand, () => {
    const words = note.text.trim()
    if (field.kind === 'list') addRow(doc, to.card, to.field, { text: words }, hand)
    else if (field.kind === 'table') {
      addRow(doc, to.card, to.field, { [textColumn(field.columns)!.id]: words }, hand)
    } else {
      const text = fieldText(doc, to.card, to.field)
      if (!text) return false
      const between = text.length === 0 ? '' : field.kind === 'longText' ? '\n' : '; '
      text.insert(text.length, between + (field.kind === 'longText' ? words : oneLine(words)))
    }
    return removeNote(doc, id, hand)
  })
}

function writtenNote(doc: Y.Doc, id: NoteId): NoteSnapshot | undefined {
  const note = readNote(id, notesOf(doc).get(id))
  return note && !note.deletedAt && note.text.trim() !== '' ? note : undefined
}

function textColumn(columns: readonly Column[]): Column | undefined {
  return columns.find(({ kind }) => kind === 'shortText' || kind === 'longText')
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
