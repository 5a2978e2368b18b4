import type { Evaluator } from '../rule.ts'
import { counted } from '../words.ts'

const what = {
  distinctContributorTeams: 'added to the board',
  workshopHeldWithTeams: 'worked on the board on the same day',
} as const

/** Something known about the board itself is so much or more. */
export const boardFact: Evaluator<'boardFact'> = (rule, { facts }) => {
  const known = facts[rule.fact]
  const value = Number.isFinite(known) ? known : 0
  const says = `People from ${counted(value, 'team')} ${what[rule.fact]}`
  return value >= rule.min
    ? { met: true, says }
    : { met: false, says: `${says}; ${rule.min} needed` }
}
