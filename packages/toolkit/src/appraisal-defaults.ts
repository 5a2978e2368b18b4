import type { AppraisalParameters } from './types.ts'

/*  What every new board needs of the appraisal; the rest of it comes with the screens about money. */

export const appraisalDefaults: AppraisalParameters['defaults'] = {
  discountRatePercent: 3.5,
  appraisalYears: 5,
  yearZero: 'set-up year, not discounted',
  convention: 'annual, end of year; year 0 then years 1 to 5',
  priceBase: 'real terms, current financial year',
  currency: 'GBP',
}

/** By how much a benefit is lowered for its confidence, in percent. */
export const threeLevels: AppraisalParameters['confidenceAdjustments']['caseboardThreeLevel'] = {
  high: 0,
  medium: -15,
  low: -40,
  note: 'our simplification; applied to benefits only when the team gives no low and high figures',
}
