import { StateNode } from '@tldraw/tldraw'
import { writeNote, writeNoteInView } from '../actions.ts'
import { viewOf } from '../lenses/of.ts'

/** Puts a note where the person points; Enter puts one in the stage that is in view. */
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

  override onKeyDown({ key }: { key: string }) {
    const view = viewOf(this.editor)
    if (key === 'Enter' && view) writeNoteInView(this.editor, view)
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
  }
}
