import type { Rule } from '@caseboard/toolkit'
import { evaluators } from './evaluators/index.ts'
import type { Finding, Scene } from './rule.ts'

/** Whether a rule is met on a board, and what was counted. Never throws, whatever the worksheets hold. */
export function evaluate(rule: Rule, scene: Scene): Finding {
  // The register's type says that each op finds its own evaluator; the compiler cannot follow one
  // rule through both, so it is told here, once.
  const evaluator = evaluators[rule.op] as (rule: Rule, scene: Scene) => Finding
  return evaluator(rule, scene)
}
