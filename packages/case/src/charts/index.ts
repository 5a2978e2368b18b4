/** The charts of an appraisal as data: what is drawn, the table beside it, and what it shows in words. */
export { chartsOf } from './charts.ts'
export { axisMoney, namedYears, scaleFor, yearAt } from './scale.ts'
export type { Scale } from './scale.ts'
export type {
  Chart,
  ClassesChart,
  RangeChart,
  RunningChart,
  TornadoChart,
  YearsChart,
} from './chart.ts'
