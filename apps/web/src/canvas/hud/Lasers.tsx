import { useEditor, useValue } from '@tldraw/tldraw'
import { usePeople } from '../../session/index.ts'

/** Where others point with the laser right now. It fades as it goes, and is kept nowhere. */
export function Lasers() {
  const people = usePeople()
  const editor = useEditor()
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const pointing = people.filter(({ me, laser }) => !me && laser && laser.length >= 4)
  if (pointing.length === 0) return null
  return (
    <svg className="canvas__lasers" aria-hidden="true">
      {pointing.map(({ clientId, laser, colour }) => (
        <polyline
          key={clientId}
          points={laser!.join(' ')}
          stroke={colour}
          strokeWidth={5 / zoom}
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
          opacity="0.75"
        />
      ))}
    </svg>
  )
}
