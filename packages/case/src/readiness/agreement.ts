import { sameName } from '@caseboard/board'
import type { AgreementSnapshot, BoardSnapshot } from '@caseboard/board'

/** Whose voice is in a section, and whose is missing. */
export interface SectionAgreement {
  readonly agree: readonly string[]
  /** Teams that agreed to what the section stood on before it changed. */
  readonly agreedBefore: readonly string[]
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

/**
 * What the teams say about one section. Who spoke and left the board since is still heard.
 * @param now what the section stands on now (`standsOn`): who agreed to something else has agreed before
 */
export function sectionAgreement(
  teams: readonly string[],
  entries: readonly Pick<AgreementSnapshot, 'team' | 'view' | 'reason' | 'of'>[] = [],
  now?: string,
): SectionAgreement {
  const said = new Map(entries.map((one) => [sameName(one.team), one]))
  for (const team of teams) {
    const entry = said.get(sameName(team))
    said.set(sameName(team), { view: 'not-consulted', reason: '', ...entry, team })
  }
  const all = [...said.values()].toSorted((a, b) => byName(a.team, b.team))
  const saying = (view: AgreementSnapshot['view']) => all.filter((one) => one.view === view)
  const isBefore = (one: { of?: string }) => one.of !== undefined && one.of !== now
  const agree = saying('agree')
    .filter((one) => !isBefore(one))
    .map(({ team }) => team)
  const agreedBefore = saying('agree')
    .filter(isBefore)
    .map(({ team }) => team)
  const concerns = saying('concerns').map(({ team, reason }) => ({ team, reason }))
  const notConsulted = saying('not-consulted').map(({ team }) => team)
  return {
    agree,
    agreedBefore,
    concerns,
    notConsulted,
    agreed: agree.length > 0 && agreedBefore.length + concerns.length + notConsulted.length === 0,
  }
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
