/** What the figures on a screen open to: every amount shown, down to the cells it came from. */
export { chartRows } from './chart-rows.ts'
export type { ChartRow } from './chart-rows.ts'
export { overYears } from './over-years.ts'
export { addedForOptimism, takenOffForConfidence } from './settings.ts'
export { behindPayback, behindRatio, behindSwitching, figuresOfView, presentCosts } from './view.ts'
export type { NamedFigure } from './view.ts'
