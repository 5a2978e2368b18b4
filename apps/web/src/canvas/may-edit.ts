import { type Editor, useValue } from '@tldraw/tldraw'
import { takenTool } from './hud/tools-list.ts'
import { inkOf } from './lenses/of.ts'

/*  Whether the board may be changed on this canvas is kept in one place, tldraw's own `isReadonly`, so that its tools
 *  and our buttons never disagree.
 */

/** From now on the board may be changed here, or only looked at. */
export function setMayEdit(editor: Editor, mayEdit: boolean): void {
  if (mayEdit !== editor.getIsReadonly()) return
  if (!mayEdit) {
    // What is being written or drawn is handed over as it is; what is being dragged goes back to its place.
    if (editor.getEditingShapeId()) editor.complete()
    editor.cancel()
    if (takenTool(editor)?.needsEdit) editor.setCurrentTool('select')
    inkOf(editor)?.flush()
  }
  editor.updateInstanceState({ isReadonly: !mayEdit })
}

/** Draws again when that changes. */
export function useMayEdit(editor: Editor): boolean {
  return useValue('may edit', () => !editor.getIsReadonly(), [editor])
}
