import type { BoardSnapshot } from '@caseboard/board'
import { once } from '../once.ts'
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

/** A board laid out for rules to be asked of it: the same scene for whoever asks on the same day. */
export function sceneOf(board: BoardSnapshot, { today, facts }: SceneOptions): Scene {
  if (facts) return layOut(board, today, facts)
  const scenes = scenesOf(board)
  const known = scenes.get(today)
  if (known) return known
  const scene = layOut(board, today, {})
  scenes.set(today, scene)
  return scene
}

/** By day. */
const scenesOf = once((_: BoardSnapshot) => new Map<string, Scene>())

function layOut(board: BoardSnapshot, today: string, facts: Partial<BoardFacts>): Scene {
  return { sheets: worksheetsOf(board), facts: { ...boardFacts(board), ...facts }, today }
}
