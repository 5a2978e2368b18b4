import type { Evaluator } from '../rule.ts'
import { cardHolds, fieldOf } from '../worksheets.ts'
import { fieldName, listed, optionNames } from '../words.ts'

/** The field holds something, on any card of the tool. */
export const filled: Evaluator<'filled'> = (rule, { sheets }) => {
  const met = sheets.cards(rule.tool).some((card) => cardHolds(card, rule.field))
  const name = fieldName(rule.tool, rule.field)
  return { met, says: met ? `${name} is filled in` : `${name} is not filled in yet` }
}

/** Every one of the fields holds something, on one and the same card: a decision and its date belong together. */
export const allFilled: Evaluator<'allFilled'> = (rule, { sheets }) => {
  const gaps = sheets
    .cards(rule.tool)
    .map((card) => rule.fields.filter((field) => !cardHolds(card, field)))
    .toSorted((a, b) => a.length - b.length)
  const missing = gaps[0] ?? rule.fields
  const names = (fields: readonly string[]): string =>
    listed(fields.map((field) => fieldName(rule.tool, field)))
  return missing.length === 0
    ? { met: true, says: `${names(rule.fields)} are filled in` }
    : {
        met: false,
        says: `${names(missing)} ${missing.length === 1 ? 'is' : 'are'} not filled in yet`,
      }
}

/** One of the fields, of any tool, holds something. */
export const filledAny: Evaluator<'filledAny'> = (rule, { sheets }) => {
  const found = rule.options.find(({ tool, field }) =>
    sheets.cards(tool).some((card) => cardHolds(card, field)),
  )
  return found
    ? { met: true, says: `${fieldName(found.tool, found.field)} is filled in` }
    : {
        met: false,
        says: `None of ${listed(rule.options.map(({ tool, field }) => fieldName(tool, field)))} is filled in yet`,
      }
}

/** The choice, or one of several chosen, is one of these, on any card of the tool. */
export const choiceIn: Evaluator<'choiceIn'> = (rule, { sheets }) => {
  const met = sheets.cards(rule.tool).some((card) => {
    const value = card.fields[rule.field]
    return [value].flat().some((one) => typeof one === 'string' && rule.values.includes(one))
  })
  const name = fieldName(rule.tool, rule.field)
  const wanted = optionNames(fieldOf(rule.tool, rule.field), rule.values)
  return { met, says: met ? `${name} is ${wanted}` : `${name} is not ${wanted} yet` }
}
