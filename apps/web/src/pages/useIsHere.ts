import { useEffect, useRef } from 'react'

/** Whether the page is still shown: whoever has left it while something took its time is not brought elsewhere. */
export function useIsHere(): { readonly current: boolean } {
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return isHere
}
