import {
  answerRating,
  cellPersonText,
  cellText,
  fieldText,
  personText,
  setCell,
  setField,
  type CardId,
  type Cell,
  type FieldValue,
  type PersonValue,
  type RowId,
} from '@caseboard/board'
import { useMemo } from 'react'
import type * as Y from 'yjs'
import { useBoardSession, useChange } from '../session/index.ts'

/**
 * Where an answer lives: a field of a card, or one cell of a row of its tables. The editor of a
 * kind does not know which of the two it edits.
 */
export interface Answer {
  /** Names it among all answers of the card; what people tell each other about where they are. */
  readonly place: string
  readonly value: FieldValue | undefined
  set(value: Cell | undefined): void
  text(): Y.Text | undefined
  personText(part: keyof PersonValue): Y.Text | undefined
  /** For ratings that are shown as a group result. */
  answer(ballot: string, value: number | undefined): void
}

export const fieldPlace = (field: string) => field
export const rowPlace = (field: string, row: RowId) => `${field}/${row}`
export const cellPlace = (field: string, row: RowId, column: string) =>
  `${rowPlace(field, row)}/${column}`

/** The answer that an element on the screen belongs to. */
export function placeOf(target: unknown): string | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  return target.closest<HTMLElement>('[data-place]')?.dataset['place']
}

export function useFieldAnswer(card: CardId, field: string, value: FieldValue | undefined): Answer {
  const { doc } = useBoardSession()
  const change = useChange()
  return useMemo(
    () => ({
      place: fieldPlace(field),
      value,
      set: (next) => change((doc, hand) => setField(doc, card, field, next, hand)),
      text: () => fieldText(doc, card, field),
      personText: (part) => personText(doc, card, field, part),
      answer: (ballot, next) =>
        change((doc, hand) => answerRating(doc, card, field, ballot, next, hand)),
    }),
    [doc, change, card, field, value],
  )
}

export function useCellAnswer(
  card: CardId,
  field: string,
  row: RowId,
  column: string,
  value: Cell | undefined,
): Answer {
  const { doc } = useBoardSession()
  const change = useChange()
  return useMemo(
    () => ({
      place: cellPlace(field, row, column),
      value,
      set: (next) => change((doc, hand) => setCell(doc, card, field, row, column, next, hand)),
      text: () => cellText(doc, card, field, row, column),
      personText: (part) => cellPersonText(doc, card, field, row, column, part),
      answer: () => undefined,
    }),
    [doc, change, card, field, row, column, value],
  )
}
