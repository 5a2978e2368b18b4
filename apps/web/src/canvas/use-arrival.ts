import type { CardId, NoteId } from '@caseboard/board'
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'
import { goTo } from './navigation.ts'

/**
 * Goes where the address says: `?at=<card, note, decision or action>` whenever it is there, and to the card that is open when the
 * canvas opens. `at` is taken out again: it is a place to go to, not to be kept at.
 */
export function useArrival(): void {
  const [search, setSearch] = useSearchParams()
  const at = search.get('at')
  const opened = useRef(at === null ? search.get('card') : null)
  useEffect(() => {
    if (opened.current) goTo(opened.current as CardId)
    opened.current = null
  }, [])
  useEffect(() => {
    if (!at) return
    goTo(at as CardId | NoteId)
    setSearch(
      (before) => {
        before.delete('at')
        return before
      },
      { replace: true },
    )
  }, [at, setSearch])
}
