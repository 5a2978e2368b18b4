import {
  DefaultColorStyle,
  DefaultSizeStyle,
  type Editor,
  type StyleProp,
  useValue,
} from '@tldraw/tldraw'
import { classes } from '../../ui/index.ts'
import { step } from '../actions.ts'
import { isView } from '../ids.ts'
import { inkToolIds, takenTool } from './tools-list.ts'

const colours = [
  { value: 'black', name: 'Black', shown: 'var(--ink)' },
  { value: 'blue', name: 'Blue', shown: '#4465e9' },
  { value: 'green', name: 'Green', shown: '#099268' },
  { value: 'red', name: 'Red', shown: '#e03131' },
] as const

const sizes = [
  { value: 's', name: 'Thin', dot: 6 },
  { value: 'm', name: 'Medium', dot: 10 },
  { value: 'xl', name: 'Thick', dot: 16 },
] as const

/** Colour and thickness, while drawing or with something drawn selected. */
export function InkStyles({ editor }: { editor: Editor }) {
  const isShown = useValue(
    'ink styles shown',
    () => {
      if (editor.getIsReadonly()) return false
      const tool = takenTool(editor)
      if (tool && (inkToolIds as readonly string[]).includes(tool.id)) return true
      const selected = editor.getSelectedShapes()
      return selected.length > 0 && selected.every((shape) => !isView(shape))
    },
    [editor],
  )
  const colour = useStyle(editor, DefaultColorStyle)
  const size = useStyle(editor, DefaultSizeStyle)
  if (!isShown) return null
  return (
    <div className="canvas-styles">
      <div className="canvas-styles__group" role="group" aria-label="Colour">
        {colours.map(({ value, name, shown }) => (
          <StyleButton
            key={value}
            name={name}
            isChosen={colour === value}
            onChoose={() => setStyle(editor, DefaultColorStyle, value)}
          >
            <i className="canvas-styles__colour" style={{ background: shown }} />
          </StyleButton>
        ))}
      </div>
      <div className="canvas-styles__group" role="group" aria-label="Thickness">
        {sizes.map(({ value, name, dot }) => (
          <StyleButton
            key={value}
            name={name}
            isChosen={size === value}
            onChoose={() => setStyle(editor, DefaultSizeStyle, value)}
          >
            <i className="canvas-styles__size" style={{ width: dot, height: dot }} />
          </StyleButton>
        ))}
      </div>
    </div>
  )
}

function StyleButton({
  name,
  isChosen,
  onChoose,
  children,
}: {
  name: string
  isChosen: boolean
  onChoose: () => void
  children: React.ReactNode
}) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={name}
      title={name}
      className={classes('canvas-styles__button', isChosen && 'canvas-styles__button--chosen')}
      onClick={onChoose}
    >
      {children}
    </button>
  )
}

function useStyle<T>(editor: Editor, style: StyleProp<T>): T | undefined {
  return useValue(
    style.id,
    () => {
      const shared = editor.getSharedStyles().get(style)
      return shared?.type === 'shared' ? shared.value : undefined
    },
    [editor, style],
  )
}

function setStyle<T>(editor: Editor, style: StyleProp<T>, value: T): void {
  step(editor, () => {
    editor.run(() => {
      if (editor.isIn('select')) editor.setStyleForSelectedShapes(style, value)
      editor.setStyleForNextShapes(style, value)
    })
  })
}
