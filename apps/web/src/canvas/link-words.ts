import type { LinkSnapshot } from '@caseboard/board'
import { linkKindName } from '../worksheet/things.ts'
import type { Box } from './layout.ts'
import { type Hand, measureWords } from './measure.ts'
import { wrap } from './picture/words.ts'

/** What stands on a link's line. Its kind is said with the words, since colour alone would not tell it. */
export function linkWords({ kind, label }: Pick<LinkSnapshot, 'kind' | 'label'>): string {
  if (kind === 'relates') return label
  return label ? `${linkKindName(kind)}: ${label}` : linkKindName(kind)
}

export const linkHand: Hand = { size: 12, weight: 620 }
export const LINK_LINE_HEIGHT = 17

/** The paper of a link's words, with its middle on the middle of the line; as in BoardLink.css, in page units. */
export function linkPaper(
  words: string,
  middle: { readonly x: number; readonly y: number },
  most = Infinity,
  measure = measureWords,
): Box & { readonly lines: readonly string[] } {
  const lines = wrap(words, linkHand, 178, most, measure)
  const w = Math.max(...lines.map((line) => measure(line, linkHand))) + 16
  const h = lines.length * LINK_LINE_HEIGHT + 4
  return { x: middle.x - w / 2, y: middle.y - h / 2, w, h, lines }
}
