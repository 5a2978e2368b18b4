import type * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import { sameName } from '../same-name.ts'
import { agreementOf, change } from '../shape.ts'
import type { AgreementSnapshot } from '../snapshot.ts'

export interface TeamSays extends Pick<AgreementSnapshot, 'section' | 'team' | 'view' | 'of'> {
  /** What the concerns are, or why nobody was asked. */
  readonly reason?: string
}

/**
 * Writes down what a team says of a section of the case summary, in place of what it said before.
 * A team is known by its name; spaces and capitals do not count.
 * False, and nothing is written, for a team without a name and for concerns without a reason.
 */
export function setAgreement(doc: Y.Doc, says: TeamSays, hand: Hand): boolean {
  const { section, view, of } = says
  const team = says.team.trim().replace(/\s+/g, ' ')
  const reason = says.reason?.trim() ?? ''
  if (team === '' || (view === 'concerns' && reason === '')) return false
  change(doc, hand, () => {
    agreementOf(doc).set(agreementKey(section, team), {
      section,
      team,
      view,
      reason,
      ...(of !== undefined && { of }),
      by: hand.by,
      at: hand.now,
    })
  })
  return true
}

/** Section ids have no slash, so two sections never share a key. */
export const agreementKey = (section: string, team: string): string =>
  `${section}/${sameName(team)}`
