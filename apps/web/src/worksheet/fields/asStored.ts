/**
 * A stored number as it is typed. A program may have put words where a number belongs: they are shown
 * as they stand, so that what is said of them can be understood and put right.
 */
export function asStored(value: unknown, forTyping: (value: number) => string): string {
  if (typeof value === 'number') return forTyping(value)
  return typeof value === 'string' ? value : ''
}
