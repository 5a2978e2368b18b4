import type { Appraisal } from '../appraisal/appraise.ts'
import { headline } from '../appraisal/words.ts'
import type { TornadoChart } from './chart.ts'
import { moneyTable } from './tables.ts'

/** More of them do not fit a page, and the narrow ones are no more than lines. */
const mostBars = 12

/** What could change the answer, widest first. Undefined when nothing on the board is uncertain. */
export function tornadoChart({ swings, public: view }: Appraisal): TornadoChart | undefined {
  const npv = view.central.npv?.amount
  const [widest] = swings
  if (npv === undefined || !widest) return undefined
  const title = 'What could change the answer'
  const bars = swings.slice(0, mostBars)
  const sinks = swings.filter(({ worse }) => worse < 0).length
  return {
    kind: 'tornado',
    id: 'public-tornado',
    view: 'public',
    title,
    says: `‘${widest.label}’ changes the net present value most: from ${headline(widest.worse)} to ${headline(widest.better)}. ${
      npv < 0
        ? 'As expected it is below zero already.'
        : sinks === 0
          ? 'No single one takes it below zero.'
          : `${sinks === 1 ? 'One alone takes' : `Each of ${sinks} alone takes`} it below zero.`
    }${undrawn(swings.length - bars.length)}`,
    npv,
    bars: bars.map(({ id, label, says, worse, better }) => ({ id, label, says, worse, better })),
    table: moneyTable(
      title,
      'What is changed',
      ['Less favourable', 'More favourable'],
      swings.map(({ label, says, worse, better }) => ({
        head: label,
        note: says,
        amounts: [worse, better],
      })),
    ),
  }
}

function undrawn(count: number): string {
  if (count === 0) return ''
  const others = count === 1 ? 'a narrower one is' : `${count} narrower ones are`
  return ` The chart has the ${mostBars} widest; ${others} in the table.`
}
