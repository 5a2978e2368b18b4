import type { Figure, Part, Place, Result } from '@caseboard/case'

/** What one kind of money comes to over all years, not discounted: the sum of its rows. */
export function overYears(
  years: Result['years'],
  kind: 'benefits' | 'downsides' | 'costs',
): Figure {
  const rows = new Map<string, { label: string; amount: number; from: Place[] }>()
  for (const year of years) {
    for (const part of year[kind].parts) {
      const key = rowKey(part)
      const row = rows.get(key) ?? { label: part.label, amount: 0, from: [] }
      row.amount += part.amount
      row.from.push(...part.from)
      rows.set(key, row)
    }
  }
  const parts = [...rows.values()]
  return { amount: parts.reduce((sum, { amount }) => sum + amount, 0), parts }
}

/** The row of a worksheet that a part was worked out from: two rows may have one name. */
function rowKey({ label, from }: Part): string {
  const cell = from.find((place) => 'card' in place && place.row !== undefined)
  return cell && 'card' in cell ? `${cell.card}/${cell.row}` : label
}
