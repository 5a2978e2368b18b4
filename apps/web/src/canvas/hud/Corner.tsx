import { type Editor, useValue } from '@tldraw/tldraw'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../../ui/index.ts'
import { MapIcon } from './icons.tsx'
import { Legend } from './Legend.tsx'
import { MiniMap } from './MiniMap.tsx'
import { ZoomBar } from './ZoomBar.tsx'

/** Up to this width, as next to an open worksheet, there is no room to have the map and the legend always there. */
const NARROW = 1100

const AROUND = 'canvas-around'

/** What shows the way: the legend and the zoom at the bottom left, the map; on a narrow canvas behind one button. */
export function Corner({
  editor,
  onHelp,
  onPicture,
  onPrint,
}: {
  editor: Editor
  onHelp: () => void
  onPicture: () => void
  onPrint: () => void
}) {
  const isNarrow = useValue('narrow', () => editor.getViewportScreenBounds().w <= NARROW, [editor])
  const [isOpen, setOpen] = useState(false)
  const corner = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isAround = isNarrow && isOpen
  useEffect(() => {
    const within = corner.current
    if (!isAround || !within) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setOpen(false)
      button.current?.focus({ preventScroll: true })
    }
    within.addEventListener('keydown', onKeyDown)
    return () => within.removeEventListener('keydown', onKeyDown)
  }, [isAround])
  return (
    <>
      <div ref={corner} className="canvas-hud__corner">
        {isAround && (
          <div id={AROUND} className="canvas-hud__around">
            <MiniMap editor={editor} isAsked />
            <Legend />
          </div>
        )}
        {!isNarrow && <Legend />}
        <ZoomBar
          editor={editor}
          onHelp={onHelp}
          onPicture={onPicture}
          onPrint={onPrint}
          hasMapSwitch={!isNarrow}
        >
          {isNarrow && (
            <IconButton
              ref={button}
              size="s"
              className="canvas-zoom__around"
              label="Map and legend"
              icon={<MapIcon />}
              aria-expanded={isOpen}
              aria-controls={isOpen ? AROUND : undefined}
              onPress={() => setOpen(!isOpen)}
            />
          )}
        </ZoomBar>
      </div>
      {!isNarrow && <MiniMap editor={editor} />}
    </>
  )
}
