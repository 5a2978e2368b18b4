import { completeness } from '@caseboard/board'
import type { BoardSnapshot, CardId, CardSnapshot } from '@caseboard/board'
import { findTool, packs, tools } from '@caseboard/toolkit'
import type { NeedId, ServiceTypeId, StageId, Tool, ToolId } from '@caseboard/toolkit'
import { coverNeeds } from '../coverage/cover.ts'
import type { NeedCoverage } from '../coverage/cover.ts'
import { sceneOf } from '../coverage/scene.ts'
import type { SceneOptions } from '../coverage/scene.ts'
import { cardHolds } from '../coverage/worksheets.ts'
import { counted, listed } from '../coverage/words.ts'
import { buildsOn } from './builds-on.ts'
import { gatesIn } from './gates.ts'
import type { Gate } from './gates.ts'
import { readinessIn } from './readiness.ts'
import type { SectionReadiness } from './readiness.ts'

export interface RecommendOptions extends SceneOptions {
  /** The board's own service types unless one is chosen. */
  readonly serviceType?: ServiceTypeId
  readonly stage?: StageId
  readonly need?: NeedId
  /** Time left. A tool that takes longer is not recommended. */
  readonly minutes?: number
}

/** A tool worth taking up next, and why. */
export interface Recommendation {
  readonly tool: ToolId
  readonly name: string
  readonly minutes: number
  /** The card to open, when the tool is on the board and not finished. */
  readonly card?: CardId
  /** In plain English, the strongest first. */
  readonly reasons: readonly string[]
  /** The indicators it could meet. */
  readonly answers: readonly { readonly need: NeedId; readonly indicator: string }[]
  /** Tools to begin first. */
  readonly after: readonly ToolId[]
  /** It and everything recommended before it fit into the time left together. */
  readonly fits: boolean
}

/*  Beside the weights of indicators: a gate, or a section of which nothing is said yet, weighs as much
 *  as a strong must, serving a need as little as anything. On an empty board the starter pack leads.
 */
const GATE = 40
const SECTION = { missing: 40, asserted: 15, evidenced: 0, agreed: 0 } as const
const SERVES = 5
const STARTER = 1000

/**
 * The tools to take up next for a service type, stage, need and time left, the most useful first: those
 * that meet what is not met yet, by the weight of it, musts twice, and those that answer what a gate or
 * a section of the summary asks next.
 */
export function recommend(board: BoardSnapshot, options: RecommendOptions): Recommendation[] {
  const scene = sceneOf(board, options)
  const open = coverNeeds(board, options).filter(
    ({ id, state }) =>
      state !== 'not-relevant' && (options.need === undefined || id === options.need),
  )
  // With one need in mind, what the rest of the case lacks is beside the point.
  const wants: Wants =
    options.need === undefined
      ? { open, gates: gatesIn(scene).filter(({ met }) => !met), sections: readinessIn(scene) }
      : { open, gates: [], sections: [] }
  const isBegun = (tool: ToolId): boolean =>
    scene.sheets
      .cards(tool)
      .some((card) => Object.keys(card.fields).some((field) => cardHolds(card, field)))

  const isFresh = board.cards.every((card) => !isBegun(card.tool))
  const starters = isFresh && options.need === undefined ? (packs[0]?.tools ?? []) : []

  const found = tools
    .filter((tool) => isWanted(tool, board, options))
    .flatMap((tool) => {
      const judged = judge(tool, scene.sheets.cards(tool.id), wants, starters.includes(tool.id))
      if (!judged) return []
      const after = buildsOn(tool.id).filter((one) => !isBegun(one))
      return [{ ...judged, after, score: after.length > 0 ? judged.score / 2 : judged.score }]
    })
    .toSorted((a, b) => b.score - a.score)

  let left = options.minutes ?? Infinity
  return found.map(({ tool, card, answers, reasons, after }) => {
    const fits = tool.minutes <= left
    if (fits) left -= tool.minutes
    return {
      tool: tool.id,
      name: tool.name,
      minutes: tool.minutes,
      ...(card && { card: card.id }),
      reasons: [...reasons, counted(tool.minutes, 'minute'), ...firstThings(after)],
      answers,
      after,
      fits,
    }
  })
}

function isWanted(tool: Tool, board: BoardSnapshot, options: RecommendOptions): boolean {
  const types = options.serviceType ? [options.serviceType] : board.serviceTypes
  return (
    (types.length === 0 || types.some((type) => tool.serviceTypes.includes(type))) &&
    (options.stage === undefined || tool.stages.includes(options.stage)) &&
    (options.need === undefined || tool.needs.includes(options.need)) &&
    (options.minutes === undefined || tool.minutes <= options.minutes)
  )
}

/** What a board still lacks. */
interface Wants {
  readonly open: readonly NeedCoverage[]
  readonly gates: readonly Gate[]
  readonly sections: readonly SectionReadiness[]
}

interface Judged {
  readonly tool: Tool
  readonly score: number
  readonly card: CardSnapshot | undefined
  readonly answers: Recommendation['answers']
  readonly reasons: readonly string[]
}

/** What a tool would do for a board; undefined when there is nothing left for it to do. */
function judge(
  tool: Tool,
  cards: readonly CardSnapshot[],
  { open, gates, sections }: Wants,
  isStarter: boolean,
): Judged | undefined {
  const meets = open.flatMap((need) =>
    need.indicators
      .filter(({ met, target }) => !met && target.tool === tool.id)
      .map((indicator) => ({ need, indicator })),
  )
  const passes = gates.filter(({ toPass }) => toPass.some(({ target }) => target.tool === tool.id))
  const asked = sections.filter(({ next }) => next?.target?.tool === tool.id)
  const unfinished = cards.find((card) => completeness(card).requiredMissing.length > 0)
  const serves = open.filter(({ id, state }) => tool.needs.includes(id) && state !== 'answered')
  const isDone = cards.length > 0 && unfinished === undefined
  const isAnything = meets.length + passes.length + asked.length > 0
  if (!isAnything && (isDone || serves.length === 0)) return undefined

  const weight = meets.reduce(
    (sum, { indicator }) => sum + indicator.weight * (indicator.must ? 2 : 1),
    0,
  )
  const card = cards.find(({ id }) => meets.some(({ indicator }) => indicator.target.card === id))
  return {
    tool,
    score:
      weight +
      passes.length * GATE +
      asked.reduce((sum, { state }) => sum + SECTION[state], 0) +
      (isDone ? 0 : SERVES) +
      (isStarter ? STARTER : 0),
    card: card ?? unfinished ?? (isAnything ? cards[0] : undefined),
    answers: meets.map(({ need, indicator }) => ({ need: need.id, indicator: indicator.id })),
    reasons: [
      ...(isStarter ? ['A good place to start'] : []),
      ...meets
        .toSorted((a, b) => Number(b.indicator.must) - Number(a.indicator.must))
        .map(({ need, indicator }) => `Answers ‘${indicator.label}’ (${need.short})`),
      ...passes.map(({ label }) => `Sign-off needs it: ${label}`),
      ...asked.map(({ name, next }) => `The summary asks: ${next?.ask ?? ''} (${name})`),
      ...(!isAnything ? [`Helps with ${listed(serves.map(({ short }) => `‘${short}’`))}`] : []),
      ...(unfinished ? ['It is on the board and not finished'] : []),
    ],
  }
}

function firstThings(after: readonly ToolId[]): string[] {
  if (after.length === 0) return []
  return [`Needs ${listed(after.map((tool) => `‘${findTool(tool)?.name ?? tool}’`))} first`]
}
