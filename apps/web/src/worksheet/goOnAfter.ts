import { restoreNote, restoreOutcome, type NoteId, type OutcomeId } from '@caseboard/board'
import type { Change } from '../session/BoardSessionProvider.tsx'
import type { LiveBoard } from '../session/LiveBoard.ts'
import { say, unsay } from '../ui/messages.ts'
import { focusSoon } from './focus.ts'
import { takenAwayWords } from './takenAwayWords.ts'
import { itemId, type Places } from './useTakenAway.ts'

/** Brings the focus to where somebody can go on whose item is gone, and offers to put it back. */
export function goOnAfter(
  live: LiveBoard,
  change: Change,
  id: NoteId | OutcomeId,
  { own, beside, home }: Places,
): void {
  const items = beside.flatMap((other) => (other ? [itemId(other)] : []))
  const places = [own, ...items, home]
  focusSoon(places)
  const words = takenAwayWords(live.board.current(), id, live.me.participantId)
  if (!words) return
  const said = say(words, {
    label: 'Put back',
    run() {
      unsay(said)
      change(
        (doc, hand) =>
          restoreNote(doc, id as NoteId, hand) || restoreOutcome(doc, id as OutcomeId, hand),
      )
      focusSoon(places)
    },
  })
}
