import type { BoardSnapshot, CardSnapshot, NoteSnapshot } from '@caseboard/board'
import { findStage, stages, type StageId } from '@caseboard/toolkit'
import { cardTitle } from '../worksheet/things.ts'

/** What differs between two moments of a board, in the words people use for it. */
export interface BoardChanges {
  /** Counted by stage. */
  readonly addedNotes: ReadonlyMap<StageId, number>
  readonly changedNotes: ReadonlySet<string>
  readonly removedNotes: number
  /** By title. */
  readonly addedCards: readonly string[]
  readonly removedCards: readonly string[]
  readonly movedCards: ReadonlyMap<string, string>
  readonly changedCards: ReadonlySet<string>
  readonly addedOutcomes: number
  readonly changedOutcomes: ReadonlySet<string>
  readonly links: boolean
}

export const noChanges: BoardChanges = {
  addedNotes: new Map(),
  changedNotes: new Set(),
  removedNotes: 0,
  addedCards: [],
  removedCards: [],
  movedCards: new Map(),
  changedCards: new Set(),
  addedOutcomes: 0,
  changedOutcomes: new Set(),
  links: false,
}

/** Snapshots share most of what did not change, so that comparing them costs next to nothing. */
export function changesBetween(before: BoardSnapshot, after: BoardSnapshot): BoardChanges {
  const cards = compare(before.cards, after.cards)
  const notes = compare(before.notes, after.notes)
  const outcomes = compare(before.outcomes, after.outcomes)
  const moved = cards.changed.filter(([was, is]) => was.stage !== is.stage)
  return {
    addedNotes: countByStage(notes.added),
    changedNotes: new Set(
      notes.changed.filter(([was, is]) => was.text !== is.text).map(([, is]) => is.id),
    ),
    removedNotes: notes.removed.length,
    addedCards: cards.added.map(cardTitle),
    removedCards: cards.removed.map(cardTitle),
    movedCards: new Map(moved.map(([, is]) => [cardTitle(is), findStage(is.stage).name])),
    changedCards: new Set(
      cards.changed
        .filter(([was, is]) => !same(was.fields, is.fields))
        .map(([, is]) => cardTitle(is)),
    ),
    addedOutcomes: outcomes.added.length,
    changedOutcomes: new Set(outcomes.changed.map(([, is]) => is.id)),
    links: before.links !== after.links && before.links.length !== after.links.length,
  }
}

export function joinChanges(a: BoardChanges, b: BoardChanges): BoardChanges {
  const addedNotes = new Map(a.addedNotes)
  for (const [stage, count] of b.addedNotes) {
    addedNotes.set(stage, (addedNotes.get(stage) ?? 0) + count)
  }
  return {
    addedNotes,
    changedNotes: new Set([...a.changedNotes, ...b.changedNotes]),
    removedNotes: a.removedNotes + b.removedNotes,
    addedCards: [...a.addedCards, ...b.addedCards],
    removedCards: [...a.removedCards, ...b.removedCards],
    movedCards: new Map([...a.movedCards, ...b.movedCards]),
    changedCards: new Set([...a.changedCards, ...b.changedCards]),
    addedOutcomes: a.addedOutcomes + b.addedOutcomes,
    changedOutcomes: new Set([...a.changedOutcomes, ...b.changedOutcomes]),
    links: a.links || b.links,
  }
}

/** “Others: 2 notes added in Goals. Data inventory changed.” Empty when there is nothing to say. */
export function changeWords(changes: BoardChanges): string {
  const said = [
    ...(changes.addedCards.length > 0 ? [`${names(changes.addedCards)} added`] : []),
    ...(changes.removedCards.length > 0 ? [`${names(changes.removedCards)} deleted`] : []),
    ...[...changes.movedCards].slice(0, 3).map(([card, stage]) => `${card} moved to ${stage}`),
    ...stages
      .filter(({ id }) => changes.addedNotes.has(id))
      .map(({ id, name }) => `${many(changes.addedNotes.get(id)!, 'note')} added in ${name}`),
    ...(changes.removedNotes > 0 ? [`${many(changes.removedNotes, 'note')} deleted`] : []),
    ...(changes.changedCards.size > 0 ? [`${names([...changes.changedCards])} changed`] : []),
    ...(changes.changedNotes.size > 0
      ? [`${many(changes.changedNotes.size, 'note')} changed`]
      : []),
    ...(changes.addedOutcomes > 0
      ? [`${many(changes.addedOutcomes, 'decision or action', 'decisions and actions')} added`]
      : []),
    ...(changes.changedOutcomes.size > 0
      ? [
          `${many(changes.changedOutcomes.size, 'decision or action', 'decisions and actions')} changed`,
        ]
      : []),
    ...(changes.links ? ['Links changed'] : []),
  ]
  return said.length === 0 ? '' : `Others: ${said.join('. ')}`
}

function compare<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  if (before === after) return { added: [], removed: [], changed: [] }
  const was = new Map(before.map((thing) => [thing.id, thing]))
  const ids = new Set(after.map((thing) => thing.id))
  return {
    added: after.filter((thing) => !was.has(thing.id)),
    removed: before.filter((thing) => !ids.has(thing.id)),
    changed: after.flatMap((thing): [T, T][] => {
      const old = was.get(thing.id)
      return old && !same(old, thing) ? [[old, thing]] : []
    }),
  }
}

/** A record that only has another place in its list may be another object with the same in it. */
const same = (a: object, b: object) => a === b || JSON.stringify(a) === JSON.stringify(b)

function countByStage(found: readonly Pick<CardSnapshot | NoteSnapshot, 'stage'>[]) {
  const counts = new Map<StageId, number>()
  for (const { stage } of found) counts.set(stage, (counts.get(stage) ?? 0) + 1)
  return counts
}

const many = (count: number, one: string, more = `${one}s`) =>
  `${count} ${count === 1 ? one : more}`

function names(titles: readonly string[]): string {
  const unique = [...new Set(titles)]
  if (unique.length > 3) return `${unique[0]}, ${unique[1]} and ${unique.length - 2} other cards`
  if (unique.length === 1) return unique[0]!
  return `${unique.slice(0, -1).join(', ')} and ${unique.at(-1)}`
}
