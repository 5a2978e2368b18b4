import type { LinkSnapshot } from '@caseboard/board'
import { linkKindName } from '../worksheet/things.ts'

/** What stands on a link's line. Its kind is said with the words, since colour alone would not tell it. */
export function linkWords({ kind, label }: Pick<LinkSnapshot, 'kind' | 'label'>): string {
  if (kind === 'relates') return label
  return label ? `${linkKindName(kind)}: ${label}` : linkKindName(kind)
}
