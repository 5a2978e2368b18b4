/**
 * `next`, but with every part that is equal to the same part of `previous` replaced by that part,
 * so that "has it changed?" is one comparison. Plain data only.
 */
export function share<T>(previous: T, next: T): T {
  if (Object.is(previous, next)) return previous
  if (Array.isArray(previous) && Array.isArray(next)) {
    const shared = next.map((item, index) => share(previous[index], item))
    const same = shared.length === previous.length && shared.every((x, i) => x === previous[i])
    return (same ? previous : shared) as T
  }
  if (isObject(previous) && isObject(next)) {
    const keys = Object.keys(next)
    const entries = keys.map((key): [string, unknown] => [
      key,
      Object.hasOwn(previous, key) ? share(previous[key], next[key]) : next[key],
    ])
    const same =
      keys.length === Object.keys(previous).length &&
      entries.every(([key, value]) => Object.hasOwn(previous, key) && value === previous[key])
    return (same ? previous : Object.fromEntries(entries)) as T
  }
  return next
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
