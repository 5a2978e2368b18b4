/* The large parts of a board, each fetched when it is first shown. */

export const loadCanvas = () => import('../canvas/Canvas.tsx')
export const loadOutline = () => import('../outline/Outline.tsx')
export const loadWorksheet = () => import('../worksheet/WorksheetPanel.tsx')
export const loadToolkit = () => import('../toolkit/ToolkitDrawer.tsx')
export const loadNeeds = () => import('../case/coverage/NeedsPanel.tsx')
export const loadSummary = async () => {
  await import('../styles/document-font.css')
  return import('../case/CaseSummaryPage.tsx')
}
