import {
  completeness,
  removeCard,
  restoreCard,
  type BoardSnapshot,
  type CardId,
  type CardSnapshot,
  type FieldValue,
} from '@caseboard/board'
import { findStage, findTool, type Field, type Tool } from '@caseboard/toolkit'
import { lazy, memo, Suspense, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { announce, useBoard, useBoardSession, useChange } from '../session/index.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { BinIcon, CloseIcon, ConnectIcon, MoreIcon, MoveIcon, RestoreIcon } from '../ui/icons.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { Notice } from '../ui/Notice.tsx'
import { AnswerFrame } from './AnswerFrame.tsx'
import { useFieldAnswer } from './answers.ts'
import { focusSoon } from './focus.ts'
import { groupSize } from './groupSize.ts'
import { peopleHereWords, usePeopleAt } from './PeopleTags.tsx'
import { Remarks } from './remarks/Remarks.tsx'
import { saidHere, type SaidHere } from './remarks/said.ts'
import { typingEvents, useSaid } from './remarks/useSaid.ts'
import { acts, cardTitle, personName } from './things.ts'
import { ToolSource } from './ToolSource.tsx'
import { usePresenceHere } from './usePresenceHere.ts'
import { plainAnswer } from './values/plain.ts'
import { useSoughtPlace } from './useSoughtPlace.ts'
import { Worksheet } from './worksheetContext.ts'
import './stage.css'
import './WorksheetPanel.css'

const TellRemarks = lazy(async () => ({
  default: (await import('./remarks/TellRemarks.tsx')).TellRemarks,
}))
const MoveToDialog = lazy(async () => ({ default: (await import('./MoveTo.tsx')).MoveToDialog }))
const ConnectToDialog = lazy(async () => ({
  default: (await import('./ConnectTo.tsx')).ConnectToDialog,
}))

interface WorksheetPanelProps {
  cardId: CardId
  /** The answer to go to, as `answers.ts` names places. */
  place?: string | undefined
  onPlaceShown?: (() => void) | undefined
  onClose(): void
}

/** The worksheet of one card, beside the view it was opened from. */
export function WorksheetPanel({ cardId, place, onPlaceShown, onClose }: WorksheetPanelProps) {
  const { card, isDeleted } = useBoard((board) => findCard(board, cardId))
  const title = useRef<HTMLHeadingElement>(null)
  const sheet = useRef<HTMLElement>(null)
  useSoughtPlace(sheet, place, onPlaceShown)

  useEffect(() => {
    title.current?.focus({ preventScroll: true })
  }, [cardId])
  // What had the focus may have gone with the card, or come back with it. Elsewhere it is left alone.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true })
  }, [isDeleted])

  return (
    <section
      ref={sheet}
      className="worksheet"
      aria-labelledby={card ? 'worksheet-title' : undefined}
    >
      {card && !isDeleted ? (
        <LiveWorksheet card={card} sought={place} title={title} onClose={onClose} />
      ) : (
        <GoneWorksheet card={card} title={title} onClose={onClose} />
      )}
    </section>
  )
}

function findCard(board: BoardSnapshot, id: CardId) {
  const live = board.cards.find((card) => card.id === id)
  const binned = live ? undefined : board.bin.cards.find((card) => card.id === id)
  return { card: live ?? binned, isDeleted: !live }
}

interface SheetProps {
  title: RefObject<HTMLHeadingElement | null>
  onClose(): void
}

function LiveWorksheet({
  card,
  sought,
  title,
  onClose,
}: SheetProps & { card: CardSnapshot; sought: string | undefined }) {
  const { canEdit } = useBoardSession()
  const said = useSaidOf(card.id)
  const place = useMemo(
    () => ({ cardId: card.id, isReadOnly: !canEdit, sought, said }),
    [card.id, canEdit, sought, said],
  )
  const presence = usePresenceHere()
  const typing = useMemo(() => typingEvents(said), [said])
  const tool = findTool(card.tool)
  const unknown = Object.keys(card.fields).filter(
    (id) => !tool?.fields.some((field) => field.id === id),
  )
  return (
    <Worksheet value={place}>
      <SheetHead card={card} tool={tool} title={title} onClose={onClose} />
      <Suspense fallback={null}>
        <TellRemarks card={card.id} tool={tool} said={said} />
      </Suspense>
      <div
        className="worksheet__body"
        onFocus={presence.onFocus}
        onBlur={() => {
          presence.onBlur()
          typing.onBlur()
        }}
        onInput={typing.onInput}
      >
        {!canEdit ? (
          <p className="worksheet__read-only">You can read this worksheet but not change it.</p>
        ) : null}
        {tool?.fields.map((field) => (
          <SheetField key={field.id} card={card.id} field={field} value={card.fields[field.id]} />
        ))}
        {unknown.length > 0 ? <UnknownAnswers card={card} fields={unknown} /> : null}
      </div>
      {tool ? <ToolSource tool={tool} /> : null}
    </Worksheet>
  )
}

/** Where what is said of this card's answers is kept for as long as its worksheet is open. */
function useSaidOf(card: CardId): SaidHere {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- another card has other answers
  return useMemo(() => saidHere(), [card])
}

const SheetField = memo(function SheetField({
  card,
  field,
  value,
}: {
  card: CardId
  field: Field
  value: FieldValue | undefined
}) {
  const answer = useFieldAnswer(card, field.id, value)
  return <AnswerFrame definition={field} answer={answer} />
})

