import type { BoardSnapshot, OutcomeSnapshot } from '@caseboard/board'

/** The actions agreed on the board that somebody still has to do: next steps of the case. */
export const openActions = ({ outcomes }: BoardSnapshot): OutcomeSnapshot[] =>
  outcomes.filter(
    ({ kind, status, text }) => kind === 'action' && status === 'open' && text.trim() !== '',
  )
