import { useSyncExternalStore } from 'react'

const query = () => globalThis.matchMedia('(prefers-reduced-motion: reduce)')

function subscribe(listener: () => void): () => void {
  const list = query()
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}

/** True for people who ask their device for less motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, () => query().matches)
}
