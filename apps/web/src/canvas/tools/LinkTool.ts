import { atom, StateNode, type TLShape, type TLShapeId, type VecLike } from '@tldraw/tldraw'
import { announce } from '../../ui/index.ts'
import { connect, recordOf } from '../actions.ts'
import { linkShapeId } from '../ids.ts'
import { viewOf } from '../lenses/of.ts'

/*  idle ──press on a card or note──▶ drawing ──let go on another──▶ linked (select)
 *                                      │  ▲
 *                        let go on the same: wait for a click on the other
 */

/** The link that is being drawn: from where, and to where the pointer is or the record under it. */
export const linkDraft = atom<
  { readonly from: TLShapeId; readonly to?: TLShapeId; readonly point: VecLike } | undefined
>('link draft', undefined)

/** Joins a card or note to another: by dragging, or by a click on each. */
export class LinkTool extends StateNode {
  static override id = 'board-link'
  static override isLockable = false

  /** A hand that moved the view goes up here too, and did not come down here. */
  private isDown = false

  override onEnter() {
    this.isDown = false
    this.editor.setCursor({ type: 'cross', rotation: 0 })
    this.editor.selectNone()
  }

  override onExit() {
    linkDraft.set(undefined)
    this.editor.setHintingShapes([])
  }

  override onPointerDown() {
    this.isDown = true
    const under = this.under()
    const draft = linkDraft.get()
    if (draft && under && under.id !== draft.from) return this.finish(draft.from, under)
    if (under) linkDraft.set({ from: under.id, point: this.editor.inputs.currentPagePoint.clone() })
    else linkDraft.set(undefined)
  }

  override onPointerMove() {
    const draft = linkDraft.get()
    if (!draft) return
    const under = this.under()
    linkDraft.set({
      from: draft.from,
      point: this.editor.inputs.currentPagePoint.clone(),
      ...(under && under.id !== draft.from ? { to: under.id } : {}),
    })
  }

  override onPointerUp() {
    if (!this.isDown) return
    this.isDown = false
    const draft = linkDraft.get()
    const under = this.under()
    if (!draft) return
    if (under && under.id !== draft.from) this.finish(draft.from, under)
    else if (!under) linkDraft.set(undefined)
  }

  /** A second finger: the two move the view. */
  override onInterrupt() {
    this.isDown = false
    linkDraft.set(undefined)
  }

  override onCancel() {
    if (linkDraft.get()) linkDraft.set(undefined)
    else this.editor.setCurrentTool('select')
  }

  private under(): TLShape | undefined {
    return this.editor.getShapeAtPoint(this.editor.inputs.currentPagePoint, {
      hitInside: true,
      filter: (shape) => recordOf(shape) !== undefined,
    })
  }

  private finish(from: TLShapeId, to: TLShape) {
    const start = this.editor.getShape(from)
    const link = start && connect(this.editor, start, to)
    const view = viewOf(this.editor)
    this.editor.setCurrentTool('select')
    if (!link || !view) return
    announce('Linked. You can say how in the bar above the link.')
    view.show()
    view.whenShown(linkShapeId(link), () => this.editor.select(linkShapeId(link)))
  }
}
