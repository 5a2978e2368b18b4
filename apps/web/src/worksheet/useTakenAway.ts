import type { NoteId, OutcomeId } from '@caseboard/board'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useChange, useLiveBoard } from '../session/index.ts'

/** Where the focus goes when something goes away under the hands of whoever writes in it. */
export interface Places {
  /** Its own text: it may only have moved. */
  readonly own: string
  /** Those beside it in the list. */
  readonly beside: readonly (string | undefined)[]
  /** What stays when it was the only one. */
  readonly home: string
}

/** The item of a list as a whole: it takes the focus, but no letters. */
export const itemId = (thing: string) => `${thing}-item`

/**
 * Goes on an item of a list of texts: when somebody else takes the item away from whoever writes in it, the focus
 * goes to the one beside it, and not into its text, and it is said who it was.
 */
export function useTakenAway(id: NoteId | OutcomeId, places: Places) {
  const ref = useRef<HTMLLIElement>(null)
  const latest = useRef(places)
  const live = useLiveBoard()
  const change = useChange()
  useEffect(() => {
    latest.current = places
  })
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      // A moment later it is out of the page, and the focus is nowhere.
      if (!element?.contains(document.activeElement)) return
      const { current } = latest
      void import('./goOnAfter.ts').then(({ goOnAfter }) => goOnAfter(live, change, id, current))
    }
  }, [live, change, id])
  return { ref, id: itemId(id), tabIndex: -1 }
}
