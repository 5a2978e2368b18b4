import { useEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'
import { say } from '../ui/messages.ts'
import { outcomeIds } from '../worksheet/outcomes/ids.ts'
import { outlineIds } from './outlineContext.ts'

/** How long what somebody came to see stays marked. */
const MARKED_FOR = 2400
/** What somebody was sent a link to may still be on its way here. */
const PATIENCE = 4000

/**
 * Goes where the address says: `?at=<card, note, decision or action>` is scrolled to, gets the focus and is
 * marked for a moment, as soon as it is there. `at` is taken out again: it is a place to go to, not to be kept at.
 */
export function useArrival(): void {
  const [search, setSearch] = useSearchParams()
  const at = search.get('at')
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (!at) return
    wanted.current = at
    const until = performance.now() + PATIENCE
    // With each picture it may have come: from somebody else, or with a part of the outline that is fetched later.
    const look = () => {
      if (wanted.current !== at) return
      const isThere = arrive(at)
      if (!isThere && performance.now() < until) return void requestAnimationFrame(look)
      wanted.current = undefined
      if (isThere) return
      say('That is not on the board any more. It may be in the bin, at the end of the outline.')
    }
    requestAnimationFrame(look)
    setSearch(
      (before) => {
        before.delete('at')
        return before
      },
      { replace: true },
    )
  }, [at, setSearch])
  useEffect(
    () => () => {
      wanted.current = undefined
    },
    [],
  )
}

/** Whether it is there. */
function arrive(id: string): boolean {
  const control = [outlineIds.open(id), outlineIds.note(id), outcomeIds.outcome(id)]
    .map((wanted) => document.getElementById(wanted))
    .find((element) => element !== null)
  if (!control) return false
  const item = control.closest('li') ?? control
  item.scrollIntoView({ block: 'center' })
  control.focus({ preventScroll: true })
  item.classList.add('outline__item--arrived')
  setTimeout(() => item.classList.remove('outline__item--arrived'), MARKED_FOR)
  return true
}
