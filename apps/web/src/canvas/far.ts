import { type Editor, react } from '@tldraw/tldraw'

/** Under this zoom a card shows its title and how far it is, and a note its words without its author. */
const FAR = 0.4

/**
 * Marks a canvas that is seen from far away. Its style sheets do the rest: three hundred notes that are rendered anew
 * where a hand zooms past the mark would be seen to stutter.
 */
export function markFar(editor: Editor): () => void {
  const { classList } = editor.getContainer()
  const stop = react('far', () => {
    classList.toggle('canvas--far', editor.getZoomLevel() < FAR)
  })
  return () => {
    stop()
    classList.remove('canvas--far')
  }
}
