import type { BoardSnapshot } from '@caseboard/board'
import { personName } from './things.ts'

/** What is said to somebody whose note or decision went away under their hands; nothing when they did it themselves. */
export function takenAwayWords(
  { notes, outcomes, people, bin }: BoardSnapshot,
  id: string,
  me: string,
): string | undefined {
  if ([...notes, ...outcomes].some((thing) => thing.id === id)) return undefined
  const note = bin.notes.find((thing) => thing.id === id)
  const outcome = bin.outcomes.find((thing) => thing.id === id)
  const gone = note ?? outcome
  if (!gone || gone.deletedBy === me) return undefined
  const what = outcome ? outcome.kind : 'note'
  return `${personName({ people }, gone.deletedBy)} took the ${what} you were writing off the board.`
}
