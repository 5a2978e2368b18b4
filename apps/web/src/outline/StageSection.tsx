import { addCard, addNote, type BoardSnapshot } from '@caseboard/board'
import { tools, type Stage, type Tool } from '@caseboard/toolkit'
import { announce, useChange } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { NoteIcon, PlusIcon } from '../ui/icons.tsx'
import { Menu } from '../ui/Menu.tsx'
import { focusSoon } from '../worksheet/focus.ts'
import { placeForNote } from '../worksheet/notePlace.ts'
import { stageProgress } from '../worksheet/stageProgress.ts'
import { CardItem } from './CardItem.tsx'
import { NoteItem } from './NoteItem.tsx'
import { OfferAtEnd } from './OfferSlot.tsx'
import { outlineIds, useOutline } from './outlineContext.ts'

/** How many tools an empty stage suggests. */
const SUGGESTIONS = 3

export function StageSection({ stage, board }: { stage: Stage; board: BoardSnapshot }) {
  const { canEdit } = useOutline()
  const cards = board.cards.filter((card) => card.stage === stage.id)
  const notes = board.notes.filter((note) => note.stage === stage.id)
  const headingId = outlineIds.stage(stage.id)
  return (
    <section className="outline__part" data-stage={stage.id} aria-labelledby={headingId}>
      <header className="outline__stage">
        <h2 id={headingId} tabIndex={-1}>
          {stage.name}
        </h2>
        <p className="outline__question">{stage.question}</p>
        <p className="outline__count">{stageProgress(cards)}</p>
      </header>
      {cards.length === 0 ? <EmptyStage stage={stage} hasNotes={notes.length > 0} /> : null}
      <ol className="outline__cards" aria-label={`Cards in ${stage.name}`}>
        {cards.map((card, at) => (
          <CardItem key={card.id} card={card} at={at} of={cards.length} />
        ))}
        <li className="outline__slot">
          <OfferAtEnd list={`cards-${stage.id}`} things={board.cards} />
        </li>
      </ol>
      {notes.length > 0 ? (
        <h3 className="outline__notes-title">
          {notes.length === 1 ? '1 note' : `${notes.length} notes`}
        </h3>
      ) : null}
      <ul className="outline__notes" aria-label={`Notes in ${stage.name}`}>
        {notes.map((note, at) => (
          <NoteItem
            key={note.id}
            note={note}
            next={notes[at + 1]?.id}
            previous={notes[at - 1]?.id}
          />
        ))}
        <li className="outline__slot">
          <OfferAtEnd list={`notes-${stage.id}`} things={board.notes} />
        </li>
      </ul>
      {canEdit ? <AddToStage stage={stage} board={board} /> : null}
    </section>
  )
}

function useAddTool() {
  const change = useChange()
  return (tool: Tool, stage: Stage, afterOverlay: boolean) => {
    const card = change((doc, hand) => addCard(doc, { tool: tool.id, stage: stage.id }, hand))
    if (!card) return
    announce(`${tool.name} added to ${stage.name}`)
    focusSoon(outlineIds.open(card), { afterOverlay })
  }
}

/** What to do in a stage that has no tools yet. */
function EmptyStage({ stage, hasNotes }: { stage: Stage; hasNotes: boolean }) {
  const { canEdit } = useOutline()
  const add = useAddTool()
  if (!canEdit) {
    return (
      <p className="outline__empty">
        {hasNotes ? 'No tools here yet.' : 'Nobody has put anything here yet.'}
      </p>
    )
  }
  const suggested = tools.filter((tool) => tool.primaryStage === stage.id).slice(0, SUGGESTIONS)
  return (
    <div className="outline__empty">
      <p>{hasNotes ? 'No tools here yet.' : 'Nothing here yet.'} A good start:</p>
      <ul className="outline__suggestions">
        {suggested.map((tool) => (
          <li key={tool.id}>
            <Button
              size="s"
              icon={<PlusIcon size={18} />}
              onPress={() => add(tool, stage, false)}
              aria-label={`Add ${tool.name}`}
            >
              {tool.name}
            </Button>
            <span>{tool.purpose}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function AddToStage({ stage, board }: { stage: Stage; board: BoardSnapshot }) {
  const change = useChange()
  const { ask } = useOutline()
  const add = useAddTool()
  const onBoard = new Set(board.cards.map((card) => card.tool))
  const fitting = tools
    .filter((tool) => tool.stages.includes(stage.id))
    .toSorted((a, b) => Number(onBoard.has(a.id)) - Number(onBoard.has(b.id)))

  function writeNote() {
    const pos = placeForNote(board, stage.id, '')
    const note = change((doc, hand) => addNote(doc, { stage: stage.id, pos }, hand))
    if (!note) return
    announce(`Note added to ${stage.name}`)
    focusSoon(outlineIds.note(note))
  }

  return (
    <div className="outline__add">
      <Menu
        label={`Add a tool to ${stage.name}`}
        size="s"
        items={fitting.map((tool) => ({
          id: tool.id,
          label: tool.name,
          hint: onBoard.has(tool.id) ? 'On the board already' : tool.purpose,
          onSelect: () => add(tool, stage, true),
        }))}
      />
      <Button
        id={outlineIds.addNote(stage.id)}
        size="s"
        icon={<NoteIcon size={18} />}
        aria-label={`Add a note to ${stage.name}`}
        onPress={writeNote}
      >
        Add a note
      </Button>
      <Button
        id={outlineIds.pasteNotes(stage.id)}
        size="s"
        variant="quiet"
        aria-label={`Paste notes into ${stage.name}`}
        onPress={() => ask({ ask: 'paste', stage: stage.id })}
      >
        Paste notes…
      </Button>
    </div>
  )
}
