import { type Editor, useValue } from '@tldraw/tldraw'
import { IconButton } from '../../ui/index.ts'
import { fitColumns } from '../camera.ts'
import { viewOf } from '../lenses/of.ts'
import { FitIcon, KeyboardIcon, MinusIcon, PlusIcon } from './icons.tsx'

/** Nearer, farther, everything: at the bottom left. */
export function ZoomBar({ editor, onHelp }: { editor: Editor; onHelp: () => void }) {
  const percent = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
  const quick = { animation: { duration: 160 } }
  const middle = () => editor.getViewportScreenCenter()
  return (
    <div className="canvas-zoom" role="group" aria-label="Zoom">
      <IconButton
        size="s"
        label="Zoom out"
        icon={<MinusIcon />}
        onPress={() => editor.zoomOut(middle(), quick)}
      />
      <button
        type="button"
        className="canvas-zoom__level"
        title="Zoom to 100 % (Shift 0)"
        aria-label={`Zoom is ${percent} %. Zoom to 100 %`}
        onClick={() => editor.resetZoom(middle(), quick)}
      >
        {percent}%
      </button>
      <IconButton
        size="s"
        label="Zoom in"
        icon={<PlusIcon />}
        onPress={() => editor.zoomIn(middle(), quick)}
      />
      <IconButton
        size="s"
        label="Fit the whole board (Shift 1)"
        icon={<FitIcon />}
        onPress={() => {
          const view = viewOf(editor)
          if (view) fitColumns(editor, view.layout())
        }}
      />
      <IconButton
        size="s"
        label="Keyboard shortcuts (?)"
        icon={<KeyboardIcon />}
        onPress={onHelp}
      />
    </div>
  )
}
