import type { Source } from '@caseboard/case'
import { Link } from 'wouter'
import { useCardAddress } from './places.ts'

/** Where the document was written from: each number with its card. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  const addressOf = useCardAddress()
  return (
    <ul className="paper__sources">
      {sources.map(({ card, label, name, stageName }) => (
        <li key={card}>
          <b>{label}</b> <Link href={addressOf(card)}>{name}</Link>, {stageName}
        </li>
      ))}
    </ul>
  )
}

/** “C2” set high after what it backs, leading to the card. */
export function Citations({ cited }: { cited: readonly Source[] }) {
  const addressOf = useCardAddress()
  return cited.map(({ card, label, name }) => (
    <sup key={card} className="paper__cite">
      <Link href={addressOf(card)} aria-label={`${label}, source: ${name}`}>
        {label}
      </Link>
    </sup>
  ))
}
