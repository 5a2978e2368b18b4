import { useSyncExternalStore } from 'react'

/*  Whom this person follows over the canvas. It knows nothing of tldraw, so that the list of people can start it
 *  from anywhere; the canvas does the moving while it is open.
 */

let followed: string | undefined
const listeners = new Set<() => void>()

/** Follows a person (by participant) wherever they look on the canvas. */
export function follow(id: string): void {
  set(id)
}

export function stopFollowing(): void {
  set(undefined)
}

export function following(): string | undefined {
  return followed
}

export function subscribeFollowing(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useFollowing(): string | undefined {
  return useSyncExternalStore(subscribeFollowing, following)
}

function set(next: string | undefined): void {
  if (next === followed) return
  followed = next
  for (const listener of listeners) listener()
}
