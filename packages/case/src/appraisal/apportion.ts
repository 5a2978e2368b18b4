/**
 * Rounds parts to whole pence so that they add up to a total that was rounded once, from the exact
 * sum: each part is rounded down and the pence left over go to those that lost most (largest
 * remainder). No part is a penny or more from its exact value. Equal remainders go by key, not
 * by place, so that the order of rows does not matter.
 */
export function apportion(
  total: number,
  exact: readonly number[],
  keys: readonly string[],
): number[] {
  const whole = exact.map((value) => Math.floor(value) + 0)
  const left = total - whole.reduce((sum, value) => sum + value, 0)
  if (exact.length === 0 || left === 0) return whole
  const order = exact
    .map((value, index) => ({ index, lost: value - whole[index]!, key: keys[index] ?? '' }))
    .toSorted((a, b) => b.lost - a.lost || compare(a.key, b.key))
  // More pence left over than parts only where amounts are too large for exact arithmetic.
  const [each, extra] = [Math.floor(left / exact.length), mod(left, exact.length)]
  for (const [place, { index }] of order.entries()) {
    whole[index] = whole[index]! + each + (place < extra ? 1 : 0)
  }
  return whole
}

const mod = (value: number, by: number): number => ((value % by) + by) % by
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
