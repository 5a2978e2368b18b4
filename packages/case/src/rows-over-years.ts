import type { Part, Place, Result } from './appraisal/index.ts'

/** One row of a worksheet and what it comes to in each year, not discounted, in pence. */
export interface RowOverYears {
  readonly label: string
  /** One a year of the appraisal; 0 where the row has nothing. */
  readonly amounts: readonly number[]
  readonly from: readonly Place[]
}

/** The rows that one kind of money is the sum of, year by year. */
export function rowsOverYears(
  years: Result['years'],
  kind: 'benefits' | 'downsides' | 'costs',
): RowOverYears[] {
  const rows = new Map<string, { label: string; amounts: number[]; from: Place[] }>()
  years.forEach((year, index) => {
    for (const part of year[kind].parts) {
      const key = rowKey(part)
      const row = rows.get(key) ?? { label: part.label, amounts: years.map(() => 0), from: [] }
      row.amounts[index]! += part.amount
      row.from.push(...part.from)
      rows.set(key, row)
    }
  })
  return [...rows.values()]
}

/** The row of a worksheet that a part was worked out from: two rows may have one name. */
function rowKey({ label, from }: Part): string {
  const cell = from.find((place) => 'card' in place && place.row !== undefined)
  return cell && 'card' in cell ? `${cell.card}/${cell.row}` : label
}
