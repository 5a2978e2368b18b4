import type { Appraisal, View } from '../appraisal/appraise.ts'
import { planEndsEarly } from '../appraisal/plan-ends.ts'
import { once } from '../once.ts'
import type { Chart } from './chart.ts'
import { classesChart } from './classes.ts'
import { rangeChart } from './range.ts'
import { runningChart } from './running.ts'
import { tornadoChart } from './tornado.ts'
import { yearsChart } from './years.ts'

/**
 * The charts of an appraisal, public value first; the two views are never in one chart. A chart without
 * anything to draw is not there: without priced benefits only what the council spends is.
 */
export const chartsOf = once((appraisal: Appraisal): readonly Chart[] => {
  const { public: value, council, priced } = appraisal
  const charts = [
    ...(priced ? money(appraisal, value) : []),
    classesChart(appraisal),
    rangeChart(value),
    tornadoChart(appraisal),
    ...money(appraisal, council),
    rangeChart(council),
  ]
  return charts.filter((chart) => chart !== undefined).map((chart) => withCaveat(chart, appraisal))
})

/** A chart of benefits beside costs says where the costs end before the benefits do. */
function withCaveat(chart: Chart, appraisal: Appraisal): Chart {
  const caveat = planEndsEarly(appraisal)
  return caveat === undefined || chart.kind === 'classes'
    ? chart
    : { ...chart, says: `${chart.says} ${caveat}.` }
}

/** Money by year, if there is any. */
function money(appraisal: Appraisal, view: View): Chart[] {
  const { benefits, downsides, costs } = view.central.total
  if (benefits + downsides + costs === 0) return []
  return [yearsChart(view), runningChart(appraisal, view)]
}
