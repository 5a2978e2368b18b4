import type { BoardSnapshot } from '@caseboard/board'
import { sameName } from './worksheets.ts'

/** What two rules ask about the board itself. Both are numbers of teams. */
export interface BoardFacts {
  /** Teams of the people who added something to the board. */
  readonly distinctContributorTeams: number
  /** Teams that were there together at a workshop. */
  readonly workshopHeldWithTeams: number
}

/**
 * What a snapshot tells about who worked on it: the teams of those who made a card, note or link, and
 * the most teams that did so on one day, which is what a workshop leaves behind. Typing in a card
 * somebody else made, an anonymous note and what is in outcomes carry no name, so this counts low;
 * whoever knows better (the server's log, a facilitator) gives facts of their own.
 */
export function boardFacts(board: BoardSnapshot): BoardFacts {
  const teams = new Map(board.people.map((person) => [person.id as string, sameName(person.team)]))
  const all = new Set<string>()
  const byDay = new Map<string, Set<string>>()
  for (const { who, when } of traces(board)) {
    const team = teams.get(who) ?? ''
    if (team === '') continue
    all.add(team)
    const day = when.slice(0, 10)
    byDay.set(day, (byDay.get(day) ?? new Set()).add(team))
  }
  return {
    distinctContributorTeams: all.size,
    workshopHeldWithTeams: Math.max(0, ...[...byDay.values()].map((teams) => teams.size)),
  }
}

/** Who added what is on the board, and when. What was added and later binned was added all the same. */
function* traces(board: BoardSnapshot): Generator<{ who: string; when: string }> {
  for (const { createdBy, createdAt } of [...board.cards, ...board.bin.cards, ...board.links]) {
    yield { who: createdBy, when: createdAt }
  }
  for (const { author, createdAt } of [...board.notes, ...board.bin.notes]) {
    if (author !== undefined) yield { who: author, when: createdAt }
  }
}
