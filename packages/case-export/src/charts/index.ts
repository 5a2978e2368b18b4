import type { Chart } from '@caseboard/case'
import { el, toText } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { drawClasses } from './classes.ts'
import type { Drawing } from './pen.ts'
import { drawRange } from './range.ts'
import { drawRunning } from './running.ts'
import { drawTornado } from './tornado.ts'
import { drawYears } from './years.ts'

/** In pixels; the letters themselves are the page's own. */
const letters = { 'font-size': 13 }

/** A chart as part of a web page, as wide as there is room. `id` is of this drawing alone. */
export function inlineSvg(chart: Chart, id: string): Markup {
  const { height, shapes } = draw(chart, id)
  return el(
    'svg',
    {
      width: '100%',
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-says`,
      ...letters,
    },
    el('title', { id: `${id}-title` }, chart.title),
    el('desc', { id: `${id}-says` }, chart.says),
    shapes,
  )
}

/** A chart as a file of its own, so many pixels wide. */
export function svgFile(chart: Chart, width: number): string {
  const { height, shapes } = draw(chart, 'chart')
  const xmlns = 'http://www.w3.org/2000/svg'
  return toText(
    el(
      'svg',
      {
        xmlns,
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        'font-family': 'Atkinson Hyperlegible Next',
        ...letters,
      },
      shapes,
    ),
  )
}

function draw(chart: Chart, id: string): Drawing {
  switch (chart.kind) {
    case 'years':
      return drawYears(chart, id)
    case 'running':
      return drawRunning(chart)
    case 'classes':
      return drawClasses(chart)
    case 'range':
      return drawRange(chart)
    case 'tornado':
      return drawTornado(chart)
  }
}
