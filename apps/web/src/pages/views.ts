import type { Canvas } from '../canvas/Canvas.tsx'

/* The large parts of a board, each fetched when it is first shown. */

export const loadShell = () => import('./board/BoardShell.tsx')
let canvas: { Canvas: typeof Canvas } | undefined
export const loadCanvas = async () => (canvas = await import('../canvas/Canvas.tsx'))

/**
 * The canvas for `lazy`. Once it is here React must not have to ask again: what waits is shown only when nothing else
 * is to be done, and on a board on which ten people move there always is.
 */
export const canvasForLazy = (): Promise<{ default: typeof Canvas }> => {
  const there = canvas && { default: canvas.Canvas }
  return there
    ? // React asks of a promise no more than this, and takes an answer it gets at once.
      // oxlint-disable-next-line unicorn/no-thenable
      ({ then: (take: (view: typeof there) => void) => take(there) } as Promise<typeof there>)
    : loadCanvas().then(({ Canvas: view }) => ({ default: view }))
}
export const loadOutline = () => import('../outline/Outline.tsx')
export const loadWorksheet = () => import('../worksheet/WorksheetPanel.tsx')
export const loadToolkit = () => import('../toolkit/ToolkitDrawer.tsx')
export const loadNeeds = () => import('../case/coverage/NeedsPanel.tsx')
export const loadOutcomes = () => import('../worksheet/outcomes/OutcomesPanel.tsx')
export const loadSummary = async () => {
  await import('../styles/document-font.css')
  return import('../case/CaseSummaryPage.tsx')
}
