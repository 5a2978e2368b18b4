import { findTool } from '@caseboard/toolkit'
import type { StageId } from '@caseboard/toolkit'
import * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import type { CardId } from '../ids.ts'
import { byRank, placeBefore } from '../rank.ts'
import { readCard } from '../read.ts'
import { needRoom } from '../room.ts'
import { cardsOf, change, mark, record } from '../shape.ts'
import type { CardSnapshot } from '../snapshot.ts'
import { emptyField } from './worksheet.ts'

/** A card's place: a stage, and the card it stands before there (null or absent: last). */
export interface CardPlace {
  readonly stage: StageId
  readonly before?: CardId | null
}

/**
 * Puts a tool on the board as a card with its worksheet empty, in the tool's own stage unless told
 * otherwise. Throws a RangeError for a tool that is not in the toolkit, and BoardFull.
 */
export function addCard(
  doc: Y.Doc,
  card: { readonly tool: string; readonly stage?: StageId; readonly before?: CardId | null },
  hand: Hand,
): CardId {
  const tool = findTool(card.tool)
  if (!tool) throw new RangeError(`There is no tool “${card.tool}” in the toolkit.`)
  needRoom(doc)
  const id = hand.newId() as CardId
  change(doc, hand, () => {
    const fields = new Y.Map<unknown>()
    for (const field of tool.fields) {
      const empty = emptyField(field)
      if (empty) fields.set(field.id, empty)
    }
    const stage = card.stage ?? tool.primaryStage
    const rank = rankIn(doc, id, { stage, before: card.before ?? null })
    cardsOf(doc).set(
      id,
      record({ tool: tool.id, stage, rank, fields, createdBy: hand.by, createdAt: hand.now }),
    )
  })
  return id
}

/** Moves a card to a stage and a place in it. False when there is no such card. */
export function moveCard(doc: Y.Doc, id: CardId, place: CardPlace, hand: Hand): boolean {
  const card = cardsOf(doc).get(id)
  if (!(card instanceof Y.Map)) return false
  if (place.before === id) return true
  change(doc, hand, () => {
    // Always both: with only one written, two people moving a card could end with a stage from one
    // and a rank from the other.
    card.set('rank', rankIn(doc, id, place))
    card.set('stage', place.stage)
  })
  return true
}

/** Takes a card off the board into the bin, with everything typed in it. */
export function removeCard(doc: Y.Doc, id: CardId, hand: Hand): boolean {
  return mark(doc, cardsOf(doc), id, true, hand)
}

export function restoreCard(doc: Y.Doc, id: CardId, hand: Hand): boolean {
  return mark(doc, cardsOf(doc), id, false, hand)
}

function rankIn(doc: Y.Doc, id: CardId, { stage, before }: CardPlace): string {
  const cards = cardsOf(doc)
  const others = [...cards]
    .map(([otherId, stored]) => readPlace(otherId, stored))
    .filter((card) => card !== undefined && card.id !== id && card.stage === stage)
    .filter((card) => card !== undefined)
    .toSorted(byRank)
  const { rank, reranked } = placeBefore(others, before ?? null)
  for (const [otherId, fresh] of reranked) cards.get(otherId)?.set('rank', fresh)
  return rank
}

function readPlace(
  id: string,
  stored: unknown,
): Pick<CardSnapshot, 'id' | 'rank' | 'stage'> | undefined {
  const card = readCard(id, stored)
  return card?.deletedAt === undefined ? card : undefined
}
