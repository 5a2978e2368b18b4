import { addCard } from '@caseboard/board'
import type { Pointer } from '@caseboard/case'
import { findTool } from '@caseboard/toolkit'
import { Link, useLocation } from 'wouter'
import { useBoardSession, useChange } from '../session/index.ts'
import { announce } from '../ui/index.ts'

/** The way to where something can be answered: the card, or a button that puts it on the board. */
export function PointerLink({ pointer }: { pointer: Pointer }) {
  const { text, tool, card } = pointer
  const { canEdit } = useBoardSession()
  const change = useChange()
  const [, navigate] = useLocation()
  const name = findTool(tool)?.name ?? tool

  if (card) return <Link href={cardAddress(card)}>{text}</Link>
  if (!canEdit) return <span>{text}</span>
  return (
    <button
      type="button"
      className="case-add"
      onClick={() => {
        const added = change((doc, hand) => addCard(doc, { tool }, hand))
        announce(`${name} is on the board`)
        navigate(cardAddress(added))
      }}
    >
      {text}
      <span className="case-add__card"> (adds the card ‘{name}’)</span>
    </button>
  )
}

/** The outline with this card open: it works on every device, and by keyboard. */
export function cardAddress(card: string): string {
  return `?view=outline&card=${encodeURIComponent(card)}`
}
