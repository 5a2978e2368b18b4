import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

/** The board for a screen on the wall: `?wall` in the address, so that a screen can be started with it. */
export function useWall() {
  const [search, setSearch] = useSearchParams()
  const isWall = search.has('wall')
  const set = useCallback(
    (on: boolean) => {
      setSearch((before) => {
        if (on) {
          before.set('view', 'canvas')
          before.set('wall', '')
        } else before.delete('wall')
        return before
      })
    },
    [setSearch],
  )
  const enter = useCallback(() => {
    set(true)
    // Where a browser does not let a page fill the screen, it fills the window.
    document.documentElement.requestFullscreen?.().catch(() => undefined)
  }, [set])
  const leave = useCallback(() => {
    set(false)
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
  }, [set])
  return { isWall, enter, leave }
}
