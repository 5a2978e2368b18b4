/** What a board comes to in money: public value and council budget, side by side and never mixed. */
export { appraise } from './appraise.ts'
export type { Appraisal, BenefitClass, View } from './appraise.ts'
export type { Basis } from './basis.ts'
export type { CaseId, Confidence, PricedBenefit, UnpricedBenefit } from './benefits.ts'
export type { ConfidenceSummary } from './confidence.ts'
export type { Allowance, PlanCosts } from './costs.ts'
export { discountFactors, presentValue, scheduledRate } from './discount.ts'
export type { Rate } from './discount.ts'
export type { CardPlace, Figure, Part, Place, SettingPlace, ToolPlace } from './figure.ts'
export { baselineCost, benefitInYear, lessPercent, withAllowance } from './flow.ts'
export { headlinePence } from './headline.ts'
export type { Line } from './line.ts'
export type { OptionFigures } from './options.ts'
export { paybackYears } from './payback.ts'
export { planEndsEarly } from './plan-ends.ts'
export type { Remark } from './remark.ts'
export { resultOf } from './result.ts'
export type { Money, Result, YearOfMoney } from './result.ts'
export { settingFault } from './setting-limits.ts'
export type { NumberSetting } from './setting-limits.ts'
export { allowanceSource, settingSources } from './setting-sources.ts'
export type { Swing } from './swings.ts'
export type { UnitCost } from './unit-cost.ts'
export {
  discountedPaybackWords,
  downsidesApart,
  headline,
  paybackWords,
  shareWords,
} from './words.ts'
