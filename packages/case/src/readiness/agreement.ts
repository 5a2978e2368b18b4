import type { BoardSnapshot } from '@caseboard/board'
import { sameName } from '../coverage/worksheets.ts'

/** What a team says about a section of the summary. A team nobody asked says nothing. */
export type TeamView =
  | { readonly view: 'agree' }
  | { readonly view: 'concerns'; readonly reason: string }
  | { readonly view: 'not-consulted' }

/** What each team says, by section of the summary and by team. */
export type Agreement = Readonly<Record<string, Readonly<Record<string, TeamView>>>>

/** Whose voice is in a section, and whose is missing. */
export interface SectionAgreement {
  readonly agree: readonly string[]
  readonly concerns: readonly { readonly team: string; readonly reason: string }[]
  /** Teams on the board that were not asked, or did not answer. */
  readonly notConsulted: readonly string[]
  /** Every team on the board agrees, and there is at least one. */
  readonly agreed: boolean
}

/** The teams of the people on a board, by name; a name typed in two ways is one team. */
export function teamsOf(board: BoardSnapshot): string[] {
  const teams = new Map<string, string>()
  for (const { team } of board.people) {
    const name = team.trim()
    if (name !== '' && !teams.has(sameName(name))) teams.set(sameName(name), name)
  }
  return [...teams.values()].toSorted(byName)
}

/** What the teams say about one section. Who spoke and left the board since is still heard. */
export function sectionAgreement(
  teams: readonly string[],
  views: Readonly<Record<string, TeamView>> = {},
): SectionAgreement {
  const said = new Map(
    Object.entries(views).map(([team, view]) => [sameName(team), { team: team.trim(), view }]),
  )
  for (const team of teams) {
    const key = sameName(team)
    said.set(key, { team, view: said.get(key)?.view ?? { view: 'not-consulted' } })
  }
  const all = [...said.values()].toSorted((a, b) => byName(a.team, b.team))
  const agree = all.filter(({ view }) => view.view === 'agree').map(({ team }) => team)
  const concerns = all.flatMap(({ team, view }) =>
    view.view === 'concerns' ? [{ team, reason: view.reason.trim() }] : [],
  )
  const heard = new Set([...agree, ...concerns.map(({ team }) => team)])
  const notConsulted = all.map(({ team }) => team).filter((team) => !heard.has(team))
  return {
    agree,
    concerns,
    notConsulted,
    agreed: agree.length > 0 && concerns.length === 0 && notConsulted.length === 0,
  }
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
