import type * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import type { ParticipantId } from '../ids.ts'
import { readPeople } from '../read.ts'
import { change, peopleOf } from '../shape.ts'
import type { PersonSnapshot } from '../snapshot.ts'

/**
 * Writes down who somebody is. The server alone does this, from what they gave when they joined.
 * The days on which they changed the board stay unless others are given. Who had left is on the board again.
 */
export function putPerson(
  doc: Y.Doc,
  person: Omit<PersonSnapshot, 'editedOn'> & Partial<PersonSnapshot>,
  hand: Hand,
): void {
  const { id, name, team, leftAt } = person
  const editedOn = person.editedOn ?? findPerson(doc, id)?.editedOn ?? []
  const written = { name, team, editedOn: [...editedOn], ...(leftAt !== undefined && { leftAt }) }
  change(doc, hand, () => peopleOf(doc).set(id, written))
}

/**
 * Writes down that somebody was taken off the board: what they wrote stays theirs, and nobody waits for what their
 * team says. The server alone does this. False when the person is not known.
 */
export function putLeftAt(doc: Y.Doc, id: ParticipantId, hand: Hand): boolean {
  const person = findPerson(doc, id)
  if (!person) return false
  putPerson(doc, { ...person, leftAt: hand.now }, hand)
  return true
}

/**
 * Writes down that somebody changed the board on the day of the hand. The server alone does this: it
 * sees every change, also those that leave no name. False when the person is not known or the day is.
 */
export function putEditedOn(doc: Y.Doc, id: ParticipantId, hand: Hand): boolean {
  const person = findPerson(doc, id)
  const day = hand.now.slice(0, 10)
  if (!person || person.editedOn.includes(day)) return false
  putPerson(doc, { ...person, editedOn: [...person.editedOn, day].toSorted() }, hand)
  return true
}

const findPerson = (doc: Y.Doc, id: ParticipantId): PersonSnapshot | undefined =>
  readPeople(doc).find((person) => person.id === id)
