import {
  type BoardSnapshot,
  type CardId,
  type CardSnapshot,
  linkKinds,
  type LinkSnapshot,
  type NoteId,
  type NoteSnapshot,
} from '@caseboard/board'
import { findTool } from '@caseboard/toolkit'

/** What cards and notes are called in lists, menus and messages. */
export function cardTitle(card: Pick<CardSnapshot, 'tool'>): string {
  return findTool(card.tool)?.name ?? 'A tool from a newer Caseboard'
}

/** What can be done with things, called the same in both views. */
export const acts = {
  move: 'Move to…',
  connect: 'Connect to…',
  use: 'Use…',
  duplicate: 'Duplicate',
  copyLink: 'Copy link',
  delete: 'Delete',
  linkWords: 'Words on the link…',
  removeLink: 'Remove the link',
} as const

export function noteTitle(note: Pick<NoteSnapshot, 'text'>): string {
  const words = note.text.replace(/\s+/g, ' ').trim()
  if (words === '') return 'Empty note'
  return words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words
}

export type ThingId = CardId | NoteId

export interface Thing {
  readonly id: ThingId
  readonly kind: 'card' | 'note'
  readonly title: string
  readonly stage: CardSnapshot['stage']
}

/** Everything that can be connected: cards in order, then notes. */
export function things(board: Pick<BoardSnapshot, 'cards' | 'notes'>): Thing[] {
  return [
    ...board.cards.map((card): Thing => ({
      id: card.id,
      kind: 'card',
      title: cardTitle(card),
      stage: card.stage,
    })),
    ...board.notes.map((note): Thing => ({
      id: note.id,
      kind: 'note',
      title: noteTitle(note),
      stage: note.stage,
    })),
  ]
}

/** What the ends of some links are called, by their ids. */
export function linkTitles(
  board: Pick<BoardSnapshot, 'cards' | 'notes'>,
  links: readonly LinkSnapshot[],
): Record<string, string> {
  if (links.length === 0) return none
  const wanted = new Set<string>(links.flatMap(({ from, to }) => [from, to]))
  return Object.fromEntries(
    things(board)
      .filter((thing) => wanted.has(thing.id))
      .map((thing) => [thing.id, thing.title]),
  )
}

const none: Record<string, string> = {}

/** “supports”. */
export function linkKindName(kind: LinkSnapshot['kind']): string {
  return linkKinds.find(({ id }) => id === kind)?.name ?? kind
}

/** A link as a sentence: “Data inventory supports Benefits register (same source)”. */
export function linkSentence(link: LinkSnapshot, titles: Readonly<Record<string, string>>): string {
  const from = titles[link.from] ?? 'Something'
  const to = titles[link.to] ?? 'something'
  return `${from} ${linkKindName(link.kind)} ${to}${link.label ? ` (${link.label})` : ''}`
}

/** Whether a link says all that this one would say. */
export function saysAlready(
  links: readonly LinkSnapshot[],
  { from, to, kind, label }: Pick<LinkSnapshot, 'from' | 'to' | 'kind' | 'label'>,
): boolean {
  return links.some(
    (link) =>
      link.from === from &&
      link.to === to &&
      link.kind === kind &&
      (label === '' || link.label === label),
  )
}

export function personName(board: Pick<BoardSnapshot, 'people'>, id: string | undefined): string {
  return board.people.find((person) => person.id === id)?.name ?? 'Somebody'
}
