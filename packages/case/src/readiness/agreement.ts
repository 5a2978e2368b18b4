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
export function teamsOf({ people }: BoardSnapshot): string[] {
  const here = people.filter(({ leftAt }) => leftAt === undefined)
  return [...teamNames(here.map(({ team }) => team)).values()]
}

/** The teams that have a voice: those on the board, and those that spoke before they left it. */
export function teamsHeard(board: BoardSnapshot): string[] {
  const spoke = board.agreement.map(({ team }) => team)
  return [...teamNames([...teamsOf(board), ...spoke]).values()]
}

/**
 * Teams by what makes them one, in order. Of the ways in which a team is typed the first in order is its name: the
 * same on every device.
 */
export function teamNames(typed: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const name of typed.map((one) => one.trim().replace(/\s+/g, ' ')).toSorted(byName)) {
    if (name !== '' && !names.has(sameName(name))) names.set(sameName(name), name)
  }
  return names
}

/**
 * What the teams say about one section. Who spoke and left the board since is still heard; that they were not asked
 * is nothing they said.
 * @param now what the section stands on now (`standsOn`): who agreed to something else has agreed before
 */
export function sectionAgreement(
  teams: readonly string[],
  entries: readonly Pick<AgreementSnapshot, 'team' | 'view' | 'reason' | 'of'>[] = [],
  now?: string,
): SectionAgreement {
  const spoke = entries.filter(({ view }) => view !== 'not-consulted')
  const said = new Map(spoke.map((one) => [sameName(one.team), one]))
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
