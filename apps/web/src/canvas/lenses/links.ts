import type { BoardSnapshot, CardId, NoteId } from '@caseboard/board'
import { endShapeId, linkShapeId } from '../ids.ts'
import { cardTitle, linkKindName } from '../../worksheet/things.ts'
import type { BoardLinkShape } from '../shapes/types.ts'
import { record } from './record.ts'

const ORIGIN = { x: 0, y: 0 }

/** Links as shapes that join two others. */
export function linkShapes(board: BoardSnapshot): BoardLinkShape[] {
  if (board.links.length === 0) return []
  const names = new Map<CardId | NoteId, string>()
  for (const card of board.cards) names.set(card.id, cardTitle(card))
  for (const note of board.notes) names.set(note.id, `“${note.text || 'an empty note'}”`)
  const isCard = new Set<CardId | NoteId>(board.cards.map((card) => card.id))
  return board.links.map((link) => {
    const words = link.label ? ` (${link.label})` : ''
    return record('board-link', linkShapeId(link.id), ORIGIN, {
      linkId: link.id,
      from: endShapeId(link.from, isCard.has(link.from)),
      to: endShapeId(link.to, isCard.has(link.to)),
      kind: link.kind,
      label: link.label,
      sentence: `${names.get(link.from) ?? ''} ${linkKindName(link.kind)} ${names.get(link.to) ?? ''}${words}`,
    })
  })
}
