import { moveCard, moveNote, type BoardSnapshot, type CardId, type NoteId } from '@caseboard/board'
import { findStage, stages, type StageId } from '@caseboard/toolkit'
import { useState } from 'react'
import { announce, useBoard, useChange } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { placeForNote } from './notePlace.ts'
import { cardTitle, noteTitle } from './things.ts'
import './dialogs.css'

export interface MoveToDialogProps {
  cardId?: CardId
  noteId?: NoteId
  onClose(): void
  /** After a move, before the dialog is gone. */
  onMoved?: () => void
}

/** Moves a card to a stage and a place in it, or a note to a stage: dragging, without dragging. */
export function MoveToDialog({ cardId, noteId, onClose, onMoved }: MoveToDialogProps) {
  const board = useBoard(whole)
  const card = board.cards.find((known) => known.id === cardId)
  const note = board.notes.find((known) => known.id === noteId)
  if (card) return <MoveCard key={card.id} {...{ card, board, onClose, onMoved }} />
  if (note) return <MoveNote key={note.id} {...{ note, board, onClose, onMoved }} />
  return (
    <Dialog title="Move to…" onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      <p>
        Somebody has just taken it off the board. It can be put back from the bin, in the outline.
      </p>
    </Dialog>
  )
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
    change((doc, hand) => moveCard(doc, card.id, { stage, before }, hand))
    announce(`Moved to ${findStage(stage).name}, ${to + 1} of ${count}`)
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

function MoveNote({
  note,
  board,
  onClose,
  onMoved,
}: MoveProps & { note: BoardSnapshot['notes'][number] }) {
  const change = useChange()
  const [stage, setStage] = useState<StageId>(note.stage)

  function move() {
    if (stage !== note.stage) {
      const pos = placeForNote(board, stage, note.text, note.id)
      change((doc, hand) => moveNote(doc, note.id, { stage, pos }, hand))
    }
    announce(`Note is in ${findStage(stage).name}`)
    onMoved?.()
    onClose()
  }

  return (
    <Dialog
      title={`Move “${noteTitle(note)}”`}
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
      <StageChoice stage={stage} onChange={setStage} />
    </Dialog>
  )
}

function StageChoice({ stage, onChange }: { stage: StageId; onChange(stage: StageId): void }) {
  return (
    <RadioGroup
      label="Stage"
      plain
      value={stage}
      onChange={(value) => onChange(value as StageId)}
      options={stages.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
