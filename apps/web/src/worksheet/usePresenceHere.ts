import { useCallback, useEffect, useRef } from 'react'
import { setPresence, useBoardSession } from '../session/index.ts'
import { placeOf } from './answers.ts'

/**
 * Tells the others which answer this person is in. The events of dialogs that belong to the
 * worksheet come here too, since React passes them on to where the dialog was made.
 */
export function usePresenceHere() {
  const session = useBoardSession()
  const frame = useRef(0)

  const onFocus = useCallback(
    (event: { target: EventTarget }) => {
      setPresence(session, { field: placeOf(event.target) })
    },
    [session],
  )
  const onBlur = useCallback(() => {
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => {
      if (placeOf(document.activeElement) === undefined) setPresence(session, { field: undefined })
    })
  }, [session])
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current)
      setPresence(session, { field: undefined })
    },
    [session],
  )
  return { onFocus, onBlur }
}
