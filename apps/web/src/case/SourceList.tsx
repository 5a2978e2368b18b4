import type { Source } from '@caseboard/case'
import { Link } from 'wouter'
import { cardAddress } from './PointerLink.tsx'

/** Where the document was written from: each number with its card. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className="paper__sources">
      {sources.map(({ card, label, name, stageName }) => (
        <li key={card}>
          <b>{label}</b> <Link href={cardAddress(card)}>{name}</Link>, {stageName}
        </li>
      ))}
    </ul>
  )
}

/** “C2” set high after what it backs, leading to the card. */
export function Citations({ cited }: { cited: readonly Source[] }) {
  return cited.map(({ card, label, name }) => (
    <sup key={card} className="paper__cite">
      <Link href={cardAddress(card)} aria-label={`${label}, source: ${name}`}>
        {label}
      </Link>
    </sup>
  ))
}
