import { joinPlace } from '../pages/board/join-place.ts'
import { rememberedAccess } from '../session/remembered.ts'
import { say } from '../ui/messages.ts'
import type { ThingId } from './things.ts'

/**
 * The address of a card or note on the board that is open: it takes people who have joined there, in the view they
 * use. There is no key in it, so that it can be pasted anywhere and lets nobody in.
 */
export function addressOf(boardId: string, id: ThingId): string {
  const { origin } = joinPlace(rememberedAccess(boardId)?.links.contributor)
  return `${origin}${location.pathname}?at=${encodeURIComponent(id)}`
}

/** Copies that address; where the browser has no clipboard for the page, `byHand` is asked to show it. */
export function copyLink(boardId: string, id: ThingId, byHand: () => void): void {
  // Not there on plain http, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard) return byHand()
  clipboard.writeText(addressOf(boardId, id)).then(() => say('Link copied'), byHand)
}
