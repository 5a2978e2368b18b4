import { moveCard, moveNote, type BoardSnapshot } from '@caseboard/board'
import { findStage, stages, type StageId } from '@caseboard/toolkit'
import { useState } from 'react'
import { announce, useBoard, useChange } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { GoneDialog } from './GoneDialog.tsx'
import { placesForMoved } from './notePlace.ts'
import { acts, cardTitle, noteTitle, type ThingId } from './things.ts'
import './dialogs.css'

export interface MoveToDialogProps {
  /** The cards and notes to move. */
  ids: readonly ThingId[]
  onClose(): void
  /** After a move, before the dialog is gone. */
  onMoved?: () => void
}

/** Moves a card to a stage and a place in it, or a note or several things to a stage: dragging, without dragging. */
export function MoveToDialog({ ids, onClose, onMoved }: MoveToDialogProps) {
  const board = useBoard(whole)
  const moving = new Set<string>(ids)
  const cards = board.cards.filter(({ id }) => moving.has(id))
  const notes = board.notes.filter(({ id }) => moving.has(id))
  const [card] = cards
  if (card && cards.length + notes.length === 1) {
    return <MoveCard key={card.id} {...{ card, board, onClose, onMoved }} />
  }
  if (card || notes.length > 0) {
    return <MoveToStage key={ids.join()} {...{ cards, notes, board, onClose, onMoved }} />
  }
  return <GoneDialog title={acts.move} onClose={onClose} />
}

const whole = (board: BoardSnapshot) => board

interface MoveProps {
  board: BoardSnapshot
  onClose(): void
  onMoved: (() => void) | undefined
}

function MoveCard({
  card,
  board,
  onClose,
  onMoved,
}: MoveProps & { card: BoardSnapshot['cards'][number] }) {
  const change = useChange()
  const [stage, setStage] = useState<StageId>(card.stage)
  const [place, setPlace] = useState<string>()
  const others = board.cards.filter((other) => other.stage === stage && other.id !== card.id)
  const count = others.length + 1
  const here =
    stage === card.stage
      ? board.cards.filter((other) => other.stage === stage).findIndex(({ id }) => id === card.id)
      : others.length
  const to = Math.min(place === undefined ? here : Number(place), others.length)

  function move() {
    const before = others[to]?.id ?? null
    const isMoved = change((doc, hand) => moveCard(doc, card.id, { stage, before }, hand))
    if (isMoved) announce(`Moved to ${findStage(stage).name}, ${to + 1} of ${count}`)
    onMoved?.()
    onClose()
  }

  return (
    <Dialog
      title={`Move “${cardTitle(card)}”`}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={move}>
            Move
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <div className="move-to">
        <StageChoice
          stage={stage}
          onChange={(next) => {
            setStage(next)
            setPlace(undefined)
          }}
        />
        <Select
          label="Place in the stage"
          value={String(to)}
          onChange={setPlace}
          options={[
            ...others.map((other, at) => ({
              value: String(at),
              label: `${at + 1} of ${count}: before ${cardTitle(other)}`,
            })),
            {
              value: String(others.length),
              label: others.length === 0 ? 'The only card' : `${count} of ${count}: last`,
            },
          ]}
        />
      </div>
    </Dialog>
  )
}

const MISSING = 'Select the stage to move them to'

/** What is in the stage already stays where it is; cards go to its end, notes to where there is room. */
function MoveToStage({
  cards,
  notes,
  board,
  onClose,
  onMoved,
}: MoveProps & Pick<BoardSnapshot, 'cards' | 'notes'>) {
  const change = useChange()
  const things = [...cards, ...notes]
  const common = things.every((thing) => thing.stage === things[0]?.stage)
  const [stage, setStage] = useState(common ? things[0]?.stage : undefined)
  const [isMissing, setMissing] = useState(false)
  const [note] = notes
  const what =
    note && things.length === 1 ? `“${noteTitle(note)}”` : counted(cards.length, notes.length)

  function move() {
    if (!stage) {
      setMissing(true)
      return announce(MISSING)
    }
    const isElsewhere = (thing: { stage: StageId }) => thing.stage !== stage
    const cardsToMove = cards.filter(isElsewhere)
    const notesToMove = notes.filter(isElsewhere)
    // The notes find their places beside the cards that come with them.
    const staying = board.cards.filter((card) => !cardsToMove.includes(card))
    const after = [...staying, ...cardsToMove.map((card) => ({ ...card, stage }))]
    const places = placesForMoved({ ...board, cards: after }, stage, notesToMove)
    const isMoved = change((doc, hand) => {
      doc.transact(() => {
        for (const { id } of cardsToMove) {
          moveCard(doc, id, { stage, before: null }, hand)
        }
        for (const [at, { id }] of notesToMove.entries()) {
          moveNote(doc, id, { stage, pos: places[at]! }, hand)
        }
      }, hand.origin)
      return true
    })
    if (isMoved) announce(`${what} moved to ${findStage(stage).name}`)
    onMoved?.()
    onClose()
  }

  return (
    <Dialog
      title={`Move ${what}`}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={move}>
            Move
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <StageChoice
        stage={stage}
        onChange={setStage}
        {...(isMissing && !stage ? { error: MISSING } : {})}
      />
    </Dialog>
  )
}

function StageChoice({
  stage,
  onChange,
  error,
}: {
  stage: StageId | undefined
  onChange(stage: StageId): void
  error?: string
}) {
  return (
    <RadioGroup
      label="Stage"
      plain
      value={stage ?? ''}
      onChange={(value) => onChange(value as StageId)}
      options={stages.map(({ id, name }) => ({ value: id, label: name }))}
      error={error}
    />
  )
}

/** “3 cards and 1 note”. */
function counted(cards: number, notes: number): string {
  const count = (number: number, what: string) =>
    number === 0 ? [] : [`${number} ${what}${number === 1 ? '' : 's'}`]
  return [...count(cards, 'card'), ...count(notes, 'note')].join(' and ')
}
