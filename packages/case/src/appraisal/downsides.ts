import { textOf } from '../coverage/worksheets.ts'
import type { Worksheets } from '../coverage/worksheets.ts'
import type { Place } from './figure.ts'
import type { Line } from './line.ts'
import { isNumber, readPence } from './read-number.ts'
import { placeIn } from './remark.ts'
import type { Remarks } from './remark.ts'
import { remarkOnUnknownColumns } from './unknown.ts'

const TOOL = 'benefits-register'
const FIELD = 'disbenefits'

export interface Downsides {
  /** Taken off public value from year 1 on. Whether they are cash is not asked, so the council view has none. */
  readonly lines: readonly Line[]
  readonly unpriced: readonly { readonly label: string; readonly place: Place }[]
}

/** Every row of the downsides tables. The worksheet asks for a cost a year and no first year: year 1 is used. */
export function readDownsides(sheets: Worksheets, lastYear: number, remarks: Remarks): Downsides {
  const lines: Line[] = []
  const unpriced: { label: string; place: Place }[] = []
  for (const entry of sheets.rows(TOOL, FIELD)) {
    const label = textOf(entry, 'what') || 'A downside without a name'
    remarkOnUnknownColumns(entry, FIELD, label, remarks)
    const annual = readPence({ entry, field: FIELD, column: 'annual', about: label }, remarks)
    if (annual === 'empty') unpriced.push({ label, place: placeIn(entry, FIELD) })
    if (!isNumber(annual)) continue
    const place = placeIn(entry, FIELD, 'annual')
    remarks.assumed.push({
      place,
      about: label,
      says: 'The register does not ask when a downside starts or whether it costs cash. It counts from year 1 on towards public value, and not towards the council’s budget',
    })
    lines.push({
      id: `${entry.card.id}/${entry.row.id}`,
      kind: 'downside',
      label,
      years: Array.from({ length: lastYear + 1 }, (_, year) => (year === 0 ? 0 : annual)),
      from: [place],
    })
  }
  return { lines, unpriced }
}
