import type { BoardSnapshot, CardId, NoteId } from '@caseboard/board'
import { stages } from '@caseboard/toolkit'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { announce, useBoard, useBoardSession } from '../session/index.ts'
import { Checkbox } from '../ui/CheckboxGroup.tsx'
import { keptSwitch, useKept } from '../ui/keptSwitch.ts'
import { focusSoon } from '../worksheet/focus.ts'
import { outcomeIds } from '../worksheet/outcomes/ids.ts'
import type { ThingId } from '../worksheet/things.ts'
import { copyLink } from '../worksheet/copyLink.ts'
import { useUndoOffer } from '../worksheet/UndoOffer.tsx'
import { OutlineContext, outlineIds, type Question } from './outlineContext.ts'
import { StageSection } from './StageSection.tsx'
import { useArrival } from './useArrival.ts'
import '../worksheet/stage.css'
import './Outline.css'

// At the very end, and not what anybody waits for.
const Outcomes = lazy(async () => ({ default: (await import('./Outcomes.tsx')).Outcomes }))
const Bin = lazy(async () => ({ default: (await import('./Bin.tsx')).Bin }))
const MoveToDialog = lazy(async () => ({
  default: (await import('../worksheet/MoveTo.tsx')).MoveToDialog,
}))
const ConnectToDialog = lazy(async () => ({
  default: (await import('../worksheet/ConnectTo.tsx')).ConnectToDialog,
}))
const LinkWordsDialog = lazy(async () => ({
  default: (await import('../worksheet/LinkWords.tsx')).LinkWordsDialog,
}))
const CopyLinkDialog = lazy(async () => ({
  default: (await import('../worksheet/CopyLinkDialog.tsx')).CopyLinkDialog,
}))
const PasteNotesDialog = lazy(async () => ({
  default: (await import('./PasteNotes.tsx')).PasteNotesDialog,
}))
const UseNoteDialog = lazy(async () => ({
  default: (await import('../worksheet/UseNote.tsx')).UseNoteDialog,
}))
const OthersChanges = lazy(async () => ({
  default: (await import('./OthersChanges.tsx')).OthersChanges,
}))
const UndoButtons = lazy(async () => ({ default: (await import('./UndoButtons.tsx')).UndoButtons }))

const answersShown = keptSwitch('outline-answers', false)
const changesTold = keptSwitch('outline-tell-changes', true)

const whole = (board: BoardSnapshot) => board

/**
 * The whole board as headings, lists and forms: for keyboards, screen readers, phones, slow lines
 * and print. Everything that can be changed on the canvas, drawing aside, can be changed here.
 */
export function Outline({
  title,
  onOpenCard,
}: {
  /** The board's title, for paper and for screens whose bar has no room for it. */
  title: ReactNode
  onOpenCard(id: CardId): void
}) {
  const { boardId, canEdit } = useBoardSession()
  const board = useBoard(whole)
  const offers = useUndoOffer()
  const [question, setQuestion] = useState<Question>()
  const showsAnswers = useKept(answersShown)
  const tellsChanges = useKept(changesTold)
  useArrival()
  // Who may no longer change the board is not asked again when that comes back.
  if (question && question.ask !== 'link' && !canEdit) setQuestion(undefined)

  const close = (made?: NoteId) => {
    const back = made ? [outlineIds.note(made)] : question && backTo(question)
    if (back) focusSoon(back, { afterOverlay: true })
    setQuestion(undefined)
  }
  // The same until something in it changes, so that a keystroke redraws one card and not all.
  const parts = useMemo(
    () => ({
      canEdit,
      showsAnswers,
      offers,
      onOpenCard,
      ask: setQuestion,
      copyLink: (id: ThingId) => copyLink(boardId, id, () => setQuestion({ ask: 'link', id })),
    }),
    [boardId, canEdit, showsAnswers, offers, onOpenCard],
  )

  return (
    <OutlineContext value={parts}>
      <div className="outline">
        <header className="outline__head">
          <h2 className="outline__title" id="outline" tabIndex={-1}>
            Outline
          </h2>
          <div className="outline__board-title">{title}</div>
          <nav aria-label="Parts of the outline" className="outline__parts">
            {stages.map(({ id, name }) => (
              <PartLink key={id} to={outlineIds.stage(id)} stage={id}>
                {name}
              </PartLink>
            ))}
            <PartLink to={outcomeIds.heading}>Decisions and actions</PartLink>
            <PartLink to={outcomeIds.bin}>Bin</PartLink>
          </nav>
          <div className="outline__switches">
            <Checkbox isSelected={showsAnswers} onChange={answersShown.set}>
              Show all answers
            </Checkbox>
            <Checkbox isSelected={tellsChanges} onChange={changesTold.set}>
              Tell my screen reader what others change
            </Checkbox>
            {canEdit ? (
              <Suspense fallback={null}>
                <UndoButtons />
              </Suspense>
            ) : null}
          </div>
        </header>
        {stages.map((stage) => (
          <StageSection key={stage.id} stage={stage} board={board} />
        ))}
        <Suspense fallback={null}>
          {tellsChanges ? <OthersChanges /> : null}
          <Outcomes board={board} />
          <Bin board={board} />
        </Suspense>
      </div>
      <Suspense fallback={null}>
        {question?.ask === 'move' ? (
          <MoveToDialog ids={[question.id]} onClose={() => close()} />
        ) : null}
        {question?.ask === 'connect' ? (
          <ConnectToDialog from={question.id} onClose={() => close()} />
        ) : null}
        {question?.ask === 'words' ? (
          <LinkWordsDialog link={question.link} onClose={() => close()} />
        ) : null}
        {question?.ask === 'use' ? (
          <UseNoteDialog noteId={question.id as NoteId} onClose={() => close()} onUsed={announce} />
        ) : null}
        {question?.ask === 'link' ? (
          <CopyLinkDialog id={question.id} onClose={() => close()} />
        ) : null}
        {question?.ask === 'paste' ? (
          <PasteNotesDialog stage={question.stage} onClose={close} />
        ) : null}
      </Suspense>
    </OutlineContext>
  )
}

/** To the control that asked; a moved card has it in another stage, under the same id. */
function backTo(question: Question): string[] {
  if (question.ask === 'paste') return [outlineIds.pasteNotes(question.stage)]
  const { id } = question
  // A note has one menu for all it can be asked, and its words are beside that.
  if (question.ask === 'link') return [outlineIds.open(id), outlineIds.note(id)]
  const control = question.ask === 'move' ? outlineIds.move(id) : outlineIds.connect(id)
  return question.ask === 'use'
    ? [outlineIds.note(id), outcomeIds.bin]
    : [control, outlineIds.note(id), outcomeIds.bin]
}

/** A link inside the page that leaves the address alone: it says which view and card are open. */
function PartLink({ to, stage, children }: { to: string; stage?: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      data-stage={stage}
      onClick={(event) => {
        event.preventDefault()
        const heading = document.getElementById(to)
        heading?.scrollIntoView({ block: 'start' })
        heading?.focus({ preventScroll: true })
      }}
    >
      {stage ? <span className="stage-mark" aria-hidden="true" /> : null}
      {children}
    </a>
  )
}
