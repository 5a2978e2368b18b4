import { useEffect } from 'react'
import { useLiveBoard } from '../../session/BoardSessionProvider.tsx'

/** Asks before the page closes when something is unsaved and this browser keeps no copy of it. */
export function useWarnBeforeLoss(): void {
  const live = useLiveBoard()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (live.kept.current() !== true && live.connection.current().unsaved > 0)
        event.preventDefault()
    }
    globalThis.addEventListener('beforeunload', warn)
    return () => globalThis.removeEventListener('beforeunload', warn)
  }, [live])
}
