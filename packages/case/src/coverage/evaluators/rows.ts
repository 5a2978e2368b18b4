import type { Evaluator, Finding } from '../rule.ts'
import { sameName } from '@caseboard/board'
import { cellOf, columnsOf, isComplete, textOf } from '../worksheets.ts'
import { columnName, counted, fieldName, listed, optionNames } from '../words.ts'

/*  A row counts when its required columns are answered, unless the rule lists columns of its own. */

/** At least so many rows with the listed columns answered, and one of those in `oneOf`. */
export const minRows: Evaluator<'minRows'> = (rule, { sheets }) => {
  const { oneOf } = rule
  const complete = rule.complete ?? (oneOf && [])
  const found = sheets
    .rows(rule.tool, rule.field)
    .filter(
      (row) =>
        isComplete(row, complete) &&
        (oneOf === undefined || oneOf.some((columns) => isComplete(row, [columns].flat()))),
    )
  const names = (columns: readonly string[]) =>
    columns.map((column) => columnName(rule.tool, rule.field, column))
  const either = oneOf?.map((columns) => listed(names([columns].flat())))
  const wanted = [...names(complete ?? []), ...(either ? [`either ${listed(either, 'or')}`] : [])]
  const having = wanted.length > 0 ? ` with ${listed(wanted)}` : ''
  const rows = `${complete ? '' : 'complete '}row`
  return enough(
    found.length,
    rule.min,
    `${counted(found.length, rows)} in ${fieldName(rule.tool, rule.field)}${having}`,
  )
}

/** At least so many rows whose column is one of these. */
export const minRowsWhere: Evaluator<'minRowsWhere'> = (rule, { sheets }) => {
  const found = sheets
    .rows(rule.tool, rule.field)
    .filter((row) => isComplete(row) && isOneOf(cellOf(row, rule.column), rule.values))
  const column = columnsOf(rule.tool, rule.field).find(({ id }) => id === rule.column)
  return enough(
    found.length,
    rule.min,
    `${counted(found.length, 'row')} in ${fieldName(rule.tool, rule.field)} where ${columnName(rule.tool, rule.field, rule.column)} is ${optionNames(column, rule.values)}`,
  )
}

/** At least so many rows rated so high or higher. */
export const minRowsRating: Evaluator<'minRowsRating'> = (rule, { sheets }) => {
  const found = sheets.rows(rule.tool, rule.field).filter((row) => {
    const rating = cellOf(row, rule.column)
    return isComplete(row) && typeof rating === 'number' && rating >= rule.min
  })
  return enough(
    found.length,
    rule.minRows,
    `${counted(found.length, 'row')} in ${fieldName(rule.tool, rule.field)} with ${rule.min} or more for ${columnName(rule.tool, rule.field, rule.column)}`,
  )
}

/** The column holds at least so many different values. */
export const distinct: Evaluator<'distinct'> = (rule, { sheets }) => {
  const values = new Set(
    sheets
      .rows(rule.tool, rule.field)
      .filter((row) => isComplete(row))
      .map((row) => sameName(textOf(row, rule.column)))
      .filter((value) => value !== ''),
  )
  return enough(
    values.size,
    rule.min,
    `${values.size} different in ${columnName(rule.tool, rule.field, rule.column)} of ${fieldName(rule.tool, rule.field)}`,
  )
}

/** Whether a choice is one of these; of several choices, any. */
export function isOneOf(value: unknown, values: readonly string[]): boolean {
  return [value].flat().some((one) => typeof one === 'string' && values.includes(one))
}

function enough(found: number, wanted: number, what: string): Finding {
  return found >= wanted
    ? { met: true, says: what }
    : { met: false, says: `${what}; ${wanted} needed` }
}
