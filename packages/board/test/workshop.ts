import * as Y from 'yjs'
import { createBoard } from '../src/index.ts'
import type { CardId, Hand, ParticipantId } from '../src/index.ts'

let ids = 0

/** Somebody at the board: a document of their own and a hand whose ids and times are predictable. */
export interface Person {
  readonly name: string
  readonly doc: Y.Doc
  readonly hand: Hand
}

export function person(name: string, doc = new Y.Doc()): Person {
  const hand: Hand = {
    by: name as ParticipantId,
    get now() {
      return new Date(Date.UTC(2026, 10, 24, 9, 0, ids)).toISOString()
    },
    newId: () => `${name}-${String(++ids).padStart(5, '0')}`,
    origin: name,
  }
  return { name, doc, hand }
}

/** A board the server has just made, and the people at it, each with their own copy. */
export function workshop<Names extends string[]>(
  ...names: Names
): { server: Person; people: { [Name in keyof Names]: Person } } {
  const server = person('server')
  createBoard(
    server.doc,
    { title: 'Bin days', organisation: 'Calderford', serviceTypes: ['access'] },
    { ...server.hand, by: 'server' },
  )
  const people = names.map((name) => person(name))
  meet(server, ...people)
  return { server, people: people as { [Name in keyof Names]: Person } }
}

/** Everybody gets everything the others have. */
export function meet(...people: Person[]): void {
  for (const from of people) {
    for (const to of people) {
      if (from !== to) {
        Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
      }
    }
  }
}

export const NOBODY = 'nobody' as CardId
