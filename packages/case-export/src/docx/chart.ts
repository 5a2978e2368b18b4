import { ChartRun } from 'docx/charts'
import type { ChartErrorBars, ChartRunOptions, ChartValueAxis } from 'docx/charts'
import { formatMoney } from '@caseboard/board'
import { axisMoney, headline, scaleFor } from '@caseboard/case'
import type {
  Chart,
  ClassesChart,
  RangeChart,
  RunningChart,
  Scale,
  TornadoChart,
  YearsChart,
} from '@caseboard/case'
import { shortened } from '../charts/pen.ts'
import { colour, sans } from './styles.ts'

/*  Word draws these charts itself from their amounts, so that they can be edited, take the sharpness of
 *  any printer and need no picture of us. What Word's charts lack is made from what they have: bars that
 *  begin at what is expected are thick error bars.
 */

/** Lighter than costs elsewhere: side by side they must be told apart in black and white as well. */
const fill = {
  benefits: '00703C',
  downsides: '4C2C92',
  costs: 'DB7440',
  low: '7F9DC0',
  high: colour.accent,
  line: colour.accent,
  paper: 'FFFFFF',
} as const

/** The width of the text, in pixels. */
const width = 640
const money = '"£"#,##0;"−£"#,##0'
const letters = { size: 9, color: colour.ink } as const

/** A chart that Word draws. Its amounts stand in the table below it; who hears it, hears what it shows. */
export function chartRun(chart: Chart): ChartRun {
  return new ChartRun({
    ...optionsFor(chart),
    font: { name: sans },
    chartArea: { fill: fill.paper, border: 'none' },
    altText: { name: chart.title, description: `${chart.title}. ${chart.says}` },
  })
}

function optionsFor(chart: Chart): ChartRunOptions {
  switch (chart.kind) {
    case 'years':
      return years(chart)
    case 'running':
      return running(chart)
    case 'classes':
      return classes(chart)
    case 'range':
      return range(chart)
    case 'tornado':
      return tornado(chart)
  }
}

/** What comes in and what is spent, side by side in each year. */
function years({ bars }: YearsChart): ChartRunOptions {
  const kinds = [
    { id: 'benefits', name: 'Benefits' },
    { id: 'downsides', name: 'Downsides' },
    { id: 'costs', name: 'Costs' },
  ] as const
  const shown = kinds.filter(({ id }) => bars.some((bar) => bar[id] > 0))
  return {
    type: 'column',
    categories: bars.map(({ year }) => `Year ${year}`),
    series: shown.map(({ id, name }) => ({
      name,
      values: bars.map((bar) => pounds(bar[id])),
      color: fill[id],
    })),
    gapWidth: 45,
    overlap: 0,
    legend: { position: 'top', font: letters },
    categoryAxis: { font: letters },
    valueAxis: axis(scaleFor(bars.flatMap((bar) => shown.map(({ id }) => bar[id])))),
    transformation: { width, height: 250 },
  }
}

/** The running total by year, with the place where it is back at zero. */
function running({ points, payback }: RunningChart): ChartRunOptions {
  const scale = scaleFor(points.map(({ amount }) => amount))
  const last = points.length - 1
  const label = { font: { ...letters, bold: true } } as const
  return {
    type: 'scatter',
    lines: 'straight',
    series: [
      {
        name: 'Running total',
        points: points.map(({ year, amount }) => ({ x: year, y: pounds(amount) })),
        color: fill.line,
        markers: { shape: 'circle', size: 7 },
        pointLabels: points.map(({ amount }, index) =>
          index === last
            ? { ...label, text: axisMoney(amount), position: 'above' as const }
            : undefined,
        ),
      },
      ...(payback === null
        ? []
        : [
            {
              name: 'Paid back',
              points: [{ x: payback, y: 0 }],
              color: colour.ink,
              markers: { shape: 'diamond' as const, size: 10 },
              // Below zero on its right, where a total that has come back never is.
              pointLabels: [{ ...label, text: 'Paid back', position: 'below' as const }],
            },
          ]),
    ],
    legend: false,
    xAxis: {
      title: { text: 'Year', font: letters },
      minimum: 0,
      maximum: Math.max(1, last),
      interval: Math.max(1, Math.ceil(last / 12)),
      crossesAt: 'minimum',
      gridlines: false,
      font: letters,
    },
    yAxis: axis(scale),
    transformation: { width, height: 250 },
  }
}

/** Present benefits by class, each with its name and amount. */
function classes({ bars }: ClassesChart): ChartRunOptions {
  // Word begins at the bottom.
  const upwards = bars.toReversed()
  return {
    type: 'bar',
    // Beside its bar an amount is broken into several lines by some programs; in its name it never is.
    categories: upwards.map(({ label, amount }) => `${label}: ${formatMoney(amount)}`),
    series: [
      {
        name: 'Present value',
        values: upwards.map(({ amount }) => pounds(amount)),
        color: fill.benefits,
      },
    ],
    gapWidth: 60,
    legend: false,
    categoryAxis: { font: letters },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    transformation: { width, height: 30 + 38 * bars.length },
  }
}

/** From the low case to the high one, around what is expected. */
function range({ low, central, high }: RangeChart): ChartRunOptions {
  const bar = { label: 'Low to high', worse: low, better: high }
  return around(central, [bar], { worse: fill.low, better: fill.high })
}

/** What each input does to the net present value on its own, widest first. */
function tornado({ npv, bars }: TornadoChart): ChartRunOptions {
  return around(npv, bars, { worse: fill.costs, better: fill.benefits })
}

/**
 * Bars to both sides of what is expected. Word begins every bar of a chart at one place, so these are
 * error bars as thick as bars, at the end of a bar as white as the paper.
 */
function around(
  expected: number,
  bars: readonly { readonly label: string; readonly worse: number; readonly better: number }[],
  colours: Readonly<Record<'worse' | 'better', string>>,
): ChartRunOptions {
  const upwards = bars.toReversed()
  const scale = scaleFor([expected, ...bars.flatMap(({ worse, better }) => [worse, better])])
  const errorBars = (
    end: 'worse' | 'better',
    amounts: Pick<Extract<ChartErrorBars, { type: 'custom' }>, 'plus' | 'minus'>,
  ): ChartErrorBars => ({
    type: 'custom',
    ...amounts,
    endCaps: false,
    line: { color: colours[end], width: 13 },
  })
  const values = upwards.map(() => pounds(expected))
  return {
    type: 'bar',
    categories: upwards.map(({ label }) => shortened(label)),
    series: [
      {
        name: 'More favourable',
        values,
        color: fill.paper,
        errorBars: errorBars('better', {
          plus: upwards.map(({ better }) => pounds(Math.max(0, better - expected))),
        }),
      },
      {
        name: 'Less favourable',
        values,
        color: fill.paper,
        errorBars: errorBars('worse', {
          minus: upwards.map(({ worse }) => pounds(Math.max(0, expected - worse))),
        }),
      },
    ],
    overlap: 100,
    gapWidth: 300,
    legend: false,
    categoryAxis: { crossesAt: 'minimum', font: letters },
    valueAxis: {
      ...axis(scale),
      title: {
        text: `Net present value; both colours meet at what is expected, ${headline(expected)}`,
        font: letters,
      },
    },
    transformation: { width, height: 90 + 38 * bars.length },
  }
}

const axis = ({ ticks }: Scale): ChartValueAxis => ({
  minimum: pounds(ticks[0]!),
  maximum: pounds(ticks.at(-1)!),
  interval: pounds(ticks[1]! - ticks[0]!),
  numberFormat: money,
  font: letters,
})

const pounds = (amount: number): number => amount / 100