function SheetHead({
  card,
  tool,
  title,
  onClose,
}: SheetProps & { card: CardSnapshot; tool: Tool | undefined }) {
  const { canEdit } = useBoardSession()
  const change = useChange()
  const people = usePeopleAt(card.id)
  const [asking, setAsking] = useState<'move' | 'connect'>()
  // Who may no longer change the board is not asked again when that comes back.
  if (asking && !canEdit) setAsking(undefined)
  const stage = findStage(card.stage)
  const { filled, total, requiredMissing } = completeness(card)
  const close = () => setAsking(undefined)

  function remove() {
    if (!change((doc, hand) => removeCard(doc, card.id, hand))) return
    announce(`“${cardTitle(card)}” is in the bin. You can put it back.`)
    focusSoon('worksheet-title', { afterOverlay: true })
  }

  return (
    <>
      <div className="worksheet__bar" data-stage={card.stage}>
        <p className="worksheet__about">
          <span className="stage-mark" aria-hidden="true" />
          {[
            stage.name,
            ...(tool ? [`${tool.minutes} minutes`, groupSize(tool.groupSize)] : []),
          ].join(' · ')}
        </p>
        {canEdit ? (
          <Menu
            label="More about this card"
            icon={<MoreIcon />}
            items={[
              {
                id: 'move',
                label: acts.move,
                icon: <MoveIcon />,
                onSelect: () => setAsking('move'),
              },
              {
                id: 'connect',
                label: acts.connect,
                icon: <ConnectIcon />,
                onSelect: () => setAsking('connect'),
              },
              {
                id: 'delete',
                label: acts.delete,
                icon: <BinIcon />,
                danger: true,
                onSelect: remove,
              },
            ]}
          />
        ) : null}
        <IconButton label="Close the worksheet" icon={<CloseIcon />} onPress={onClose} />
      </div>
      <header className="worksheet__head" data-stage={card.stage}>
        <h2 className="worksheet__title" id="worksheet-title" ref={title} tabIndex={-1}>
          {cardTitle(card)}
        </h2>
        {tool ? (
          <p className="worksheet__purpose">{tool.purpose}</p>
        ) : (
          <p className="worksheet__purpose">
            This card was made with a newer version of Caseboard. It is kept as it is. Reload the
            page to work on it.
          </p>
        )}
        <RemarksAt />
        {total > 0 ? (
          <p className="worksheet__progress">
            <Progress filled={filled} total={total} />
            {`${filled} of ${total} filled in`}
            {requiredMissing.length > 0 ? `, ${requiredMissing.length} required to go` : ''}
          </p>
        ) : null}
        {people.length > 0 ? (
          <p className="worksheet__people">
            <span className="worksheet__avatars">
              {people.slice(0, 5).map((person) => (
                <Avatar
                  key={person.id}
                  size="s"
                  name={person.name}
                  colour={person.colour}
                  label=""
                />
              ))}
            </span>
            {peopleHereWords(people)}
          </p>
        ) : null}
        <Suspense fallback={null}>
          {asking === 'move' ? <MoveToDialog ids={[card.id]} onClose={close} /> : null}
          {asking === 'connect' ? <ConnectToDialog from={card.id} onClose={close} /> : null}
        </Suspense>
      </header>
    </>
  )
}

/** What is said of a place that no editor belongs to; of the card as a whole without one. */
function RemarksAt({ place }: { place?: string }) {
  return <Remarks said={useSaid(place)} />
}

/** As long as a few words, one part a field. */
function Progress({ filled, total }: { filled: number; total: number }) {
  return (
    <span className="worksheet__meter" aria-hidden="true">
      <span style={{ inlineSize: `${(filled / total) * 100}%` }} />
    </span>
  )
}

function GoneWorksheet({ card, title, onClose }: SheetProps & { card: CardSnapshot | undefined }) {
  const { canEdit, me } = useBoardSession()
  const change = useChange()
  const by = useBoard((board) => personName(board, card?.deletedBy))
  const who = card?.deletedBy === me.participantId ? 'You' : by

  useEffect(() => {
    if (card && who !== 'You') announce(`${who} took “${cardTitle(card)}” off the board`)
    // Once, when it happens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <div className="worksheet__gone">
      <h2 className="worksheet__title" id="worksheet-title" ref={title} tabIndex={-1}>
        {card ? cardTitle(card) : 'This card is not on the board'}
      </h2>
      <Notice tone="warn" title={card ? `${who} took this card off the board` : undefined}>
        <p>
          {card
            ? 'Everything written in it is kept in the bin.'
            : 'It may have been on another board, or the address is not complete.'}
        </p>
      </Notice>
      <div className="worksheet__gone-actions">
        {card && canEdit ? (
          <Button
            variant="primary"
            icon={<RestoreIcon />}
            onPress={() => {
              if (!change((doc, hand) => restoreCard(doc, card.id, hand))) return
              announce(`“${cardTitle(card)}” is back on the board`)
              focusSoon('worksheet-title')
            }}
          >
            Put it back
          </Button>
        ) : null}
        <Button onPress={onClose}>Close</Button>
      </div>
    </div>
  )
}

/** Answers of fields that only a newer version knows: kept, shown, not changed. */
function UnknownAnswers({ card, fields }: { card: CardSnapshot; fields: readonly string[] }) {
  return (
    <div className="worksheet__unknown">
      <h3>From a newer version of Caseboard</h3>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              <p className="answer__plain">{plainAnswer(card.fields[field])}</p>
              <RemarksAt place={field} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
