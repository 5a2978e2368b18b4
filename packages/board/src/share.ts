/**
 * `next`, but with every part that is equal to the same part of `previous` replaced by that part,
 * so that "has it changed?" is one comparison. Plain data only.
 */
export function share<T>(previous: T, next: T): T {
  if (Object.is(previous, next)) return previous
  if (Array.isArray(previous) && Array.isArray(next)) {
    const before = byId(previous)
    const shared = next.map((item, index) => {
      const known = before && isObject(item) ? before.get(item['id']) : previous[index]
      return share(known as typeof item, item)
    })
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

/** Things with an id are the same thing wherever they stand now. */
function byId(items: readonly unknown[]): ReadonlyMap<unknown, unknown> | undefined {
  if (!items.every((item) => isObject(item) && 'id' in item)) return undefined
  return new Map(items.map((item) => [(item as { id: unknown }).id, item]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
