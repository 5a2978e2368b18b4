import type { Found } from '@caseboard/board'
import type { BoardView } from '../../../session/presence.ts'

/**
 * Where something found is, as an address: in the view that is open, and in the outline where that is the summary.
 * An answer opens its card's worksheet; on the wall, where there is none, it is the card.
 */
export function foundAddress(found: Found, view: BoardView, isWall = false): string {
  const isOnView = view !== 'summary'
  const address = new URLSearchParams()
  if (isWall) address.set('wall', '')
  if (found.kind !== 'card' || isWall) {
    address.set('view', isOnView ? view : 'outline')
    address.set('at', found.id)
    return `?${address.toString()}`
  }
  address.set('view', view)
  if (found.place !== undefined || !isOnView) address.set('card', found.id)
  if (found.place !== undefined) address.set('place', found.place)
  if (view === 'canvas' || found.place === undefined) address.set('at', found.id)
  return `?${address.toString()}`
}
