import type { View } from '../appraisal/appraise.ts'
import type { Table } from '../summary.ts'

/*  A chart as data: what is drawn, the table that says the same, and the sentence that says what it
 *  shows. Screens and documents draw it; nobody needs to see the drawing to know what is in it.
 *  Every amount is integer pence.
 */

interface ChartOf<Kind extends string> {
  readonly kind: Kind
  /** The same for the same chart on every screen: “council-running”. */
  readonly id: string
  readonly view: View['id']
  readonly title: string
  /** What it shows, in one or two sentences, with amounts rounded. */
  readonly says: string
  /** Every amount drawn, exact; the table may have more than the drawing has room for. */
  readonly table: Table
}

/** Running total by year, not discounted, with the payback marked. */
export interface RunningChart extends ChartOf<'running'> {
  readonly points: readonly { readonly year: number; readonly amount: number }[]
  /** Years from the end of year 0, where the line crosses zero for good; null when it does not, or falls below again. */
  readonly payback: number | null
}

/** Benefits, downsides and costs by year, not discounted, side by side. Amounts are never below zero. */
export interface YearsChart extends ChartOf<'years'> {
  readonly bars: readonly {
    readonly year: number
    readonly benefits: number
    readonly downsides: number
    readonly costs: number
  }[]
}

/** Present benefits by class. */
export interface ClassesChart extends ChartOf<'classes'> {
  readonly bars: readonly { readonly id: string; readonly label: string; readonly amount: number }[]
}

/** Net present value in the low, central and high case. */
export interface RangeChart extends ChartOf<'range'> {
  readonly low: number
  readonly central: number
  readonly high: number
}

/** What each uncertain input does to the net present value, widest first; the drawing has the widest only. */
export interface TornadoChart extends ChartOf<'tornado'> {
  /** As expected: the line the bars stand on. */
  readonly npv: number
  readonly bars: readonly {
    /** What it is about: two bars may have one name. */
    readonly id: string
    readonly label: string
    /** What is changed. */
    readonly says: string
    readonly worse: number
    readonly better: number
  }[]
}

export type Chart = RunningChart | YearsChart | ClassesChart | RangeChart | TornadoChart
