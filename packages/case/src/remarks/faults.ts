import { isFilled } from '@caseboard/board'
import type { FieldValue } from '@caseboard/board'
import type { Column, Field } from '@caseboard/toolkit'
import { faultInNumber, faultInPence } from '../appraisal/number-faults.ts'
import { dayNumber } from '../coverage/day.ts'

/**
 * What is wrong with a value for the kind of its field or column, in plain English; undefined when it
 * can be used, or there is nothing in it. Tables, lists and words hold whatever people type.
 */
export function faultOf(part: Field | Column, value: FieldValue | undefined): string | undefined {
  if (value === undefined || !isFilled(value)) return undefined
  switch (part.kind) {
    case 'money':
      return typeof value === 'number' ? faultInPence(value) : noNumber
    case 'number':
      return typeof value === 'number' ? faultInNumber(part, value) : noNumber
    case 'rating': {
      const { min, max } = part.scale
      const answers = typeof value === 'object' ? Object.values(value) : [value]
      const isInScale = (one: unknown): boolean =>
        typeof one === 'number' && one >= min && one <= max
      return answers.every(isInScale) ? undefined : `choose a number from ${min} to ${max}`
    }
    case 'date':
      return dayNumber(value) === undefined
        ? 'this is not a day from 1950 to 2199. Check the date'
        : undefined
    case 'choice': {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : [value]
      const other = chosen.find((one) => !part.options.some((option) => option.value === one))
      return other === undefined
        ? undefined
        : `this version of Caseboard does not know the choice ‘${String(other)}’`
    }
    default:
      return undefined
  }
}

const noNumber = 'words stand where a number belongs. Enter a number'
