import { BaseBoxShapeUtil, type TLBaseBoxShape } from '@tldraw/tldraw'

/**
 * What every shape that shows a record of the board has in common: it is moved and removed, but
 * not turned, stretched, snapped to or held by a drawn arrow (links do that).
 */
export abstract class ViewShapeUtil<Shape extends TLBaseBoxShape> extends BaseBoxShapeUtil<Shape> {
  override canBind() {
    return false
  }
  override canSnap() {
    return false
  }
  override canResize() {
    return false
  }
  override canScroll() {
    return false
  }
  override hideResizeHandles() {
    return true
  }
  override hideRotateHandle() {
    return true
  }
  override hideSelectionBoundsBg() {
    return true
  }
  override hideSelectionBoundsFg() {
    return true
  }
  override onResize() {
    return undefined
  }
  /** The face draws its own ring, so that the ring moves with it. */
  override indicator(): React.ReactNode {
    return null
  }
}
