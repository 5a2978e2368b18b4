import { dayNumber } from '../day.ts'
import type { Evaluator, Finding } from '../rule.ts'
import { cellOf, columnsOf, isComplete } from '../worksheets.ts'
import type { Entry } from '../worksheets.ts'
import { columnName, counted, fieldName, listed, optionNames, percent } from '../words.ts'
import { isOneOf } from './rows.ts'

/*  A share of rows. The rule that lists columns of its own asks it of every row with anything in it:
 *  a half-filled row is what it wants to find. The others ask it of rows that are complete, as the
 *  catalogue has it, and say how many are not.
 */

/** This share of the rows has these columns answered. */
export const share: Evaluator<'share'> = (rule, { sheets }) =>
  shareOf(
    rule,
    { rows: sheets.rows(rule.tool, rule.field) },
    (row) => isComplete(row, rule.complete),
    listed(rule.complete.map((column) => columnName(rule.tool, rule.field, column))),
  )

/** This share of the rows has one of these values. */
export const shareIn: Evaluator<'shareIn'> = (rule, { sheets }) =>
  shareOf(
    rule,
    completeRows(sheets.rows(rule.tool, rule.field)),
    (row) => isOneOf(cellOf(row, rule.column), rule.values),
    `${optionsOf(rule)} in ${columnName(rule.tool, rule.field, rule.column)}`,
  )

/** This share of the rows has a value that is none of these. */
export const shareNotIn: Evaluator<'shareNotIn'> = (rule, { sheets }) =>
  shareOf(
    rule,
    completeRows(sheets.rows(rule.tool, rule.field)),
    (row) => {
      const value = cellOf(row, rule.column)
      return value !== undefined && !isOneOf(value, rule.values)
    },
    `something other than ${optionsOf(rule)} in ${columnName(rule.tool, rule.field, rule.column)}`,
  )

/** This share of the rows has a date no longer ago than this, and not in the future. */
export const shareWithinDays: Evaluator<'shareWithinDays'> = (rule, { sheets, today }) => {
  const now = dayNumber(today)
  return shareOf(
    rule,
    completeRows(sheets.rows(rule.tool, rule.field)),
    (row) => {
      const day = dayNumber(cellOf(row, rule.column))
      return day !== undefined && now !== undefined && day <= now && now - day <= rule.days
    },
    `a date in the last ${rule.days} days in ${columnName(rule.tool, rule.field, rule.column)}`,
  )
}

/** This share of the rows has a date after today. */
export const shareFutureDate: Evaluator<'shareFutureDate'> = (rule, { sheets, today }) => {
  const now = dayNumber(today)
  return shareOf(
    rule,
    completeRows(sheets.rows(rule.tool, rule.field)),
    (row) => {
      const day = dayNumber(cellOf(row, rule.column))
      return day !== undefined && now !== undefined && day > now
    },
    `a date still to come in ${columnName(rule.tool, rule.field, rule.column)}`,
  )
}

/** Whether `part` of `whole` is at least this share; a share such as 2/3 is not tripped up by its last digit. */
export function isShare(part: number, whole: number, min: number): boolean {
  return whole > 0 && part / whole >= min - 1e-9
}

function shareOf(
  rule: {
    readonly tool: string
    readonly field: string
    readonly min: number
    readonly minRows: number
  },
  { rows, incomplete }: Asked,
  good: (row: Entry) => boolean,
  what: string,
): Finding {
  const found = rows.filter(good).length
  const many = counted(rows.length, incomplete === undefined ? 'row' : 'complete row')
  const name = fieldName(rule.tool, rule.field)
  const others = incomplete
    ? ` (${counted(incomplete, 'more row')} ${incomplete === 1 ? 'is' : 'are'} not complete)`
    : ''
  if (rows.length < rule.minRows) {
    return { met: false, says: `${many} in ${name} so far${others}; ${rule.minRows} needed` }
  }
  const has = rows.length === 1 ? 'has' : 'have'
  const says = `${found} of ${many} in ${name} ${has} ${what}${others}`
  const met = isShare(found, rows.length, rule.min)
  return { met, says: met ? says : `${says}; ${percent(rule.min)} needed` }
}

/** The rows that are asked; where only complete ones are, how many are left out for that. */
interface Asked {
  readonly rows: readonly Entry[]
  readonly incomplete?: number
}

function completeRows(rows: readonly Entry[]): Asked {
  const complete = rows.filter((row) => isComplete(row))
  return { rows: complete, incomplete: rows.length - complete.length }
}

function optionsOf(rule: {
  readonly tool: string
  readonly field: string
  readonly column: string
  readonly values: readonly string[]
}): string {
  const column = columnsOf(rule.tool, rule.field).find(({ id }) => id === rule.column)
  return optionNames(column, rule.values)
}
