import { useEffect } from 'react'
import { useSearchParams } from 'wouter'
import { outlineIds } from './outlineContext.ts'

/** How long what somebody came to see stays marked. */
const MARKED_FOR = 2400

/**
 * Goes where the address says: `?at=<card, note, decision or action>` is scrolled to, gets the focus and is
 * marked for a moment. `at` is taken out again: it is a place to go to, not to be kept at.
 */
export function useArrival(): void {
  const [search, setSearch] = useSearchParams()
  const at = search.get('at')
  useEffect(() => {
    if (!at) return
    arrive(at)
    setSearch(
      (before) => {
        before.delete('at')
        return before
      },
      { replace: true },
    )
  }, [at, setSearch])
}

function arrive(id: string): void {
  const control = [outlineIds.open(id), outlineIds.note(id), outlineIds.outcome(id)]
    .map((wanted) => document.getElementById(wanted))
    .find((element) => element !== null)
  if (!control) return
  const item = control.closest('li') ?? control
  item.scrollIntoView({ block: 'center' })
  control.focus({ preventScroll: true })
  item.classList.add('outline__item--arrived')
  setTimeout(() => item.classList.remove('outline__item--arrived'), MARKED_FOR)
}
