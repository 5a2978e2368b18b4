import { StateNode } from '@tldraw/tldraw'
import { writeNote } from '../actions.ts'
import { viewOf } from '../lenses/of.ts'

/** Puts a note where the person points. The keys know the other way: Enter. */
export class NoteTool extends StateNode {
  static override id = 'board-note'
  static override isLockable = false

  /** A hand that moved the view goes up here too, and did not come down here. */
  private isDown = false

  override onEnter() {
    this.isDown = false
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerDown() {
    this.isDown = true
  }

  override onPointerUp() {
    if (!this.isDown) return
    this.isDown = false
    const view = viewOf(this.editor)
    if (view) writeNote(this.editor, view, this.editor.inputs.currentPagePoint)
  }

  /** A second finger: the two move the view. */
  override onInterrupt() {
    this.isDown = false
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
  }
}
