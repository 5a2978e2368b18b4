import { assumedWords, type CardSnapshot } from '@caseboard/board'
import { InfoIcon } from '../ui/icons.tsx'

/** How many benefits of a card cite no evidence. Fetched after the outline: few cards have any. */
export function AssumedMark({ card }: { card: CardSnapshot }) {
  const words = assumedWords(card)
  if (words === '') return null
  return (
    <p className="outline-card__assumed">
      <InfoIcon size={18} />
      {words}
    </p>
  )
}
