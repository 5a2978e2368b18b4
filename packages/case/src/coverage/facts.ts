import { sameName } from '@caseboard/board'
import type { BoardSnapshot } from '@caseboard/board'

/** What two rules ask about the board itself. Both are numbers of teams. */
export interface BoardFacts {
  /** Teams of the people who added something to the board. */
  readonly distinctContributorTeams: number
  /** Teams that were there together at a workshop. */
  readonly workshopHeldWithTeams: number
}

/**
 * Who worked on a board: the teams of the people who changed it, and the most teams that did so on
 * one day, which is what a workshop leaves behind. The server sees every change and writes the days
 * beside the people (`editedOn`); what carries a name of its own (a card, note or link somebody made)
 * counts as well, so that a board from before the server did so is not counted lower than it is.
 */
export function boardFacts(board: BoardSnapshot): BoardFacts {
  const teams = new Map(board.people.map((person) => [person.id as string, sameName(person.team)]))
  const all = new Set<string>()
  const byDay = new Map<string, Set<string>>()
  for (const { who, day } of traces(board)) {
    const team = teams.get(who) ?? ''
    if (team === '') continue
    all.add(team)
    byDay.set(day, (byDay.get(day) ?? new Set()).add(team))
  }
  return {
    distinctContributorTeams: all.size,
    workshopHeldWithTeams: Math.max(0, ...[...byDay.values()].map((teams) => teams.size)),
  }
}

/** Who worked on the board, and on which day. What was added and later binned was added all the same. */
function* traces(board: BoardSnapshot): Generator<{ who: string; day: string }> {
  for (const { id, editedOn } of board.people) for (const day of editedOn) yield { who: id, day }
  for (const { createdBy, createdAt } of [...board.cards, ...board.bin.cards, ...board.links]) {
    yield { who: createdBy, day: createdAt.slice(0, 10) }
  }
  for (const { author, createdAt } of [...board.notes, ...board.bin.notes]) {
    if (author !== undefined) yield { who: author, day: createdAt.slice(0, 10) }
  }
}
