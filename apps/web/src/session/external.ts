/** A value outside React that React can watch with useSyncExternalStore. */
export interface Watched<T> {
  current(): T
  subscribe(listener: () => void): () => void
}

export interface Settable<T> extends Watched<T> {
  set(next: T): void
}

/** Setting the value it already has tells nobody. */
export function watched<T>(first: T): Settable<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    current: () => value,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
  }
}
