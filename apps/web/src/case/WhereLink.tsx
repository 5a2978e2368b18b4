import { addCard } from '@caseboard/board'
import { useId, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useBoardSession, useChange } from '../session/index.ts'
import { announce } from '../ui/index.ts'
import { toolName, useCardAddress, type Somewhere } from './places.ts'
import './WhereLink.css'

/**
 * The way to where something can be answered: the card beside this view, or a button that adds it.
 * `says` is for words that say themselves that a card is added.
 */
export function WhereLink({
  to,
  says = 'place',
  className,
  children,
}: {
  to: Somewhere
  says?: 'place' | 'card'
  className?: string
  children: ReactNode
}) {
  const { canEdit } = useBoardSession()
  const change = useChange()
  const [, navigate] = useLocation()
  const addressOf = useCardAddress()
  const about = useId()
  const { tool, card, place } = to

  if (card !== undefined) {
    return (
      <Link href={addressOf(card, place)} className={className}>
        {children}
      </Link>
    )
  }
  if (!canEdit) return <span>{children}</span>
  return (
    <>
      <button
        type="button"
        className={className ?? 'where-add'}
        aria-describedby={says === 'place' ? about : undefined}
        onClick={(event) => {
          // Safari does not focus a pressed button, and closing the card brings the focus back here.
          event.currentTarget.focus({ preventScroll: true })
          const added = change((doc, hand) => addCard(doc, { tool }, hand))
          if (added === undefined) return
          announce(`${toolName(tool)} is on the board`)
          navigate(addressOf(added, place))
        }}
      >
        {children}
      </button>
      {says === 'place' ? (
        <span className="where-add__card" id={about}>
          {' '}
          (adds the card ‘{toolName(tool)}’)
        </span>
      ) : null}
    </>
  )
}
