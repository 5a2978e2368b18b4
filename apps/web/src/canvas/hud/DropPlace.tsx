import { useValue } from '@tldraw/tldraw'
import { dropPlace } from '../drag.ts'

/** Where the card in the hand would go. */
export function DropPlace() {
  const place = useValue('drop place', () => dropPlace.get(), [])
  if (!place) return null
  return (
    <div
      className="canvas__drop-place"
      style={{ left: place.x, top: place.y, width: place.w, height: place.h }}
    />
  )
}
