import { Link } from 'wouter'
import { partAddress, parts, type PartId } from './parts.ts'
import './PartNav.css'

/** The parts of the case, one at a time. */
export function PartNav({ part }: { part: PartId }) {
  return (
    <nav className="part-nav" aria-label="Parts of the case">
      {parts.map(({ id, name }) => (
        <Link
          key={id}
          href={partAddress(id)}
          className="part-nav__link"
          aria-current={id === part ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
