import { addOutcome, type BoardSnapshot, type OutcomeKind } from '@caseboard/board'
import { announce, useChange } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { PlusIcon } from '../ui/icons.tsx'
import { focusSoon } from '../worksheet/focus.ts'
import { OfferSlot } from './OfferSlot.tsx'
import { OutcomeItem } from './OutcomeItem.tsx'
import { outlineIds, useOutline } from './outlineContext.ts'

const kinds = [
  { id: 'decision', title: 'Decisions', add: 'Add a decision', none: 'No decisions yet.' },
  { id: 'action', title: 'Actions', add: 'Add an action', none: 'No actions yet.' },
] as const

/** What the group agreed. */
export function Outcomes({ board }: { board: BoardSnapshot }) {
  const { canEdit } = useOutline()
  const change = useChange()
  const headingId = outlineIds.stage('outcomes')
  const open = board.outcomes.filter(({ kind, status }) => kind === 'action' && status === 'open')

  function add(kind: OutcomeKind) {
    // The stage people are likely to be in: the last one with cards on it.
    const stage = board.cards.at(-1)?.stage ?? 'goals'
    const outcome = change((doc, hand) => addOutcome(doc, { kind, stage }, hand))
    if (!outcome) return
    announce(kind === 'decision' ? 'Decision added' : 'Action added')
    focusSoon(outlineIds.outcome(outcome))
  }

  return (
    <section className="outline__part" aria-labelledby={headingId}>
      <header className="outline__stage">
        <h2 id={headingId} tabIndex={-1}>
          Decisions and actions
        </h2>
        <p className="outline__question">What was agreed, and who does what by when.</p>
        <p className="outline__count">
          {`${count(board, 'decision', 'decision')}, ${count(board, 'action', 'action')}${open.length > 0 ? `, ${open.length} to do` : ''}`}
        </p>
      </header>
      {kinds.map(({ id: kind, title, add: addWords, none }) => {
        const outcomes = board.outcomes.filter((outcome) => outcome.kind === kind)
        return (
          <div key={kind} className="outline__outcomes">
            <h3>{title}</h3>
            {outcomes.length === 0 ? <p className="outline__none">{none}</p> : null}
            <ul className="outline__list" aria-label={title}>
              {outcomes.map((outcome, at) => (
                <OutcomeItem
                  key={outcome.id}
                  outcome={outcome}
                  next={outcomes[at + 1]?.id}
                  previous={outcomes[at - 1]?.id}
                  board={board}
                />
              ))}
              <li className="outline__slot">
                <OfferSlot before={`outcomes-${kind}`} />
              </li>
            </ul>
            {canEdit ? (
              <Button
                id={outlineIds.addOutcome(kind)}
                size="s"
                icon={<PlusIcon size={18} />}
                onPress={() => add(kind)}
              >
                {addWords}
              </Button>
            ) : null}
          </div>
        )
      })}
    </section>
  )
}

function count(board: BoardSnapshot, kind: OutcomeKind, word: string): string {
  const found = board.outcomes.filter((outcome) => outcome.kind === kind).length
  return `${found === 0 ? 'no' : found} ${word}${found === 1 ? '' : 's'}`.replace(/^n/, (letter) =>
    kind === 'decision' ? letter.toUpperCase() : letter,
  )
}
