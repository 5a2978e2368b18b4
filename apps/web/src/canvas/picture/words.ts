import type { Hand } from '../measure.ts'

/** The width of some words in one line, in page units. */
export type Measure = (words: string, hand: Hand) => number

/** Breaks words into lines no wider than `width`; what does not fit in `most` lines ends in “…”. */
export function wrap(
  words: string,
  hand: Hand,
  width: number,
  most: number,
  measure: Measure,
): string[] {
  const lines: string[] = []
  for (const paragraph of words.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ').flatMap((each) => pieces(each, hand, width, measure))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line === '' || measure(longer, hand) <= width) line = longer
      else {
        lines.push(line)
        line = word
      }
    }
    lines.push(line)
  }
  if (lines.length <= most) return lines
  const shown = lines.slice(0, most)
  shown[most - 1] = shorten(`${shown[most - 1]}…`, hand, width, measure)
  return shown
}

/** One line no wider than `width`, ending in “…” where something is left out. */
export function shorten(words: string, hand: Hand, width: number, measure: Measure): string {
  if (measure(words, hand) <= width) return words
  let end = words.length
  while (end > 1 && measure(`${words.slice(0, end).trimEnd()}…`, hand) > width) end -= 1
  return `${words.slice(0, end).trimEnd()}…`
}

/** A word that is longer than a line is broken where the line ends. */
function pieces(word: string, hand: Hand, width: number, measure: Measure): string[] {
  if (measure(word, hand) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && measure(part + letter, hand) > width) {
      parts.push(part)
      part = letter
    } else part += letter
  }
  return [...parts, part]
}
