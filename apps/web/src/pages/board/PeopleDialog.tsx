import type { BoardSnapshot, CardId } from '@caseboard/board'
import { findStage, findTool, type StageId } from '@caseboard/toolkit'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useBoard, useBoardSession, useConnection } from '../../session/BoardSessionProvider.tsx'
import { useKept } from '../../ui/keptSwitch.ts'
import { pointersShown } from '../../canvas/settings.ts'
import { api } from '../../session/api.ts'
import { colourOf } from '../../session/colours.ts'
import type { BoardView, PresentPerson } from '../../session/presence.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/CheckboxGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { StarIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { announce } from '../../ui/announce.ts'
import { focusSoon } from '../../worksheet/focus.ts'
import { RoleMenu, sentenceOf } from './RoleMenu.tsx'

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
  const [leaving, setLeaving] = useState<Listed>()
  const decides = me.role === 'facilitator'
  const here = new Set(people.map(({ id }) => id))
  const { everybody, look } = useEverybody(decides, [...here].toSorted().join(), setProblem)
  const away = everybody.filter(({ id }) => !here.has(id))
  const menuOf = (person: Listed) =>
    decides && !person.me ? (
      <RoleMenu
        person={person}
        onProblem={setProblem}
        onChanged={look}
        onTakeOff={() => {
          setProblem(undefined)
          setLeaving(person)
          focusSoon(confirmId, { afterOverlay: true })
        }}
      />
    ) : null
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
      {leaving ? (
        <TakeOff
          person={leaving}
          onProblem={setProblem}
          onDone={(isOff) => {
            setLeaving(undefined)
            focusSoon(listId)
            if (isOff) look()
          }}
        />
      ) : null}
      <ul className="people-list" id={listId} tabIndex={-1}>
        {people.map((person) => (
          <Person
            key={person.id}
            person={person}
            menu={menuOf(person)}
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
      {away.length > 0 ? (
        <>
          <h3 className="people-list__heading">On the board, not here now</h3>
          <ul className="people-list">
            {away.map((person) => (
              <Person key={person.id} person={person} menu={menuOf(person)} />
            ))}
          </ul>
        </>
      ) : null}
      <div className="people-list__pointers">
        <Checkbox isSelected={isShown} onChange={pointersShown.set}>
          Show other people’s pointers on the canvas
        </Checkbox>
      </div>
    </Dialog>
  )
}

/** Somebody on the board, here now or not. */
type Listed = Pick<PresentPerson, 'id' | 'name' | 'team' | 'colour' | 'role'> &
  Partial<Pick<PresentPerson, 'me' | 'view' | 'card' | 'stage'>>

const listId = 'people-list'
const confirmId = 'people-take-off'

/** Everybody who has joined, for those who decide about them. Looked at again when others are here than before. */
function useEverybody(decides: boolean, here: string, onProblem: (problem: string) => void) {
  const { boardId } = useBoardSession()
  const [everybody, setEverybody] = useState<readonly Listed[]>([])
  const look = useCallback(() => {
    api.people(boardId).then(
      (found) =>
        setEverybody(
          found.map(({ participantId: id, ...person }) => ({
            ...person,
            id,
            colour: colourOf(id),
          })),
        ),
      (error) => onProblem(sentenceOf(error)),
    )
  }, [boardId, onProblem])
  useEffect(() => {
    if (decides) look()
    // `here` is not used: it says when to look again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [decides, here, look])
  return { everybody, look }
}

/** Asks before somebody is taken off the board, and says what that means. */
function TakeOff({
  person,
  onProblem,
  onDone,
}: {
  person: Listed
  onProblem(problem: string): void
  onDone(isOff: boolean): void
}) {
  const { boardId } = useBoardSession()
  const [isBusy, setBusy] = useState(false)

  async function takeOff() {
    setBusy(true)
    try {
      await api.takeOff(boardId, person.id)
      announce(`${person.name} is off the board`)
      onDone(true)
    } catch (error) {
      onProblem(sentenceOf(error))
      onDone(false)
    }
  }

  return (
    <Notice
      tone="warn"
      className="people-list__problem"
      title={`Take ${person.name} off this board?`}
    >
      <p>
        What they have open closes at once. What they wrote stays. With a link, or the code while it
        is open, they can join again.
      </p>
      <p className="people-list__answers">
        <Button
          id={confirmId}
          size="s"
          variant="danger"
          isPending={isBusy}
          onPress={() => void takeOff()}
        >
          Take off the board
        </Button>
        <Button size="s" onPress={() => onDone(false)}>
          Cancel
        </Button>
      </p>
    </Notice>
  )
}

function Person({
  person,
  menu,
  onOpenCard,
  onFollow,
}: {
  person: Listed
  menu: ReactNode
  onOpenCard?: (id: CardId) => void
  onFollow?: () => void
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
        <Button size="s" onPress={() => onOpenCard?.(card)}>
          Go there
        </Button>
      ) : null}
      {person.view === 'canvas' && !person.me ? (
        <Button size="s" aria-label={`Follow ${person.name}`} onPress={() => onFollow?.()}>
          Follow
        </Button>
      ) : null}
      {menu}
    </li>
  )
}

/** “On the canvas, in Data use” */
function placeWords(view: BoardView, stage: StageId | undefined): string {
  const words = viewWords[view]
  return view === 'canvas' && stage ? `${words}, in ${findStage(stage).name}` : words
}
