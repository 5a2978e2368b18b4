import type { Rule } from '@caseboard/toolkit'
import type { BoardFacts } from './facts.ts'
import type { Worksheets } from './worksheets.ts'

/** `RuleOf<'share'>` is the rule that has `complete` and `min`. */
type RuleOf<Op extends Rule['op']> = Extract<Rule, { readonly op: Op }>

/** What rules are asked of: a board, what is known about it, and a day. */
export interface Scene {
  readonly sheets: Worksheets
  readonly facts: BoardFacts
  /** ISO date. Two rules depend on it; whoever asks gives it, so that everybody gets the same answer. */
  readonly today: string
}

/** What a rule found: whether it is met, and in one sentence what was counted. */
export interface Finding {
  readonly met: boolean
  readonly says: string
}

export type Evaluator<Op extends Rule['op']> = (rule: RuleOf<Op>, scene: Scene) => Finding
