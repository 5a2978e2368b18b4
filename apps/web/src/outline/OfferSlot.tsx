import { UndoOfferNotice } from '../worksheet/UndoOffer.tsx'
import { useOutline } from './outlineContext.ts'

/** Where the offer to take back a removal is shown, if it is about something that was here. */
export function OfferSlot({ before }: { before: string }) {
  const { offers } = useOutline()
  return offers.offer?.before === before ? <UndoOfferNotice offers={offers} /> : null
}
