import { isFilled } from '@caseboard/board'
import type { FieldValue } from '@caseboard/board'
import type { Column, Field } from '@caseboard/toolkit'
import { faultInNumber, faultInPence } from '../appraisal/number-faults.ts'
import { dayNumber } from './day.ts'

/**
 * Whether a value answers the field it stands in: something is there and it is of the field's kind.
 * Words where a number belongs, a date in 1900, or an amount that no sum can use, are not an answer.
 * A choice this version does not know is one: somebody chose it in a newer version.
 */
export function holds(part: Field | Column | undefined, value: FieldValue | undefined): boolean {
  if (value === undefined || !isFilled(value)) return false
  switch (part?.kind) {
    case 'money':
      return typeof value === 'number' && faultInPence(value) === undefined
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        faultInNumber(part, value) === undefined
      )
    case 'rating':
      return typeof value === 'number'
        ? value >= part.scale.min && value <= part.scale.max
        : typeof value === 'object' && !Array.isArray(value)
    case 'date':
      return dayNumber(value) !== undefined
    default:
      return true
  }
}
