import { useEditor, useValue } from '@tldraw/tldraw'

/** The desk the board lies on: dots that move and grow with it, until they would be dust. */
export function Ground() {
  const editor = useEditor()
  const { x, y, z } = useValue('camera', () => editor.getCamera(), [editor])
  const step = z < 0.5 ? 48 : 24
  return (
    <div
      className="canvas__ground"
      style={{
        backgroundSize: `${step * z}px ${step * z}px`,
        backgroundPosition: `${x * z}px ${y * z}px`,
      }}
    />
  )
}
