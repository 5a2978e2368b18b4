/** What the case is looked at as: the document itself, and what the board knows about it. */
export const parts = [
  { id: 'document', name: 'Document' },
  { id: 'needs', name: 'Needs' },
  { id: 'value', name: 'Value' },
  { id: 'sign-off', name: 'Sign-off' },
] as const

export type PartId = (typeof parts)[number]['id']

/** The part an address asks for; the document when it asks for none we know. */
export function partIn(search: URLSearchParams): PartId {
  const asked = search.get('part')
  return parts.find(({ id }) => id === asked)?.id ?? 'document'
}

export const partAddress = (part: PartId): string =>
  part === 'document' ? '?view=summary' : `?view=summary&part=${part}`
