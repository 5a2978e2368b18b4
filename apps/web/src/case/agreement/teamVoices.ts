import { sameName } from '@caseboard/board'
import type { SectionReadiness } from '@caseboard/case'

/** How many sections a team speaks to, and how. */
export interface TeamVoice {
  readonly team: string
  readonly agree: number
  /** Agreed to a section that has changed since. */
  readonly agreedBefore: number
  readonly concerns: number
  readonly notConsulted: number
}

/** Every team that is heard or should be, those who are least heard first. */
export function teamVoices(sections: readonly SectionReadiness[]): TeamVoice[] {
  const voices = new Map<string, TeamVoice>()
  const count = (team: string, what: Exclude<keyof TeamVoice, 'team'>) => {
    const key = sameName(team)
    const voice = voices.get(key) ?? {
      team,
      agree: 0,
      agreedBefore: 0,
      concerns: 0,
      notConsulted: 0,
    }
    voices.set(key, { ...voice, [what]: voice[what] + 1 })
  }
  for (const { agreement } of sections) {
    for (const team of agreement.agree) count(team, 'agree')
    for (const team of agreement.agreedBefore) count(team, 'agreedBefore')
    for (const { team } of agreement.concerns) count(team, 'concerns')
    for (const team of agreement.notConsulted) count(team, 'notConsulted')
  }
  return [...voices.values()].toSorted(
    (a, b) => b.notConsulted - a.notConsulted || (sameName(a.team) < sameName(b.team) ? -1 : 1),
  )
}
