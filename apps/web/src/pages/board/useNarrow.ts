import { useSyncExternalStore } from 'react'

/** Below this width a panel has the screen to itself. The same number stands in board.css. */
const query = '(max-width: 899px)'

const list = () => globalThis.matchMedia(query)

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => list().matches)
}

function subscribe(listener: () => void): () => void {
  const watched = list()
  watched.addEventListener('change', listener)
  return () => watched.removeEventListener('change', listener)
}
