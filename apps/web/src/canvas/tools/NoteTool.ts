import { StateNode } from '@tldraw/tldraw'
import { writeNote } from '../actions.ts'
import { viewOf } from '../lenses/of.ts'

/** Puts a note where the person points. The keys know the other way: Enter. */
export class NoteTool extends StateNode {
  static override id = 'board-note'
  static override isLockable = false

  override onEnter() {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerUp() {
    const view = viewOf(this.editor)
    if (view) writeNote(this.editor, view, this.editor.inputs.currentPagePoint)
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
  }
}
