import { beginning } from '@caseboard/board'
import { el } from '../markup.ts'
import type { Child, Markup } from '../markup.ts'

/*  What every drawing is made with. Across, places are percent of the width and only heights are
 *  pixels, so that letters keep their size on a phone, on a wide screen and in print.
 */

export const colour = {
  ink: '#1c2126',
  quiet: '#4b5158',
  line: '#d5cec0',
  ground: '#f1eee7',
  paper: '#ffffff',
  accent: '#1a4f8b',
  range: '#a3b9d1',
  benefits: '#00703c',
  costs: '#b8430f',
  downsides: '#4c2c92',
} as const

/** A drawing and how many pixels high it is. */
export interface Drawing {
  readonly height: number
  readonly shapes: readonly Child[]
}

export const percent = (part: number): string => `${Math.round(part * 1000) / 1000}%`

interface Words {
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
  readonly quiet?: boolean
  /** Pixels to the right. */
  readonly dx?: number
}

export function words(
  text: string,
  across: number,
  y: number,
  { anchor = 'start', bold = false, quiet = false, dx }: Words = {},
): Markup {
  return el(
    'text',
    {
      x: percent(across),
      y,
      dx,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': bold ? 700 : undefined,
      fill: quiet ? colour.quiet : colour.ink,
    },
    text,
  )
}

/** A line from the top down, at this place across. */
export function upright(across: number, y1: number, y2: number, stroke: Stroke): Markup {
  return el('line', { x1: percent(across), x2: percent(across), y1, y2, ...stroke })
}

export function level(from: number, to: number, y: number, stroke: Stroke): Markup {
  return el('line', { x1: percent(from), x2: percent(to), y1: y, y2: y, ...stroke })
}

type Stroke = Readonly<{ stroke: string; 'stroke-width': number }>
export const thin: Stroke = { stroke: colour.line, 'stroke-width': 1 }
export const zero: Stroke = { stroke: colour.quiet, 'stroke-width': 1.5 }
export const thick: Stroke = { stroke: colour.ink, 'stroke-width': 3 }

export function bar(from: number, to: number, y: number, height: number, fill: string): Markup {
  return el('rect', { x: percent(from), width: percent(to - from), y, height, fill })
}

/** What fits beside itself on a phone; the table that follows has the whole of it. */
const longestLabel = 46

/** A name that people typed, as long as a drawing has room for. */
export function shortened(label: string): string {
  const text = label.replace(/\s+/g, ' ')
  return text.length <= longestLabel ? text : `${beginning(text, longestLabel - 1)}…`
}
