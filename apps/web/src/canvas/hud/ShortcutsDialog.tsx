import { Checkbox, Dialog } from '../../ui/index.ts'
import { useKept } from '../../ui/keptSwitch.ts'
import { shortcutsOn } from '../settings.ts'
import { canvasTools, type CanvasTool } from './tools-list.ts'

const single: readonly [keys: string, does: string][] = [
  ...Object.values<CanvasTool>(canvasTools)
    .filter(({ keys }) => keys.length > 0)
    .map(({ keys, label }): [string, string] => [
      keys.map((key) => key.toUpperCase()).join(' or '),
      label,
    ]),
  ['M', 'Move what is selected to a stage'],
  ['Shift 1', 'Fit the whole board'],
  ['Shift 2', 'Show what is selected'],
  ['Shift 0', 'Zoom to 100 %'],
  ['Ctrl K', 'Search the board'],
  ['?', 'These shortcuts'],
]

const always: readonly [keys: string, does: string][] = [
  ['Tab, Shift Tab', 'Next or previous thing on the board'],
  ['F6', 'To the buttons of what is selected, then to the tools; with Shift back to the board'],
  ['Enter', 'Open the card, or write in the note'],
  ['Arrow keys', 'Move the selected card or note'],
  ['Tab in a note', 'Write the next note'],
  ['Delete', 'Delete what is selected'],
  ['Escape', 'Stop what you are doing, or following somebody'],
  ['Ctrl F', 'Search the board'],
  ['Ctrl Z', 'Undo what you did'],
  ['Ctrl Shift Z or Ctrl Y', 'Do it again'],
  ['Ctrl D', 'Duplicate'],
  ['Ctrl A', 'Select everything'],
  ['Ctrl P', 'Print the whole board'],
  ['Ctrl V', 'Paste rows of text as notes'],
  ['Ctrl + and Ctrl −', 'Zoom in and out'],
  ['Space and drag', 'Move the view'],
]

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const isOn = useKept(shortcutsOn)
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose} wide>
      <Checkbox isSelected={isOn} onChange={shortcutsOn.set}>
        Use single keys and Ctrl K (switch this off if you speak to your computer)
      </Checkbox>
      <div className="canvas-shortcuts">
        <Keys title="Single keys and Ctrl K" keys={single} isOff={!isOn} />
        <Keys title="Always" keys={always} />
      </div>
    </Dialog>
  )
}

function Keys({
  title,
  keys,
  isOff = false,
}: {
  title: string
  keys: readonly [string, string][]
  isOff?: boolean
}) {
  return (
    <section>
      <h3>
        {title}
        {isOff && ' (off)'}
      </h3>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
