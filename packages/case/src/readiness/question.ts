import type { Rule } from '@caseboard/toolkit'
import { evaluate } from '../coverage/evaluate.ts'
import type { Scene } from '../coverage/rule.ts'
import { targetOf } from '../coverage/target.ts'
import type { Target } from '../coverage/target.ts'

/** A question a senior reader would ask of a section, and what on the board answers it. */
export interface Question {
  readonly ask: string
  /** Any of these answers it. */
  readonly rules: readonly Rule[]
  answered(scene: Scene): boolean
  /** Where to answer it; undefined where no worksheet can. */
  target(scene: Scene): Target | undefined
}

/** A question that any of these rules answers, written in the catalogue's own language of rules. */
export function question(ask: string, ...rules: readonly [Rule, ...Rule[]]): Question {
  return {
    ask,
    rules,
    answered: (scene) => rules.some((rule) => evaluate(rule, scene).met),
    target(scene) {
      const targets = rules.map((rule) => targetOf(rule, scene))
      // A card that is on the board already is the easiest place to answer.
      return targets.find(({ card }) => card !== undefined) ?? targets[0]
    },
  }
}
