import { useLayoutEffect, useRef, type FocusEvent } from 'react'

/** Whoever is in something when it goes is back where they came from, and not at the top of the page. */
export function useFocusBack<T extends HTMLElement>() {
  const ref = useRef<T>(null)
  const cameFrom = useRef<EventTarget | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const { current: from } = cameFrom
      const isThere = from instanceof HTMLElement && from.isConnected
      ;(isThere ? from : document.getElementById('main'))?.focus({ preventScroll: true })
    }
  }, [])
  return {
    ref,
    onFocus({ relatedTarget, currentTarget }: FocusEvent<T>) {
      if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
    },
  }
}
