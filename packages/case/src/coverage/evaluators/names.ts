import type { Evaluator } from '../rule.ts'
import { sameName } from '@caseboard/board'
import { isComplete, textOf } from '../worksheets.ts'
import type { Entry } from '../worksheets.ts'
import { columnName, counted, fieldName, listed, percent } from '../words.ts'
import { isShare } from './shares.ts'

/** This share of the names in one table appears in another's column. Spaces and capitals do not count. */
export const covers: Evaluator<'covers'> = (rule, { sheets }) => {
  const wanted = namesIn(sheets.rows(rule.of.tool, rule.of.field), rule.of.column)
  const present = namesIn(sheets.rows(rule.tool, rule.field), rule.column)
  const missing = [...wanted].filter(([name]) => !present.has(name)).map(([, said]) => said)
  if (wanted.size === 0) {
    return {
      met: false,
      says: `No complete rows in ${fieldName(rule.of.tool, rule.of.field)} yet`,
    }
  }
  const found = wanted.size - missing.length
  const met = isShare(found, wanted.size, rule.min)
  const says = `${found} of ${counted(wanted.size, 'name')} in complete rows of ${fieldName(rule.of.tool, rule.of.field)} ${wanted.size === 1 ? 'is' : 'are'} in those of ${fieldName(rule.tool, rule.field)} too`
  return {
    met,
    says: met ? says : `${says}; ${percent(rule.min)} needed. Not there: ${listed(missing)}`,
  }
}

/** Every complete row names exactly one in the column. A comma, semicolon, slash or new line makes it two. */
export const singleValue: Evaluator<'singleValue'> = (rule, { sheets }) => {
  const rows = sheets.rows(rule.tool, rule.field).filter((row) => isComplete(row))
  const several = rows.filter((row) => namesOf(row, rule.column).length !== 1)
  const name = fieldName(rule.tool, rule.field)
  const column = columnName(rule.tool, rule.field, rule.column)
  if (rows.length < rule.minRows) {
    return {
      met: false,
      says: `${counted(rows.length, 'complete row')} in ${name}; ${rule.minRows} needed`,
    }
  }
  return several.length === 0
    ? { met: true, says: `Each of ${counted(rows.length, 'row')} in ${name} has one in ${column}` }
    : {
        met: false,
        says: `${several.length} of ${counted(rows.length, 'row')} in ${name} ${several.length === 1 ? 'names' : 'name'} more than one in ${column}`,
      }
}

/** The different names in a column's complete rows, as compared and as somebody wrote them. */
function namesIn(rows: readonly Entry[], column: string): Map<string, string> {
  return new Map(
    rows
      .filter((row) => isComplete(row))
      .map((row) => textOf(row, column))
      .filter((name) => name !== '')
      .map((name) => [sameName(name), name]),
  )
}

function namesOf(row: Entry, column: string): string[] {
  const value = row.row.cells[column]
  return (typeof value === 'string' ? value : textOf(row, column))
    .split(/[\n;,/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
