import type { CardId } from '@caseboard/board'
import { type PresentPerson, usePeopleHere } from '../session/index.ts'

const NOBODY: readonly PresentPerson[] = []

/** The others who have a card's worksheet open now, each once. */
export function usePeopleIn(card: CardId): readonly PresentPerson[] {
  const people = usePeopleHere()
  const there = people.filter((person) => !person.me && person.card === card)
  return there.length === 0 ? NOBODY : there.filter(isFirst)
}

/** One person may be there in two windows. */
function isFirst(person: PresentPerson, at: number, all: readonly PresentPerson[]): boolean {
  return all.findIndex((other) => other.id === person.id) === at
}
