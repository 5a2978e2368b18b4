import type { Editor, TLShape } from '@tldraw/tldraw'
import { isCard, isNote } from './actions.ts'

/** What is read out about something on the board when it is chosen. */
export function describe(editor: Editor, shape: TLShape): string {
  const util = editor.getShapeUtil(shape)
  const kind = isCard(shape) ? 'card' : isNote(shape) ? 'note' : 'link'
  return `${util.getAriaDescriptor(shape) ?? util.getText(shape) ?? ''}, ${kind}`
}
