import type { BoardSnapshot } from '@caseboard/board'
import { boardFacts } from './facts.ts'
import type { BoardFacts } from './facts.ts'
import type { Scene } from './rule.ts'
import { worksheetsOf } from './worksheets.ts'

export interface SceneOptions {
  /** ISO date: two rules depend on the day. */
  readonly today: string
  /** What is known about the board itself; what is not given is read off the snapshot. */
  readonly facts?: Partial<BoardFacts>
}

/** A board laid out for rules to be asked of it. */
export function sceneOf(board: BoardSnapshot, { today, facts }: SceneOptions): Scene {
  return { sheets: worksheetsOf(board), facts: { ...boardFacts(board), ...facts }, today }
}
