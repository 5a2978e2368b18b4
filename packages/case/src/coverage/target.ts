import type { CardId } from '@caseboard/board'
import type { Rule } from '@caseboard/toolkit'
import type { BoardFacts } from './facts.ts'
import type { Scene } from './rule.ts'
import { cardHolds, isComplete } from './worksheets.ts'

/** The worksheet and field where something can be answered. */
export interface Target {
  readonly tool: string
  readonly field: string
  /** The card to open; absent when the tool is not on the board yet. */
  readonly card?: CardId
}

/**
 * What no box can answer, only people who come together. The worksheet that opens a workshop is where
 * every team has something to add from the first minute, and what they add there is counted.
 */
const placeOfFact: Readonly<Record<keyof BoardFacts, Omit<Target, 'card'>>> = {
  distinctContributorTeams: { tool: 'hopes-and-fears', field: 'hopes' },
  workshopHeldWithTeams: { tool: 'hopes-and-fears', field: 'ground' },
}

/**
 * The field that would meet a rule, and the card it is on. Of several cards of the tool the first, in
 * board order, that still lacks it.
 */
export function targetOf(rule: Rule, scene: Scene): Target {
  switch (rule.op) {
    case 'boardFact': {
      const { tool, field } = placeOfFact[rule.fact]
      return at(tool, field, scene)
    }
    case 'allFilled': {
      const cards = scene.sheets.cards(rule.tool)
      const card = cards.find((one) => rule.fields.some((field) => !cardHolds(one, field)))
      const field = rule.fields.find((one) => card && !cardHolds(card, one)) ?? rule.fields[0]!
      return at(rule.tool, field, scene)
    }
    case 'filledAny': {
      // A card that is on the board already is the easiest place to answer.
      const option =
        rule.options.find(({ tool }) => scene.sheets.cards(tool).length > 0) ?? rule.options[0]!
      return at(option.tool, option.field, scene)
    }
    case 'covers': {
      const { tool, field } = rule.of
      const isListed = scene.sheets.rows(tool, field).some((row) => isComplete(row))
      return isListed ? at(rule.tool, rule.field, scene) : at(tool, field, scene)
    }
    default:
      return at(rule.tool, rule.field, scene)
  }
}

/** A tool's field as a target: on a card that lacks it, or else on the first card, or on none yet. */
export function at(tool: string, field: string, { sheets }: Pick<Scene, 'sheets'>): Target {
  const cards = sheets.cards(tool)
  const card = cards.find((one) => !cardHolds(one, field)) ?? cards[0]
  return { tool, field, ...(card && { card: card.id }) }
}
