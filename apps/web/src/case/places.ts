import type { CardId } from '@caseboard/board'
import type { Place, Pointer, Target } from '@caseboard/case'
import { findField, findTool } from '@caseboard/toolkit'
import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

/** Where on the board something is answered: a card of a tool, or the tool while no such card is there. */
export interface Somewhere {
  readonly tool: string
  readonly card?: CardId | undefined
  /** The answer on the card: a field, a row of it or a cell. */
  readonly place?: string | undefined
}

/** Where a rule of the case can be met. */
export function whereOf({ tool, card, field }: Target | Pointer): Somewhere {
  return { tool, card, place: field }
}

/** The address of the view that is open, with this card open beside it. */
export function useCardAddress(): (card: CardId, place?: string) => string {
  const [search] = useSearchParams()
  return useCallback(
    (card, place) => {
      const next = new URLSearchParams(search)
      next.set('card', card)
      next.delete('place')
      if (place !== undefined) next.set('place', place)
      return `?${next.toString()}`
    },
    [search],
  )
}

/** “benefits/row/annual”: a place of the case as the worksheet names it. */
export function answerPlace({
  field,
  row,
  column,
}: Extract<Place, { card: CardId }>): string | undefined {
  return [field, row, column].filter((part) => part !== undefined).join('/') || undefined
}

/** What a tool is called; the id of one only a newer version knows. */
export const toolName = (tool: string): string => findTool(tool)?.name ?? tool

/** What an answer is called: the label of its column, or else of its field. */
export function answerName(tool: string, field: string, column?: string): string {
  const known = findTool(tool)
  const found = known && findField(known, field)
  const cell =
    found?.kind === 'table' ? found.columns.find(({ id }) => id === column)?.label : undefined
  return cell ?? found?.label ?? field
}
