import { useCallback, useSyncExternalStore } from 'react'
import { placeOf } from '../answers.ts'
import { useWorksheet } from '../worksheetContext.ts'
import { NOTHING_SAID, type Said, type SaidHere } from './said.ts'

/** What is said of exactly this place of the worksheet: a field, a row or a cell; the card itself without one. */
export function useSaid(place = ''): readonly Said[] {
  const { said } = useWorksheet()
  const here = useCallback(() => said.current().get(place) ?? NOTHING_SAID, [said, place])
  return useSyncExternalStore(said.subscribe, here)
}

/** How many things of a kind are said of what is inside a place. */
export function useSaidInside(place: string, kind: Said['kind']): number {
  const { said } = useWorksheet()
  const count = useCallback(() => {
    let found = 0
    for (const [at, all] of said.current()) {
      if (at.startsWith(`${place}/`)) found += all.filter((one) => one.kind === kind).length
    }
    return found
  }, [said, place, kind])
  return useSyncExternalStore(said.subscribe, count)
}

/** The events of a worksheet that tell when somebody is typing, and where. */
export function typingEvents(said: SaidHere) {
  return {
    onInput({ target }: { target: EventTarget }) {
      const place = placeOf(target)
      if (place !== undefined && isTypedIn(target)) said.typed(place)
    },
    onBlur: () => said.rested(),
  }
}

/** A choice is made in one go; only what is typed is for a while half there. */
const isTypedIn = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
