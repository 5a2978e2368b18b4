import { useEffect, useRef, type RefObject } from 'react'

const FRAMES_TO_WAIT = 30

/** Brings an answer of the worksheet into sight and puts the focus in it, once it is there. */
export function useSoughtPlace(
  sheet: RefObject<HTMLElement | null>,
  place: string | undefined,
  onShown: (() => void) | undefined,
): void {
  const shown = useRef(onShown)
  useEffect(() => {
    shown.current = onShown
  })
  useEffect(() => {
    if (place === undefined) return
    let frame = 0
    let waited = 0
    const attempt = () => {
      const last = waited++ >= FRAMES_TO_WAIT
      const found = sheet.current && findAnswer(sheet.current, place, last)
      if (found) {
        found.scrollIntoView({ block: 'center' })
        firstControl(found)?.focus({ preventScroll: true })
      }
      if (found || last) shown.current?.()
      else frame = requestAnimationFrame(attempt)
    }
    frame = requestAnimationFrame(attempt)
    return () => cancelAnimationFrame(frame)
  }, [sheet, place])
}

/** The answer itself; when the waiting is over, whatever of its row or field is there. */
function findAnswer(sheet: HTMLElement, place: string, last: boolean): Element | null {
  const parts = place.split('/')
  for (let length = parts.length; length > 0; length -= 1) {
    const wanted = CSS.escape(parts.slice(0, length).join('/'))
    // A row has no place of its own on the screen: its first cell has.
    const found = sheet.querySelector(`[data-place="${wanted}"], [data-place^="${wanted}/"]`)
    if (found || !last) return found
  }
  return null
}

const firstControl = (inside: Element) =>
  inside.querySelector<HTMLElement>('input, select, textarea, button')
