import { stages } from '@caseboard/toolkit'
import type * as Y from 'yjs'
import { byRank } from './rank.ts'
import {
  readAgreement,
  readCard,
  readLink,
  readMeta,
  readNote,
  readNotRelevant,
  readOutcome,
  readPeople,
} from './read.ts'
import {
  agreementOf,
  cardsOf,
  linksOf,
  meta,
  notesOf,
  notRelevantOf,
  outcomesOf,
  peopleOf,
} from './shape.ts'
import type { YRecord } from './shape.ts'
import { share } from './share.ts'
import type { BoardSnapshot, CardSnapshot } from './snapshot.ts'

export interface BoardWatch {
  /** The board as it is now. The same object until something changes; unchanged parts keep their identity. */
  current(): BoardSnapshot
  /**
   * Called after every transaction that changed the board (drawing aside), and told whether it was made here.
   * Returns what ends it.
   */
  subscribe(listener: (isMadeHere: boolean) => void): () => void
  close(): void
}

/**
 * Reads a board continuously. A keystroke re-reads the one record it touched, so that a screen that
 * selects another record does nothing.
 */
export function watchBoard(doc: Y.Doc): BoardWatch {
  const cards = watchRecords(cardsOf(doc), readCard)
  const notes = watchRecords(notesOf(doc), readNote)
  const links = watchRecords(linksOf(doc), readLink)
  const outcomes = watchRecords(outcomesOf(doc), readOutcome)
  const parts = [cards, notes, links, outcomes]
  const roots = [meta(doc), peopleOf(doc), notRelevantOf(doc), agreementOf(doc)]
  const listeners = new Set<(isMadeHere: boolean) => void>()
  let snapshot: BoardSnapshot | undefined
  let changed = true

  const onDeep = (): void => {
    changed = true
  }
  for (const root of roots) root.observeDeep(onDeep)
  const onAfterTransaction = ({ local }: Y.Transaction): void => {
    if (!changed && !parts.some((part) => part.dirty())) return
    changed = true
    for (const listener of listeners) listener(local)
  }
  doc.on('afterTransaction', onAfterTransaction)

  function read(): BoardSnapshot {
    const allCards = cards.read()
    const allNotes = notes.read()
    const allOutcomes = outcomes.read()
    const live = new Set<string>()
    for (const { id, deletedAt } of [...allCards, ...allNotes]) if (!deletedAt) live.add(id)
    return {
      ...readMeta(doc),
      cards: allCards.filter(isLive).toSorted(byPlace),
      notes: allNotes.filter(isLive).toSorted(oldestFirst),
      links: links
        .read()
        .filter((link) => live.has(link.from) && live.has(link.to))
        .toSorted(oldestFirst),
      outcomes: allOutcomes.filter(isLive).toSorted(oldestFirst),
      people: readPeople(doc),
      notRelevant: readNotRelevant(doc),
      agreement: readAgreement(doc),
      bin: {
        cards: allCards.filter(isDeleted).toSorted(lastDeletedFirst),
        notes: allNotes.filter(isDeleted).toSorted(lastDeletedFirst),
        outcomes: allOutcomes.filter(isDeleted).toSorted(lastDeletedFirst),
      },
    }
  }

  return {
    current() {
      if (changed || snapshot === undefined) {
        snapshot = snapshot === undefined ? read() : share(snapshot, read())
        changed = false
      }
      return snapshot
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      doc.off('afterTransaction', onAfterTransaction)
      for (const root of roots) root.unobserveDeep(onDeep)
      for (const part of parts) part.close()
      listeners.clear()
    },
  }
}

/** The board as it is now, read once. */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  const watch = watchBoard(doc)
  const snapshot = watch.current()
  watch.close()
  return snapshot
}

/** Keeps the snapshots of one kind of record, re-reading only those that a transaction touched. */
function watchRecords<T>(
  records: Y.Map<YRecord>,
  read: (id: string, stored: unknown) => T | undefined,
): { dirty(): boolean; read(): T[]; close(): void } {
  const known = new Map<string, T>()
  const touched = new Set<string>(records.keys())

  const onDeep = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const id = event.path[0]
      if (typeof id === 'string') touched.add(id)
      else for (const key of event.changes.keys.keys()) touched.add(key)
    }
  }
  records.observeDeep(onDeep)

  return {
    dirty: () => touched.size > 0,
    read() {
      for (const id of touched) {
        const record = read(id, records.get(id))
        const before = known.get(id)
        if (record === undefined) known.delete(id)
        else known.set(id, before === undefined ? record : share(before, record))
      }
      touched.clear()
      return [...known.values()]
    },
    close: () => records.unobserveDeep(onDeep),
  }
}

const stageOrder = new Map(stages.map((stage, index) => [stage.id, index]))

function byPlace(a: CardSnapshot, b: CardSnapshot): number {
  return (stageOrder.get(a.stage) ?? 0) - (stageOrder.get(b.stage) ?? 0) || byRank(a, b)
}

interface Dated {
  readonly id: string
  readonly createdAt: string
  readonly deletedAt?: string
}

const isLive = (record: Omit<Dated, 'createdAt'>): boolean => record.deletedAt === undefined
const isDeleted = (record: Omit<Dated, 'createdAt'>): boolean => record.deletedAt !== undefined

function oldestFirst(a: Dated, b: Dated): number {
  return byRank({ id: a.id, rank: a.createdAt }, { id: b.id, rank: b.createdAt })
}

function lastDeletedFirst(a: Dated, b: Dated): number {
  return byRank({ id: b.id, rank: b.deletedAt ?? '' }, { id: a.id, rank: a.deletedAt ?? '' })
}
