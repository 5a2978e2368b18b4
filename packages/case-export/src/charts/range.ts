import { formatMoney } from '@caseboard/board'
import { axisMoney, scaleFor } from '@caseboard/case'
import type { RangeChart, Scale } from '@caseboard/case'
import type { Child } from '../markup.ts'
import { bar, colour, thick, thin, upright, words, zero } from './pen.ts'
import type { Drawing } from './pen.ts'

/** From the low case to the high one, with what is expected between them, over zero. */
export function drawRange({ low, central, high }: RangeChart): Drawing {
  const scale = scaleFor([low, high])
  const amounts = [
    { name: 'Low', amount: low, across: 0, anchor: 'start' },
    { name: 'As expected', amount: central, across: 50, anchor: 'middle' },
    { name: 'High', amount: high, across: 100, anchor: 'end' },
  ] as const
  return {
    height: 122,
    shapes: [
      ...ticks(scale),
      bar(scale.at(low), scale.at(high), 12, 26, colour.range),
      upright(scale.at(central), 4, 46, thick),
      ...amounts.flatMap(({ name, amount, across, anchor }) => [
        words(name, across, 98, { anchor, quiet: true }),
        words(formatMoney(amount), across, 116, { anchor, bold: true }),
      ]),
    ],
  }
}

function ticks(scale: Scale): Child[] {
  const anchor = (tick: number) =>
    tick === scale.ticks[0] ? 'start' : tick === scale.ticks.at(-1) ? 'end' : 'middle'
  return scale.ticks.flatMap((tick) => [
    upright(scale.at(tick), 0, 50, tick === 0 ? zero : thin),
    words(axisMoney(tick), scale.at(tick), 67, { anchor: anchor(tick), quiet: true }),
  ])
}
