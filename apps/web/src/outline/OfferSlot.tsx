import { isAtEnd, UndoOfferNotice } from '../worksheet/UndoOffer.tsx'
import { useOutline } from './outlineContext.ts'

/** Where the offer to take back a removal is shown, if it is about something that was here. */
export function OfferSlot({ before }: { before: string }) {
  const { offers } = useOutline()
  return offers.offer?.before === before ? <UndoOfferNotice offers={offers} /> : null
}

/** The place for it at the end of a list. `things`: all of the board's, for what has gone to another list has not gone. */
export function OfferAtEnd({
  list,
  things,
}: {
  list: string
  things: readonly { readonly id: string }[]
}) {
  const { offers } = useOutline()
  const isHere = offers.offer?.list === list && isAtEnd(offers.offer, things)
  return isHere ? <UndoOfferNotice offers={offers} /> : null
}
