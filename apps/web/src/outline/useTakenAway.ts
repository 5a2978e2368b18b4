import type { NoteId, OutcomeId } from '@caseboard/board'
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { useChange, useLiveBoard } from '../session/index.ts'

/** Where the focus goes when something goes away under the hands of whoever writes in it. */
export interface Places {
  /** Its own text: it may only have moved. */
  readonly own: string
  /** Its neighbour, and where there is none, something that stays. */
  readonly next: readonly string[]
}

/** Goes on an item of a list: keeps the focus when somebody else takes the item away, and says who it was. */
export function useTakenAway(
  id: NoteId | OutcomeId,
  places: Places,
): RefObject<HTMLLIElement | null> {
  const item = useRef<HTMLLIElement>(null)
  const latest = useRef(places)
  const live = useLiveBoard()
  const change = useChange()
  useEffect(() => {
    latest.current = places
  })
  useLayoutEffect(() => {
    const element = item.current
    return () => {
      // A moment later it is out of the page, and the focus is nowhere.
      if (!element?.contains(document.activeElement)) return
      const { current } = latest
      void import('./takenAway.ts').then(({ goOn }) => goOn(live, change, id, current))
    }
  }, [live, change, id])
  return item
}
