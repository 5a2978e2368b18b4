import type { Desk, Entry } from '../desk.ts'

/*  Money is integer pence throughout. A row is rounded once, where it is shown, so that a total always
 *  equals the sum of the figures above it.
 */

export interface ProblemCosts {
  readonly costs: readonly { readonly entry: Entry; readonly pence: number }[]
  readonly total: number
  readonly leftOut: readonly { readonly entry: Entry; readonly why: string }[]
}

/** What the problem costs a year: times × (minutes ÷ 60 × cost per hour + other cost each). */
export function costOfProblem(desk: Desk): ProblemCosts {
  const costs: { entry: Entry; pence: number }[] = []
  const leftOut: { entry: Entry; why: string }[] = []
  for (const entry of desk.rows('cost-of-problem', 'activities')) {
    const volume = entry.number('volume')
    const [minutes, rate, other] = ['minutes', 'rate', 'unit'].map((id) => entry.number(id))
    const time = minutes !== undefined && rate !== undefined ? (minutes * rate) / 60 : undefined
    if (volume === undefined) leftOut.push({ entry, why: 'say how many times a year' })
    else if (time === undefined && other === undefined)
      leftOut.push({ entry, why: 'say what one costs, as minutes and a cost per hour or as money' })
    else costs.push({ entry, pence: Math.round(volume * ((time ?? 0) + (other ?? 0))) })
  }
  return { costs, leftOut, total: costs.reduce((sum, { pence }) => sum + pence, 0) }
}
