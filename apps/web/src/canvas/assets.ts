import letters from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import slanted from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url'

/*  tldraw takes its fonts, icons and words from its maker's servers unless told otherwise. Its icons and words are
 *  not used here at all, and drawn text has the letters of the rest of Caseboard, served by ourselves.
 */

const faces = { '': letters, _italic: slanted, _bold: letters, _italic_bold: slanted }

export const fonts: Record<string, string> = Object.fromEntries(
  ['draw', 'sans', 'serif', 'mono'].flatMap((family) =>
    Object.entries(faces).map(([face, url]) => [`tldraw_${family}${face}`, url]),
  ),
)

/** For `TldrawEditor`; one object for ever, because another one would make the editor anew. */
export const editorAssets = { fonts }
