/**
 * Works something out once for each object it is asked about. For snapshots and what is made of them:
 * they never change, and a board that changes keeps the cards that did not.
 */
export function once<From extends object, T>(work: (from: From) => T): (from: From) => T {
  const known = new WeakMap<From, { readonly value: T }>()
  return (from) => {
    const found = known.get(from)
    if (found) return found.value
    const value = work(from)
    known.set(from, { value })
    return value
  }
}
