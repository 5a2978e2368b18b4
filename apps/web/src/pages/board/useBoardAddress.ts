import type { CardId } from '@caseboard/board'
import { useCallback } from 'react'
import { useSearchParams } from 'wouter'
import type { BoardView } from '../../session/presence.ts'
import { isPhone } from '../prefetch.ts'

/** Where on a board a person is, as the address says: the view, and the card that is open. */
export function useBoardAddress() {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('view')
  const view: BoardView =
    asked === 'canvas' || asked === 'outline' || asked === 'summary'
      ? asked
      : isPhone()
        ? 'outline'
        : 'canvas'
  const card = (search.get('card') ?? undefined) as CardId | undefined
  /** The answer on the card to go to; gone from the address once it is there. */
  const place = search.get('place') ?? undefined

  const openCard = useCallback(
    (id: CardId) =>
      setSearch((before) => {
        before.set('card', id)
        return before
      }),
    [setSearch],
  )
  const closeCard = useCallback(
    () =>
      setSearch(
        (before) => {
          before.delete('card')
          before.delete('place')
          return before
        },
        { replace: true },
      ),
    [setSearch],
  )
  const placeShown = useCallback(
    () =>
      setSearch(
        (before) => {
          before.delete('place')
          return before
        },
        { replace: true },
      ),
    [setSearch],
  )
  const show = useCallback(
    (next: BoardView) =>
      setSearch((before) => {
        before.set('view', next)
        return before
      }),
    [setSearch],
  )
  /** The address of another view, for a link. A card stays open, except over the summary. */
  const hrefOf = (next: BoardView) =>
    `?view=${next}${card && next !== 'summary' ? `&card=${encodeURIComponent(card)}` : ''}`

  return { view, card, place, openCard, closeCard, placeShown, show, hrefOf }
}
