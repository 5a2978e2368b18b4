import { addOutcome, type BoardSnapshot, type OutcomeKind } from '@caseboard/board'
import { announce, useBoardSession, useChange } from '../../session/index.ts'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.tsx'
import { focusSoon } from '../focus.ts'
import { isAtEnd, UndoOfferNotice, type UndoOffers } from '../UndoOffer.tsx'
import { outcomeIds } from './ids.ts'
import { OutcomeItem } from './OutcomeItem.tsx'
import './outcomes.css'

const kinds = [
  { id: 'decision', title: 'Decisions', add: 'Add a decision', none: 'No decisions yet.' },
  { id: 'action', title: 'Actions', add: 'Add an action', none: 'No actions yet.' },
] as const

/** What the group agreed, to write, tick off and put in the bin: in the outline and beside the canvas. */
export function OutcomeLists({ board, offers }: { board: BoardSnapshot; offers: UndoOffers }) {
  const { canEdit } = useBoardSession()
  const change = useChange()

  function add(kind: OutcomeKind) {
    // The stage people are likely to be in: the last one with cards on it.
    const stage = board.cards.at(-1)?.stage ?? 'goals'
    const outcome = change((doc, hand) => addOutcome(doc, { kind, stage }, hand))
    if (!outcome) return
    announce(kind === 'decision' ? 'Decision added' : 'Action added')
    focusSoon(outcomeIds.outcome(outcome))
  }

  return kinds.map(({ id: kind, title, add: addWords, none }) => {
    const outcomes = board.outcomes.filter((outcome) => outcome.kind === kind)
    return (
      <div key={kind} className="outcomes">
        <h3>{title}</h3>
        {outcomes.length === 0 ? (
          <p className="outcomes__none">
            {canEdit ? `${none} Add one here, or choose “Use…” for a note that says it.` : none}
          </p>
        ) : null}
        <ul className="outcomes__list" aria-label={title}>
          {outcomes.map((outcome, at) => (
            <OutcomeItem
              key={outcome.id}
              outcome={outcome}
              next={outcomes[at + 1]?.id}
              previous={outcomes[at - 1]?.id}
              board={board}
              offers={offers}
            />
          ))}
          <li className="outcomes__slot">
            {offers.offer?.list === `outcomes-${kind}` && isAtEnd(offers.offer, outcomes) ? (
              <UndoOfferNotice offers={offers} />
            ) : null}
          </li>
        </ul>
        {canEdit ? (
          <Button
            id={outcomeIds.add(kind)}
            size="s"
            icon={<PlusIcon size={18} />}
            onPress={() => add(kind)}
          >
            {addWords}
          </Button>
        ) : null}
      </div>
    )
  })
}
