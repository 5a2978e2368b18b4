import { HandTool } from '@tldraw/tldraw'

/** Moves the view. A double tap on a card opens it; it does not also zoom. */
export class CanvasHandTool extends HandTool {
  override onDoubleClick() {}
  override onTripleClick() {}
  override onQuadrupleClick() {}
}
