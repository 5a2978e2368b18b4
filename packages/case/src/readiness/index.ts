/** How ready a case is: section by section, gate by gate, team by team, and what to do next. */
export { sectionAgreement, teamsOf } from './agreement.ts'
export type { SectionAgreement } from './agreement.ts'
export { gatesOf, isReadyToSignOff } from './gates.ts'
export type { Gate, Step } from './gates.ts'
export { readinessLabels, readinessOf } from './readiness.ts'
export type { AskedQuestion, NextQuestion, ReadinessState, SectionReadiness } from './readiness.ts'
export { recommend } from './recommend.ts'
export type { Recommendation, RecommendOptions } from './recommend.ts'
