import { measureWords } from './measure.ts'

/*  How large a note is: as wide as a sticky note, as high as its words. Each screen works it out for itself and
 *  nothing is stored, so that two screens with different letters never argue about it.
 */

export const NOTE_WIDTH = 180
export const NOTE_WIDE = 260
export const NOTE_LINE = 20
const PADDING = 14
const FOOTER = 30
const FEWEST_LINES = 3
/** More than this is scrolled in the note. */
const MOST_LINES = 16
/** A note with more to say is wider. */
const LONG = 160

/** The width of a piece of text in one line, in pixels. */
export type Measure = (text: string) => number

export interface NoteSize {
  readonly w: number
  readonly h: number
}

export function noteSize(text: string, measure: Measure = measureLetters): NoteSize {
  const w = text.length > LONG ? NOTE_WIDE : NOTE_WIDTH
  const lines = countLines(text, w - 2 * PADDING, measure)
  const shown = Math.min(Math.max(lines, FEWEST_LINES), MOST_LINES)
  return { w, h: PADDING + shown * NOTE_LINE + FOOTER }
}

/** How many lines a text takes when it is broken between words, and within words that are too long. */
export function countLines(text: string, width: number, measure: Measure): number {
  const space = measure(' ')
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    let used = 0
    for (const word of paragraph.split(' ')) {
      const wide = measure(word)
      const needed = used === 0 ? wide : space + wide
      if (used + needed <= width) {
        used += needed
        continue
      }
      if (used > 0) lines += 1
      const broken = Math.max(0, Math.ceil(wide / width) - 1)
      lines += broken
      used = wide - broken * width
    }
  }
  return lines
}

const measureLetters: Measure = (text) => measureWords(text, { size: 15, weight: 400 })
