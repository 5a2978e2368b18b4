import type { BoardSnapshot, CardId, NoteId } from '@caseboard/board'
import { useEffect } from 'react'
import { useBoard } from '../../session/index.ts'
import { CloseIcon } from '../../ui/icons.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { focusSoon } from '../focus.ts'
import { useUndoOffer } from '../UndoOffer.tsx'
import { BinList } from './BinList.tsx'
import { outcomeIds } from './ids.ts'
import { OutcomeLists } from './OutcomeLists.tsx'
import { binCount, readBin } from './readBin.ts'
import { outcomeCount } from './words.ts'
import './OutcomesPanel.css'

const whole = (board: BoardSnapshot) => board

/** What was agreed and what was deleted, beside the canvas, which shows neither. */
export function OutcomesPanel({
  at,
  onBack,
  onClose,
}: {
  /** What is gone to, again whenever this is another object: a heading, or a decision or action. */
  at: { readonly id: string }
  /** A card or note is on the board again. */
  onBack(id: CardId | NoteId): void
  onClose(): void
}) {
  const board = useBoard(whole)
  const offers = useUndoOffer()
  const binned = readBin(board)
  useEffect(() => goTo(at.id), [at])
  return (
    <div className="outcomes-panel">
      <section className="outcomes-panel__part" aria-labelledby={outcomeIds.heading}>
        <header className="outcomes-panel__head">
          <h2 id={outcomeIds.heading} tabIndex={-1}>
            Decisions and actions
          </h2>
          <IconButton
            label="Close decisions, actions and bin"
            icon={<CloseIcon />}
            onPress={onClose}
          />
          <p className="outcomes-panel__count">{outcomeCount(board)}</p>
          <a
            className="outcomes-panel__to-bin"
            href={`#${outcomeIds.bin}`}
            onClick={(event) => {
              event.preventDefault()
              goTo(outcomeIds.bin)
            }}
          >
            {binned.length === 0 ? 'Bin' : `Bin (${binned.length})`}
          </a>
        </header>
        <OutcomeLists board={board} offers={offers} />
      </section>
      <section
        className="outcomes-panel__part outcomes-panel__bin"
        aria-labelledby={outcomeIds.bin}
      >
        <header>
          <h2 id={outcomeIds.bin} tabIndex={-1}>
            Bin
          </h2>
          <p className="outcomes-panel__count">{binCount(binned)}</p>
        </header>
        <BinList
          binned={binned}
          onBack={(thing) => {
            if (thing.kind === 'card' || thing.kind === 'note') onBack(thing.id)
            else focusSoon([outcomeIds.outcome(thing.id), outcomeIds.bin])
          }}
        />
      </section>
    </div>
  )
}

function goTo(id: string): void {
  const wanted = document.getElementById(id) ?? document.getElementById(outcomeIds.heading)
  wanted?.scrollIntoView({ block: 'start' })
  wanted?.focus({ preventScroll: true })
}
