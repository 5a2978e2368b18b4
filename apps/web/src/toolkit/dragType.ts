/** What a tool of the toolkit is called while it is dragged: the canvas looks for it when something is let go there. */
export const TOOL_DRAG_TYPE = 'application/x-caseboard-tool'
