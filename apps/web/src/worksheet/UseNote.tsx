import {
  isFilled,
  noteToAnswer,
  noteToOutcome,
  takesNote,
  type BoardSnapshot,
  type CardId,
  type CardSnapshot,
  type NoteId,
  type NoteSnapshot,
  type OutcomeKind,
} from '@caseboard/board'
import { findStage, findTool } from '@caseboard/toolkit'
import { useState } from 'react'
import { fullWords } from '../session/full.ts'
import { useBoard, useChange } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { Select } from '../ui/Select.tsx'
import { cardTitle, noteTitle } from './things.ts'
import './dialogs.css'

export interface UseNoteDialogProps {
  noteId: NoteId
  onClose(): void
  /** Says what it became, in these words, before the dialog is gone. */
  onUsed(words: string): void
}

type Use = OutcomeKind | 'answer'

/** Makes a note part of the case: a decision, an action, or an answer in a worksheet. */
export function UseNoteDialog({ noteId, onClose, onUsed }: UseNoteDialogProps) {
  const board = useBoard(whole)
  const note = board.notes.find(({ id }) => id === noteId)
  if (note && note.text.trim() !== '') return <UseNote {...{ note, board, onClose, onUsed }} />
  return (
    <Dialog
      title="Use this note"
      onClose={onClose}
      actions={<Button onPress={onClose}>Close</Button>}
    >
      <p>
        {note
          ? 'Nothing is written on this note yet. Write it first.'
          : 'Somebody has just taken this note off the board. It can be put back from the bin.'}
      </p>
    </Dialog>
  )
}

const whole = (board: BoardSnapshot) => board

function UseNote({
  note,
  board,
  onClose,
  onUsed,
}: {
  note: NoteSnapshot
  board: BoardSnapshot
  onClose(): void
  onUsed(words: string): void
}) {
  const change = useChange()
  const cards = board.cards.filter((card) => questionsOf(card).length > 0)
  const [use, setUse] = useState<Use>()
  const [cardId, setCard] = useState<CardId | undefined>(() => likelyCard(board, cards, note))
  const [asked, setField] = useState('')
  const [problem, setProblem] = useState<string>()
  const card = cards.find(({ id }) => id === cardId)
  const questions = card ? questionsOf(card) : []
  const question = questions.find(({ id }) => id === asked) ?? questions[0]

  function make() {
    if (!use) return setProblem('Choose what the note should become')
    if (use === 'answer' && (!card || !question)) {
      return setProblem('No card on this board has a question that takes words. Add a tool first')
    }
    const words = use === 'answer' ? answer(card!, question!.id, question!.label) : outcome(use)
    if (words === undefined) return setProblem(fullWords())
    if (!words) return setProblem('That did not work: somebody has just changed it. Try again')
    onUsed(words)
    onClose()
  }

  /** What it became, in words; none when it could not, and undefined when the board refused it. */
  function outcome(kind: OutcomeKind): string | undefined {
    const stage = findStage(note.stage).name
    const words = `${kind === 'action' ? 'Action' : 'Decision'} written down in ${stage}`
    return change((doc, hand) => (noteToOutcome(doc, note.id, kind, hand) ? words : ''))
  }

  function answer(to: CardSnapshot, field: string, label: string): string | undefined {
    const words = `Added to “${label}” in ${cardTitle(to)}. The note is in the bin`
    return change((doc, hand) =>
      noteToAnswer(doc, note.id, { card: to.id, field }, hand) ? words : '',
    )
  }

  return (
    <Dialog
      title={`Use “${noteTitle(note)}”`}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={make}>
            Use it
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <div className="move-to">
        <RadioGroup
          label="What should it become?"
          plain
          value={use ?? ''}
          error={problem}
          onChange={(value) => {
            setUse(value as Use)
            setProblem(undefined)
          }}
          options={[
            { value: 'decision', label: 'A decision', hint: 'The note stays, as its source' },
            { value: 'action', label: 'An action', hint: 'The note stays, as its source' },
            {
              value: 'answer',
              label: 'An answer in a card',
              hint: 'Its words go into the worksheet, and the note into the bin',
            },
          ]}
        />
        {use === 'answer' && card && question ? (
          <>
            <Select
              label="Card"
              value={card.id}
              onChange={(value) => {
                setCard(value as CardId)
                setField('')
              }}
              options={cards.map((other) => ({
                value: other.id,
                label: `${findStage(other.stage).name}: ${cardTitle(other)}`,
              }))}
            />
            <Select
              label="Question"
              value={question.id}
              onChange={setField}
              options={questions.map(({ id, label }) => ({
                value: id,
                label: isFilled(card.fields[id]) ? `${label} (goes after what is there)` : label,
              }))}
            />
          </>
        ) : null}
      </div>
    </Dialog>
  )
}

function questionsOf(card: CardSnapshot) {
  return findTool(card.tool)?.fields.filter(takesNote) ?? []
}

/** A card the note is linked to, else one of its stage. */
function likelyCard(
  board: BoardSnapshot,
  cards: readonly CardSnapshot[],
  note: NoteSnapshot,
): CardId | undefined {
  const linked = new Set(
    board.links.flatMap(({ from, to }) => (from === note.id ? [to] : to === note.id ? [from] : [])),
  )
  const likely =
    cards.find(({ id }) => linked.has(id)) ?? cards.find(({ stage }) => stage === note.stage)
  return (likely ?? cards[0])?.id
}
