/** How far a board answers the six needs: the catalogue's rules, evaluated. */
export { answeredNeeds, coverNeeds } from './cover.ts'
export type { CoverOptions, IndicatorCoverage, NeedCoverage } from './cover.ts'
export { boardFacts } from './facts.ts'
export type { BoardFacts } from './facts.ts'
export type { Target } from './target.ts'
