import { columnsOf, fieldOf } from './worksheets.ts'

/** “1 row”, “2 rows” */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** “a”, “a and b”, “a, b and c” */
export function listed(parts: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`
}

/** A field's label in quotation marks, or its id where this version does not know it. */
export function fieldName(tool: string, field: string): string {
  return `‘${fieldOf(tool, field)?.label ?? field}’`
}

/** A column's label in quotation marks, or its id where this version does not know it. */
export function columnName(tool: string, field: string, column: string): string {
  return `‘${columnsOf(tool, field).find(({ id }) => id === column)?.label ?? column}’`
}

/** The labels of options, in quotation marks and joined by “or”. */
export function optionNames(
  part: ReturnType<typeof fieldOf> | ReturnType<typeof columnsOf>[number],
  values: readonly string[],
): string {
  const options = part?.kind === 'choice' ? part.options : []
  const labels = values.map(
    (value) => `‘${options.find((option) => option.value === value)?.label ?? value}’`,
  )
  return listed(labels, 'or')
}

/** A share from 0 to 1 as “80%”. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`
