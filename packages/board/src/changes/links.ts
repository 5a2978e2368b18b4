import * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import type { CardId, LinkId, NoteId } from '../ids.ts'
import { needRoom } from '../room.ts'
import { change, linksOf, record } from '../shape.ts'
import type { LinkKind } from '../snapshot.ts'

/** A few words: they stand on a line between two things, where there is no room for a sentence. */
export const LONGEST_LINK_WORDS = 80

export interface NewLink {
  readonly from: CardId | NoteId
  readonly to: CardId | NoteId
  readonly kind?: LinkKind
  readonly label?: string
}

/** Connects two cards or notes. Throws a RangeError when both ends are the same, and BoardFull. */
export function addLink(doc: Y.Doc, link: NewLink, hand: Hand): LinkId {
  if (link.from === link.to) throw new RangeError('A link joins two different things.')
  needRoom(doc)
  const id = hand.newId() as LinkId
  change(doc, hand, () => {
    linksOf(doc).set(
      id,
      record({
        from: link.from,
        to: link.to,
        kind: link.kind ?? 'relates',
        label: link.label ?? '',
        createdBy: hand.by,
        createdAt: hand.now,
      }),
    )
  })
  return id
}

/** Changes what a link says. False when there is no such link. */
export function setLink(
  doc: Y.Doc,
  id: LinkId,
  link: Pick<NewLink, 'kind' | 'label'>,
  hand: Hand,
): boolean {
  const found = linksOf(doc).get(id)
  if (!(found instanceof Y.Map)) return false
  change(doc, hand, () => {
    if (link.kind !== undefined) found.set('kind', link.kind)
    if (link.label !== undefined) found.set('label', link.label)
  })
  return true
}

/** Takes a link away. It holds nothing anybody typed but its label, so there is no bin for links. */
export function removeLink(doc: Y.Doc, id: LinkId, hand: Hand): boolean {
  if (!linksOf(doc).has(id)) return false
  change(doc, hand, () => linksOf(doc).delete(id))
  return true
}
