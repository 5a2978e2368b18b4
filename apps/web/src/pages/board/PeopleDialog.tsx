import type { BoardSnapshot, CardId } from '@caseboard/board'
import { findStage, findTool, type StageId } from '@caseboard/toolkit'
import { useState } from 'react'
import { useBoard, useBoardSession, useConnection } from '../../session/BoardSessionProvider.tsx'
import { useKept } from '../../ui/keptSwitch.ts'
import { pointersShown } from '../../canvas/settings.ts'
import type { BoardView, PresentPerson } from '../../session/presence.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/CheckboxGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { StarIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { RoleMenu } from './RoleMenu.tsx'

const viewWords = {
  canvas: 'On the canvas',
  outline: 'In the outline',
  summary: 'Reading the case summary',
}

const cardsOf = (board: BoardSnapshot) => board.cards

/** Who is here and where, and the ways to be there too. */
export function PeopleDialog({
  title,
  people,
  onClose,
  onOpenCard,
  onFollow,
}: {
  title: string
  people: readonly PresentPerson[]
  onClose(): void
  onOpenCard(id: CardId): void
  onFollow(id: string): void
}) {
  const { status } = useConnection()
  const { me } = useBoardSession()
  const isShown = useKept(pointersShown)
  const [problem, setProblem] = useState<string>()
  return (
    <Dialog title={title} onClose={onClose}>
      {status === 'online' ? null : (
        <p className="people-list__note">You are offline, so others are not shown.</p>
      )}
      {problem ? (
        <Notice tone="bad" role="alert" className="people-list__problem">
          {problem}
        </Notice>
      ) : null}
      <ul className="people-list">
        {people.map((person) => (
          <Person
            key={person.id}
            person={person}
            onRoleProblem={me.role === 'facilitator' && !person.me ? setProblem : undefined}
            onOpenCard={(id) => {
              onClose()
              onOpenCard(id)
            }}
            onFollow={() => {
              onClose()
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
  )
}

function Person({
  person,
  onRoleProblem,
  onOpenCard,
  onFollow,
}: {
  person: PresentPerson
  /** Hears why a role could not be changed; absent where it may not be. */
  onRoleProblem: ((problem: string | undefined) => void) | undefined
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
      {onRoleProblem ? <RoleMenu person={person} onProblem={onRoleProblem} /> : null}
    </li>
  )
}

/** “On the canvas, in Data use” */
function placeWords(view: BoardView, stage: StageId | undefined): string {
  const words = viewWords[view]
  return view === 'canvas' && stage ? `${words}, in ${findStage(stage).name}` : words
}
