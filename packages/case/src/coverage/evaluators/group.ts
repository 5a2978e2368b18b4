import type { Ballots, FieldValue } from '@caseboard/board'
import type { Evaluator } from '../rule.ts'
import { fieldOf } from '../worksheets.ts'
import { counted, fieldName } from '../words.ts'

/** The middle of at least so many answers, over all cards of the tool, is so high or higher. */
export const ratingAtLeast: Evaluator<'ratingAtLeast'> = (rule, { sheets }) => {
  const field = fieldOf(rule.tool, rule.field)
  const scale = field?.kind === 'rating' ? field.scale : { min: 1, max: 5 }
  const answers = sheets
    .cards(rule.tool)
    .flatMap((card) => Object.entries(ballots(card.fields[rule.field])))
    .filter(([, answer]) => answer >= scale.min && answer <= scale.max)
  // One device that answered on two cards is one person.
  const people = new Set(answers.map(([ballot]) => ballot)).size
  const name = fieldName(rule.tool, rule.field)
  if (people < rule.minResponses) {
    return {
      met: false,
      says: `${counted(people, 'answer')} to ${name}; ${rule.minResponses} needed`,
    }
  }
  const middle = middleOf(answers.map(([, answer]) => answer))
  const met = middle >= rule.min
  const says = `The group result of ${name} is ${middle} of ${scale.max}`
  return { met, says: met ? says : `${says}; ${rule.min} needed` }
}

function ballots(value: FieldValue | undefined): Ballots {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Ballots) : {}
}

function middleOf(answers: readonly number[]): number {
  const sorted = answers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
