import { linkKinds, type LinkSnapshot } from '@caseboard/board'

type Said = Pick<LinkSnapshot, 'kind' | 'label'>

/** What stands on a link's line. Its kind is said with the words, since colour alone would not tell it. */
export function linkWords({ kind, label }: Said): string {
  if (kind === 'relates') return label
  return label ? `${kindName(kind)}: ${label}` : kindName(kind)
}

export function kindName(kind: Said['kind']): string {
  return linkKinds.find(({ id }) => id === kind)?.name ?? kind
}
