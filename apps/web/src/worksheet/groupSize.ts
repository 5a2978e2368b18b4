import type { Tool } from '@caseboard/toolkit'

/** “2 to 6 people”. */
export function groupSize({ min, max }: Tool['groupSize']): string {
  if (min === max) return min === 1 ? '1 person' : `${min} people`
  return `${min} to ${max} people`
}
