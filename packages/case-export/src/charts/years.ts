import { scaleFor } from '@caseboard/case'
import type { YearsChart } from '@caseboard/case'
import { el } from '../markup.ts'
import type { Child } from '../markup.ts'
import { colour, percent, words } from './pen.ts'
import type { Drawing } from './pen.ts'
import { plot } from './plot.ts'

const kinds = [
  { id: 'benefits', name: 'Benefits', turn: undefined },
  { id: 'downsides', name: 'Downsides', turn: 0 },
  { id: 'costs', name: 'Costs', turn: 45 },
] as const

const keyWidth = 112

/** What comes in and what is spent, side by side in each year. `id` is of this drawing alone. */
export function drawYears({ bars }: YearsChart, id: string): Drawing {
  const shown = kinds.filter((kind) => bars.some((bar) => bar[kind.id] > 0))
  const scale = scaleFor(bars.flatMap((bar) => shown.map((kind) => bar[kind.id])))
  const { x, y, frame, place, bottom } = plot(
    scale,
    bars.map(({ year }) => year),
    46,
  )
  const width = (place * 0.72) / shown.length
  const filled = (
    kind: (typeof kinds)[number],
    size: Readonly<Record<string, string | number>>,
  ) => [
    el('rect', { ...size, fill: colour[kind.id] }),
    // Told apart by more than their colour: people print in black and white.
    ...(kind.turn === undefined ? [] : [el('rect', { ...size, fill: `url(#${id}-${kind.id})` })]),
  ]
  const shapes: Child[] = [
    ...shown.flatMap((kind) =>
      kind.turn === undefined ? [] : [hatch(`${id}-${kind.id}`, kind.turn)],
    ),
    ...shown.flatMap((kind, index) => [
      ...filled(kind, { x: index * keyWidth, y: 1, width: 14, height: 14 }),
      words(kind.name, 0, 13, { dx: index * keyWidth + 21 }),
    ]),
    ...frame,
    ...bars.flatMap((bar) =>
      shown.flatMap((kind, index) =>
        bar[kind.id] === 0
          ? []
          : filled(kind, {
              x: percent(x(bar.year) - place * 0.36 + width * index),
              width: percent(width * 0.92),
              y: y(bar[kind.id]),
              height: y(0) - y(bar[kind.id]),
            }),
      ),
    ),
  ]
  return { height: bottom, shapes }
}

function hatch(id: string, turn: number): Child {
  return el(
    'pattern',
    {
      id,
      width: 7,
      height: 7,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(${turn})`,
    },
    el('line', {
      x1: 0,
      x2: 0,
      y1: 0,
      y2: 7,
      stroke: colour.paper,
      'stroke-width': 3,
      'stroke-opacity': 0.55,
    }),
  )
}
