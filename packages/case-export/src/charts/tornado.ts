import { axisMoney, scaleFor } from '@caseboard/case'
import type { TornadoChart } from '@caseboard/case'
import { bar, colour, shortened, thick, upright, words, zero } from './pen.ts'
import type { Drawing } from './pen.ts'

const rowHeight = 66

/** What each input does to the net present value on its own, widest first. */
export function drawTornado({ npv, bars }: TornadoChart): Drawing {
  const scale = scaleFor([npv, ...bars.flatMap(({ worse, better }) => [worse, better])])
  const foot = rowHeight * bars.length
  return {
    height: foot + 18,
    shapes: [
      ...bars.flatMap(({ label, worse, better }, index) => {
        const top = rowHeight * index
        return [
          words(shortened(label), 0, top + 14),
          words(`${axisMoney(worse)} to ${axisMoney(better)}`, 0, top + 31, { quiet: true }),
          upright(scale.at(0), top + 38, top + 58, zero),
          bar(scale.at(worse), scale.at(Math.max(worse, npv)), top + 40, 16, colour.costs),
          bar(scale.at(Math.min(npv, better)), scale.at(better), top + 40, 16, colour.benefits),
          upright(scale.at(npv), top + 38, top + 58, thick),
        ]
      }),
      words(`Thick line: as expected, ${axisMoney(npv)}. Thin line: zero.`, 0, foot + 12, {
        quiet: true,
      }),
    ],
  }
}
