import type { Editor } from '@tldraw/tldraw'
import type { InkLens } from './ink.ts'
import type { ViewLens } from './view.ts'

export interface Lenses {
  readonly view: ViewLens
  readonly ink: InkLens
}

const lenses = new WeakMap<Editor, Lenses>()

/** Says which lenses show the board on an editor. */
export function setLenses(editor: Editor, opened: Lenses): void {
  lenses.set(editor, opened)
}

/** The lens for the board's records; none while the editor is being made or put away. */
export function viewOf(editor: Editor): ViewLens | undefined {
  return lenses.get(editor)?.view
}

/** The lens for what is drawn. */
export function inkOf(editor: Editor): InkLens | undefined {
  return lenses.get(editor)?.ink
}
