import { addCard, removeCard, type CardId } from '@caseboard/board'
import type { StageId, ToolId } from '@caseboard/toolkit'
import { useCallback } from 'react'
import { useChange } from '../session/index.ts'

/** Puts tools on the board as one step, each at the end of the stage that is named, else of its own. */
export function useAddTools() {
  const change = useChange()
  const add = useCallback(
    (tools: readonly ToolId[], stage?: StageId): CardId[] =>
      change((doc, hand) =>
        doc.transact(
          () => tools.map((tool) => addCard(doc, { tool, ...(stage ? { stage } : {}) }, hand)),
          hand.origin,
        ),
      ) ?? [],
    [change],
  )
  const takeBack = useCallback(
    (cards: readonly CardId[]) =>
      change((doc, hand) =>
        doc.transact(() => {
          for (const card of cards) removeCard(doc, card, hand)
          return true
        }, hand.origin),
      ),
    [change],
  )
  return { add, takeBack }
}
