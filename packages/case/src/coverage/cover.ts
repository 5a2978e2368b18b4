import type { BoardSnapshot } from '@caseboard/board'
import { coverage as scale, needs as catalogueNeeds } from '@caseboard/toolkit'
import type { CoverageStateId, Need, NeedId } from '@caseboard/toolkit'
import { once } from '../once.ts'
import { evaluate } from './evaluate.ts'
import type { Scene } from './rule.ts'
import { ownEntry } from './own-entry.ts'
import { sceneOf } from './scene.ts'
import type { SceneOptions } from './scene.ts'
import { targetOf } from './target.ts'
import type { Target } from './target.ts'

/** How far a board answers one need. Coverage, not quality: a filled box need not be a good answer. */
export interface NeedCoverage {
  readonly id: NeedId
  readonly name: string
  readonly short: string
  /** 0 to 100: the weights of the indicators that are met. */
  readonly score: number
  readonly state: CoverageStateId | 'not-relevant'
  readonly stateLabel: string
  /** Why a facilitator marked the need “Not relevant here”; then it leaves every count. */
  readonly notRelevant?: string
  readonly indicators: readonly IndicatorCoverage[]
}

/** One thing that shows that a need is answered. */
export interface IndicatorCoverage {
  readonly id: string
  readonly label: string
  /** Out of 100 for the need. */
  readonly weight: number
  /** A need is not answered while one of its musts is not met. */
  readonly must: boolean
  readonly met: boolean
  /** What was counted, in one sentence. */
  readonly says: string
  /** Where to answer it. */
  readonly target: Target
}

export interface CoverOptions extends SceneOptions {
  /** The catalogue's six needs unless others are given. */
  readonly needs?: readonly Need[]
}

/** How far a board answers each need on a day, by the catalogue's rules and in its order. */
export function coverNeeds(board: BoardSnapshot, options: CoverOptions): readonly NeedCoverage[] {
  const scene = sceneOf(board, options)
  return options.needs ? cover(options.needs, scene) : coverIn(scene)
}

const coverIn = once((scene: Scene) => cover(catalogueNeeds, scene))

function cover(needs: readonly Need[], scene: Scene): NeedCoverage[] {
  const { notRelevant } = scene.sheets.board
  return needs.map((need) =>
    coverNeed(need, scene, ownEntry(notRelevant, need.id)?.reason.trim() ?? ''),
  )
}

/** How many of the needs that matter here are answered. A count of needs, never a percentage. */
export function answeredNeeds(coverage: readonly NeedCoverage[]): {
  readonly answered: number
  readonly relevant: number
} {
  const relevant = coverage.filter(({ state }) => state !== 'not-relevant')
  return {
    answered: relevant.filter(({ state }) => state === 'answered').length,
    relevant: relevant.length,
  }
}

function coverNeed(need: Need, scene: Scene, notRelevant: string): NeedCoverage {
  const indicators = need.indicators.map(({ id, label, weight, must, rule }) => {
    return { id, label, weight, must, ...evaluate(rule, scene), target: targetOf(rule, scene) }
  })
  const score = indicators.reduce((sum, { met, weight }) => sum + (met ? weight : 0), 0)
  const state =
    notRelevant === ''
      ? stateOf(
          score,
          indicators.every(({ must, met }) => met || !must),
        )
      : 'not-relevant'
  return {
    id: need.id,
    name: need.name,
    short: need.short,
    score,
    state,
    stateLabel: scale.states.find(({ id }) => id === state)?.label ?? 'Not relevant here',
    ...(notRelevant !== '' && { notRelevant }),
    indicators,
  }
}

/** The four states of the catalogue: nothing, under 40, under 75 or a must missing, answered. */
function stateOf(score: number, mustsMet: boolean): CoverageStateId {
  if (score === 0) return 'not-started'
  if (score < 40) return 'started'
  return score >= 75 && mustsMet ? 'answered' : 'in-progress'
}
