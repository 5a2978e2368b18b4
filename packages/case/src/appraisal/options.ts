import { textOf } from '../coverage/worksheets.ts'
import type { Entry, Worksheets } from '../coverage/worksheets.ts'
import type { Basis } from './basis.ts'
import type { Figure, Place } from './figure.ts'
import type { Line } from './line.ts'
import { isNumber, readPence } from './read-number.ts'
import type { Reading } from './read-number.ts'
import { placeIn } from './remark.ts'
import type { Remarks } from './remark.ts'
import { presentOf } from './result.ts'
import { remarkOnUnknownColumns } from './unknown.ts'

const TOOL = 'options-appraisal'
const FIELD = 'options'

/** One option as the options card has it: rough figures on one footing, without an allowance for optimism. */
export interface OptionFigures {
  readonly id: string
  readonly place: Place
  readonly name: string
  /** Business as usual, do minimum, …: the catalogue's value; empty when not chosen. */
  readonly type: string
  /** The catalogue's value; empty when not chosen. */
  readonly outcome: string
  /** One-off cost in year 0 and cost a year after it, worth in year 0; null when neither is given. */
  readonly pvCosts: Figure | null
  /** Benefit a year from year 1 on, worth in year 0; null when none is given. */
  readonly pvBenefits: Figure | null
  /** Null unless the option has both a cost and a benefit: half of it would mislead. */
  readonly npv: Figure | null
}

/** Every option of every options card, in board order. */
export function readOptions(sheets: Worksheets, basis: Basis, remarks: Remarks): OptionFigures[] {
  return sheets.rows(TOOL, FIELD).map((entry) => optionFigures(entry, basis, remarks))
}

function optionFigures(entry: Entry, basis: Basis, remarks: Remarks): OptionFigures {
  const name = textOf(entry, 'name') || 'An option without a name'
  remarkOnUnknownColumns(entry, FIELD, name, remarks)
  const read = (column: string): Reading =>
    readPence({ entry, field: FIELD, column, about: name }, remarks)
  const id = `${entry.card.id}/${entry.row.id}`
  const line = (
    column: string,
    kind: Line['kind'],
    label: string,
    inYear: (year: number, amount: number) => number,
  ): Line[] => {
    const amount = read(column)
    if (!isNumber(amount)) return []
    return [
      {
        id: `${id}/${column}`,
        kind,
        label,
        years: basis.factors.map((_, year) => inYear(year, amount)),
        from: [placeIn(entry, FIELD, column)],
      },
    ]
  }
  const costs = [
    ...line('oneOff', 'cost', 'One-off cost', (year, amount) => (year === 0 ? amount : 0)),
    ...line('yearly', 'cost', 'Cost a year', (year, amount) => (year === 0 ? 0 : amount)),
  ]
  const benefits = line('benefit', 'benefit', 'Benefit a year', (year, amount) =>
    year === 0 ? 0 : amount,
  )
  const hasBoth = costs.length > 0 && benefits.length > 0
  const result = presentOf([...benefits, ...costs], basis.factors, { priced: hasBoth })
  return {
    id,
    place: placeIn(entry, FIELD),
    name,
    type: textOf(entry, 'type'),
    outcome: textOf(entry, 'outcome'),
    pvCosts: costs.length > 0 ? result.pvCosts : null,
    pvBenefits: benefits.length > 0 ? result.pvBenefits : null,
    npv: result.npv,
  }
}
