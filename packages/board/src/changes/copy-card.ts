import { findField, findTool } from '@caseboard/toolkit'
import type * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import type { CardId } from '../ids.ts'
import { byRank } from '../rank.ts'
import { readCard } from '../read.ts'
import { cardsOf, change } from '../shape.ts'
import type { FieldValue } from '../snapshot.ts'
import { addCard } from './cards.ts'
import { setField } from './worksheet.ts'
import type { Answer } from './worksheet.ts'

/**
 * Puts a second card of the same tool right after a card, with the same answers; what people answered
 * in a vote is theirs and stays behind. Undefined when there is no such card on the board, or its
 * tool is not one of this toolkit.
 */
export function copyCard(doc: Y.Doc, id: CardId, hand: Hand): CardId | undefined {
  const card = readCard(id, cardsOf(doc).get(id))
  const tool = card && findTool(card.tool)
  if (!tool || card.deletedAt !== undefined) return undefined
  const next = [...cardsOf(doc)]
    .map(([otherId, stored]) => readCard(otherId, stored))
    .filter((other) => other?.deletedAt === undefined && other?.stage === card.stage)
    .filter((other) => other !== undefined)
    .toSorted(byRank)
    .find((other) => byRank(other, card) > 0)
  return change(doc, hand, () => {
    const copy = addCard(doc, { tool: tool.id, stage: card.stage, before: next?.id ?? null }, hand)
    for (const [field, value] of Object.entries(card.fields)) {
      const known = findField(tool, field)
      const isVote = known?.kind === 'rating' && known.aggregate
      if (!isVote) setField(doc, copy, field, withoutIds(value), hand)
    }
    return copy
  })
}

/** An answer as the catalogue writes one: rows and items without the ids they have on their card. */
function withoutIds(value: FieldValue): Answer {
  if (!Array.isArray(value)) return value as Answer
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return item
    if ('cells' in item) return item.cells
    return 'text' in item ? item.text : item
  }) as Answer
}
