/** What a board amounts to: the case summary as a tree, for the page and for every export. */
export { chaptersOf } from './chapters.ts'
export type { Chapter, Laid } from './chapters.ts'
export { wordsOf } from './blocks.ts'
export { summarise } from './summarise.ts'
export type {
  AnnexPart,
  Block,
  Callout,
  ChartBlock,
  CaseSummary,
  Cell,
  Column,
  Contributor,
  Credit,
  Heading,
  List,
  Missing,
  Paragraph,
  Pointer,
  Section,
  SignOff,
  Source,
  Table,
} from './summary.ts'

export { caseJson } from './case-json.ts'
export type { CaseJson } from './case-json.ts'

/** What the board knows: how far it answers the needs, what it comes to in money, how ready it is. */
export * from './coverage/index.ts'
export * from './appraisal/index.ts'
export * from './readiness/index.ts'
export * from './remarks/index.ts'
export * from './behind/index.ts'
export * from './evidence/index.ts'
export * from './charts/index.ts'
export { rowsOverYears } from './rows-over-years.ts'
export type { RowOverYears } from './rows-over-years.ts'
