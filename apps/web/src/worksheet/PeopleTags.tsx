import type { CardId } from '@caseboard/board'
import { useMemo } from 'react'
import { usePeopleHere, type PresentPerson } from '../session/index.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { personColour } from './personColour.ts'
import './PeopleTags.css'

/** The others at a place of a card's worksheet or anywhere inside it; at the card itself without a place. */
export function usePeopleAt(card: CardId, place?: string): readonly PresentPerson[] {
  const people = usePeopleHere()
  return useMemo(
    () => onePerPerson(people.filter((person) => isAt(person, card, place))),
    [people, card, place],
  )
}

function isAt(person: PresentPerson, card: CardId, place: string | undefined): boolean {
  if (person.me || person.card !== card) return false
  if (place === undefined) return true
  return person.field === place || Boolean(person.field?.startsWith(`${place}/`))
}

/** Somebody with the board open in two windows is still one person. */
function onePerPerson(people: readonly PresentPerson[]): PresentPerson[] {
  return [...new Map(people.map((person) => [person.id, person])).values()]
}

export function PeopleTags({
  people,
  isQuiet = false,
}: {
  people: readonly PresentPerson[]
  /** Only for people who listen. */
  isQuiet?: boolean
}) {
  if (people.length === 0) return null
  return (
    <span className={isQuiet ? 'visually-hidden' : 'people-tags'}>
      {people.map((person) => (
        <span key={person.id} className="people-tags__tag" style={personColour(person.colour)}>
          {person.name.trim().split(/\s+/)[0]}
          <VisuallyHidden> is here</VisuallyHidden>
        </span>
      ))}
    </span>
  )
}

/** “Priya and Gwen are here now”. */
export function peopleHereWords(people: readonly PresentPerson[]): string {
  const names = people.map((person) => person.name)
  if (names.length === 0) return ''
  if (names.length === 1) return `${names[0]} is here now`
  if (names.length > 3)
    return `${names[0]}, ${names[1]} and ${names.length - 2} others are here now`
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are here now`
}
