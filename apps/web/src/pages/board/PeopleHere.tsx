import type { CardId } from '@caseboard/board'
import { lazy, Suspense, useState } from 'react'
import { usePeopleHere } from '../../session/BoardSessionProvider.tsx'
import type { PresentPerson } from '../../session/presence.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { PressButton } from '../../ui/Button.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useNarrow } from './useNarrow.ts'

const PeopleDialog = lazy(() =>
  import('./PeopleDialog.tsx').then(({ PeopleDialog: dialog }) => ({ default: dialog })),
)

const mostShown = { narrow: 2, wide: 4 }

/** Who is here now. Names are a press away, so that initials are never the only sign of a person. */
export function PeopleHere({
  onOpenCard,
  onFollow,
}: {
  onOpenCard(id: CardId): void
  onFollow(id: string): void
}) {
  const people = onePerPerson(usePeopleHere())
  const [open, setOpen] = useState(false)
  const most = mostShown[useNarrow() ? 'narrow' : 'wide']
  if (people.length === 0) return null
  const count = people.length === 1 ? 'Only you are here' : `${people.length} people here`
  return (
    <>
      <PressButton className="people-here" onPress={() => setOpen(true)} aria-haspopup="dialog">
        <VisuallyHidden>
          {count}: {people.map(({ name }) => name).join(', ')}
        </VisuallyHidden>
        <span className="people-here__row" aria-hidden="true">
          {people.slice(0, most).map((person) => (
            <Avatar key={person.id} name={person.name} colour={person.colour} label="" />
          ))}
          {people.length > most ? (
            <span className="avatar avatar--m people-here__more">+{people.length - most}</span>
          ) : null}
        </span>
      </PressButton>
      {open ? (
        <Suspense fallback={null}>
          <PeopleDialog
            title={count}
            people={people}
            onClose={() => setOpen(false)}
            onOpenCard={onOpenCard}
            onFollow={onFollow}
          />
        </Suspense>
      ) : null}
    </>
  )
}

/** The same person in two windows is one person: where they are is where they opened a card. */
function onePerPerson(present: readonly PresentPerson[]): PresentPerson[] {
  const byId = new Map<string, PresentPerson>()
  for (const person of present) {
    const other = byId.get(person.id)
    if (!other || (!other.me && !other.card && person.card)) byId.set(person.id, person)
  }
  return [...byId.values()]
}
