import { useEffect, useRef, type RefObject } from 'react'
import { usePeopleHere } from '../../session/BoardSessionProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { StageTabs } from './StageTabs.tsx'
import './wall.css'

/** All there is beside the board on a wall screen: what it is, where one is, who is here, and the way out. */
export function WallBar({
  title,
  heading,
  onLeave,
}: {
  title: string
  heading: RefObject<HTMLHeadingElement | null>
  onLeave(): void
}) {
  const count = new Set(usePeopleHere().map(({ id }) => id)).size
  useEscape(onLeave)
  return (
    <header className="wall-bar">
      <h1 ref={heading} tabIndex={-1} className="wall-bar__title">
        {title}
      </h1>
      <StageTabs />
      <p className="wall-bar__people">{count === 1 ? '1 person here' : `${count} people here`}</p>
      <Button onPress={onLeave} className="wall-bar__leave">
        Leave the wall screen
      </Button>
    </header>
  )
}

/** Escape leaves; so does leaving the full screen, which a browser does with Escape without telling the page of the key. */
function useEscape(onLeave: () => void) {
  const leave = useRef(onLeave)
  useEffect(() => {
    leave.current = onLeave
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave.current()
    }
    const onFullscreen = () => {
      if (!document.fullscreenElement) leave.current()
    }
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('fullscreenchange', onFullscreen)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('fullscreenchange', onFullscreen)
    }
  }, [])
}
