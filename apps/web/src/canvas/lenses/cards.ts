import {
  assumedWords,
  type BoardSnapshot,
  type CardSnapshot,
  completeness,
  firstAnswers,
} from '@caseboard/board'
import { findStage, findTool, type StageId } from '@caseboard/toolkit'
import { cardTitle } from '../../worksheet/things.ts'
import { cardShapeId } from '../ids.ts'
import type { Layout } from '../layout.ts'
import type { ToolCardShape } from '../shapes/types.ts'
import { record } from './record.ts'

type Words = Pick<
  ToolCardShape['props'],
  'title' | 'filled' | 'total' | 'lines' | 'isEmpty' | 'assumed'
>

/** Cards as shapes: their place comes from the layout, their words from their answers. */
export function cardShapes(board: BoardSnapshot, layout: Layout): ToolCardShape[] {
  const counts = new Map<StageId, number>()
  for (const card of board.cards) counts.set(card.stage, (counts.get(card.stage) ?? 0) + 1)
  let stage: StageId | undefined
  let position = 0
  return board.cards.flatMap((card) => {
    position = card.stage === stage ? position + 1 : 1
    stage = card.stage
    const box = layout.cards.get(card.id)
    if (!box) return []
    return record('tool-card', cardShapeId(card.id), box, {
      w: box.w,
      h: box.h,
      cardId: card.id,
      stage: card.stage,
      place: `${findStage(card.stage).name}, ${position} of ${counts.get(card.stage)}`,
      ...wordsOf(card),
    })
  })
}

// A card's words are worked out again when the card changes, not when its neighbour does.
const known = new WeakMap<CardSnapshot, Words>()

function wordsOf(card: CardSnapshot): Words {
  const before = known.get(card)
  if (before) return before
  const tool = findTool(card.tool)
  const answers = firstAnswers(card, 2)
  const { filled, total } = completeness(card)
  const words = {
    title: cardTitle(card),
    filled,
    total,
    lines: answers.length > 0 ? answers : [tool?.purpose ?? 'Reload the page to see it.'],
    isEmpty: answers.length === 0,
    assumed: assumedWords(card),
  }
  known.set(card, words)
  return words
}
