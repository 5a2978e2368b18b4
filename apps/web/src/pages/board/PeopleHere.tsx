import type { BoardSnapshot, CardId } from '@caseboard/board'
import { findStage, findTool, type StageId } from '@caseboard/toolkit'
import { useState } from 'react'
import { useBoard, useConnection, usePeopleHere } from '../../session/BoardSessionProvider.tsx'
import { pointersShown, useKept } from '../../canvas/settings.ts'
import type { BoardView, PresentPerson } from '../../session/presence.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button, PressButton } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/CheckboxGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { StarIcon } from '../../ui/icons.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'

const SHOWN = 4

const viewWords = {
  canvas: 'On the canvas',
  outline: 'In the outline',
  summary: 'Reading the case summary',
}

const cardsOf = (board: BoardSnapshot) => board.cards

/** Who is here now. Names are a press away, so that initials are never the only sign of a person. */
export function PeopleHere({
  onOpenCard,
  onFollow,
}: {
  onOpenCard(id: CardId): void
  onFollow(id: string): void
}) {
  const people = onePerPerson(usePeopleHere())
  const { status } = useConnection()
  const [open, setOpen] = useState(false)
  const isShown = useKept(pointersShown)
  if (people.length === 0) return null
  const count = people.length === 1 ? 'Only you are here' : `${people.length} people here`
  return (
    <>
      <PressButton className="people-here" onPress={() => setOpen(true)} aria-haspopup="dialog">
        <VisuallyHidden>
          {count}: {people.map(({ name }) => name).join(', ')}
        </VisuallyHidden>
        <span className="people-here__row" aria-hidden="true">
          {people.slice(0, SHOWN).map((person) => (
            <Avatar key={person.id} name={person.name} colour={person.colour} label="" />
          ))}
          {people.length > SHOWN ? (
            <span className="avatar avatar--m people-here__more">+{people.length - SHOWN}</span>
          ) : null}
        </span>
      </PressButton>
      {open ? (
        <Dialog title={count} onClose={() => setOpen(false)}>
          {status === 'online' ? null : (
            <p className="people-list__note">You are offline, so others are not shown.</p>
          )}
          <ul className="people-list">
            {people.map((person) => (
              <Person
                key={person.id}
                person={person}
                onOpenCard={(id) => {
                  setOpen(false)
                  onOpenCard(id)
                }}
                onFollow={() => {
                  setOpen(false)
                  onFollow(person.id)
                }}
              />
            ))}
          </ul>
          <div className="people-list__pointers">
            <Checkbox isSelected={isShown} onChange={pointersShown.set}>
              Show other people’s pointers on the canvas
            </Checkbox>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}

function Person({
  person,
  onOpenCard,
  onFollow,
}: {
  person: PresentPerson
  onOpenCard(id: CardId): void
  onFollow(): void
}) {
  const cards = useBoard(cardsOf)
  const tool = cards.find(({ id }) => id === person.card)?.tool
  const where = tool
    ? `In ${findTool(tool)?.name ?? 'a worksheet'}`
    : person.view && placeWords(person.view, person.stage)
  const { card } = person
  return (
    <li className="people-list__person">
      <Avatar name={person.name} colour={person.colour} label="" />
      <div className="people-list__words">
        <p className="people-list__name">
          {person.name}
          {person.me ? ' (you)' : ''}
          {person.role === 'facilitator' ? (
            <Tag tone="info">
              <StarIcon size={13} />
              Facilitator
            </Tag>
          ) : person.role === 'viewer' ? (
            <Tag>Viewer</Tag>
          ) : null}
        </p>
        <p className="people-list__about">{[person.team, where].filter(Boolean).join(' · ')}</p>
      </div>
      {card && tool && !person.me ? (
        <Button size="s" onPress={() => onOpenCard(card)}>
          Go there
        </Button>
      ) : null}
      {person.view === 'canvas' && !person.me ? (
        <Button size="s" aria-label={`Follow ${person.name}`} onPress={onFollow}>
          Follow
        </Button>
      ) : null}
    </li>
  )
}

/** “On the canvas, in Data use” */
function placeWords(view: BoardView, stage: StageId | undefined): string {
  const words = viewWords[view]
  return view === 'canvas' && stage ? `${words}, in ${findStage(stage).name}` : words
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
