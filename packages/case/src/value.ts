import {
  BALLOTS_TO_SHOW,
  formatDate,
  formatMoney,
  isFilled,
  isItems,
  isPersonValue,
  isRows,
  median,
  withUnit,
} from '@caseboard/board'
import type { Ballots, FieldValue, PersonValue } from '@caseboard/board'
import type { Column, Field } from '@caseboard/toolkit'
import { clean } from './text.ts'

/*  A value in words. `plainValue` of the board makes one short line for a card's face; a document
 *  keeps line breaks, says “4 of 5” and “20%”, and must cope with values of the wrong kind, which a
 *  newer version may have stored.
 */

type AnyField = Field | Column

/** A value in words, whatever its kind; empty when nothing is filled in. */
export function valueText(field: AnyField, value: FieldValue | undefined): string {
  if (value === undefined || !isFilled(value)) return ''
  return knownText(field, value) ?? rawText(value)
}

function isBallots(value: FieldValue): value is Ballots {
  return typeof value === 'object' && !Array.isArray(value) && !isPersonValue(value)
}

function knownText(field: AnyField, value: FieldValue): string | undefined {
  switch (field.kind) {
    case 'shortText':
    case 'longText':
    case 'link':
      return typeof value === 'string' ? clean(value) : undefined
    case 'date':
      return typeof value === 'string' && isIsoDate(value) ? formatDate(value) : undefined
    case 'money':
      return typeof value === 'number' ? formatMoney(value) : undefined
    case 'number':
      return typeof value === 'number' ? withUnit(value, field.unit) : undefined
    case 'rating':
      if (typeof value === 'number') return `${value} of ${field.scale.max}`
      return isBallots(value) ? ballotsText(value, field.scale.max) : undefined
    case 'choice':
      return choiceText(field.options, value)
    case 'person':
      return isPersonValue(value) ? personText(value) : undefined
    default:
      return undefined
  }
}

function choiceText(
  options: readonly { readonly value: string; readonly label: string }[],
  value: FieldValue,
): string | undefined {
  const chosen = typeof value === 'string' ? [value] : value
  if (!Array.isArray(chosen) || !chosen.every((one) => typeof one === 'string')) return undefined
  return chosen
    .map((one) => options.find((option) => option.value === one)?.label ?? clean(one))
    .join(', ')
}

/** Roles first: a name is there only where somebody chose to give one. */
function personText({ role, name }: PersonValue): string {
  const [duty, who] = [clean(role), clean(name)]
  return duty !== '' && who !== '' ? `${duty} (${who})` : duty || who
}

/** One answer a person: with only a few, answers could be told apart, so just their number is said. */
function ballotsText(ballots: Ballots, max: number): string {
  const middle = median(ballots)
  const answers = answersIn(ballots)
  return middle === undefined
    ? `${answers}, the group result is shown from ${BALLOTS_TO_SHOW} on`
    : `${middle} of ${max} (group result of ${answers})`
}

function answersIn(ballots: object): string {
  const count = Object.keys(ballots).length
  return count === 1 ? '1 answer' : `${count} answers`
}

function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** Anything at all as text: for what this version cannot read. */
export function rawText(value: FieldValue): string {
  if (typeof value === 'string') return clean(value)
  if (typeof value === 'number') return String(value)
  if (isPersonValue(value)) return personText(value)
  if (isRows(value))
    return value
      .map(({ cells }) =>
        Object.entries(cells)
          .map(([column, cell]) => `${clean(column)}: ${rawText(cell)}`)
          .join('; '),
      )
      .join('\n')
  if (isItems(value)) return value.map(({ text }) => clean(text)).join('\n')
  if (Array.isArray(value)) return value.map((one) => clean(String(one))).join(', ')
  // Ballots of a question we do not know: it may be an anonymous one.
  return answersIn(value)
}
