import { axisMoney, scaleFor } from '@caseboard/case'
import type { RunningChart } from '@caseboard/case'
import { el } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { colour, percent, words } from './pen.ts'
import type { Drawing } from './pen.ts'
import { plot } from './plot.ts'

/** The running total by year, with the place where it is back at zero. */
export function drawRunning({ points, payback }: RunningChart): Drawing {
  const scale = scaleFor(points.map(({ amount }) => amount))
  const { x, y, frame, bottom } = plot(
    scale,
    points.map(({ year }) => year),
    20,
  )
  const [last, before] = points.toReversed()
  const lastAmount = ({ year, amount }: RunningChart['points'][number]): Markup => {
    // Beside a line that falls there is room below it, as long as the axis leaves some.
    const isFalling = before !== undefined && amount < before.amount
    const isBelow = isFalling && y(amount) + 12 < y(scale.ticks[0]!)
    const place = { anchor: 'middle', bold: true } as const
    return words(axisMoney(amount), x(year), y(amount) + (isBelow ? 21 : -11), place)
  }
  return {
    height: bottom,
    shapes: [
      ...frame,
      ...points.slice(1).map(({ year, amount }, index) =>
        el('line', {
          x1: percent(x(points[index]!.year)),
          y1: y(points[index]!.amount),
          x2: percent(x(year)),
          y2: y(amount),
          stroke: colour.accent,
          'stroke-width': 2.5,
          'stroke-linecap': 'round',
        }),
      ),
      ...points.map(({ year, amount }) =>
        el('circle', {
          cx: percent(x(year)),
          cy: y(amount),
          r: 4.5,
          fill: colour.paper,
          stroke: colour.accent,
          'stroke-width': 2.5,
        }),
      ),
      ...(last === undefined ? [] : [lastAmount(last)]),
      ...(payback === null
        ? []
        : [
            el('circle', { cx: percent(x(payback)), cy: y(0), r: 6, fill: colour.ink }),
            // Below the line on its right, where a total that has come back to zero never is.
            words('Paid back', x(payback), y(0) + 19, { dx: 4, bold: true }),
          ]),
    ],
  }
}
