import type { Place } from '@caseboard/case'
import type { Said, SaidByPlace } from './said.ts'

/**
 * Sorts what is said of a card by the place on its worksheet that shows it. What is said of a column
 * only a newer version knows stands at its row: it has no box of its own.
 */
export function byPlace(
  remarks: readonly (Said & { readonly place: Place })[],
  hasColumn: (field: string, column: string) => boolean,
): SaidByPlace {
  const places = new Map<string, Said[]>()
  for (const { place, kind, says } of remarks) {
    if (!('card' in place)) continue
    const { field, row, column } = place
    const isShown = field === undefined || column === undefined || hasColumn(field, column)
    const at = [field, row, isShown ? column : undefined].filter((part) => part !== undefined)
    const key = at.join('/')
    places.set(key, [...(places.get(key) ?? []), { kind, says }])
  }
  return places
}
