import { isFilled, rowName } from '@caseboard/board'
import type { CardSnapshot } from '@caseboard/board'
import { findField, findTool } from '@caseboard/toolkit'
import type { Field, Tool } from '@caseboard/toolkit'
import type { Remark } from '../appraisal/remark.ts'
import { placeIn } from '../appraisal/remark.ts'
import { rowsOf } from '../coverage/worksheets.ts'
import type { Entry } from '../coverage/worksheets.ts'
import { columnName, fieldName, listed } from '../coverage/words.ts'
import { once } from '../once.ts'
import { faultOf } from './faults.ts'

/** What a worksheet holds that cannot be used as it stands, and the rows that are only half there. */
export interface WorksheetRemarks {
  readonly leftOut: readonly Remark[]
  readonly unfinished: readonly Remark[]
}

/** Looks at every field and cell of one card by its kind. A tool nobody here knows has none that could be judged. */
export const remarksOfWorksheet = once((card: CardSnapshot): WorksheetRemarks => {
  const tool = findTool(card.tool)
  if (!tool) return { leftOut: [], unfinished: [] }
  const leftOut: Remark[] = []
  const unfinished: Remark[] = []
  for (const [field, value] of asRead(tool.fields, card.fields)) {
    const known = findField(tool, field)
    const place = { card: card.id, field }
    if (!known) {
      const says = `This version of Caseboard does not know the field ‘${field}’, so it is not counted`
      if (isFilled(value)) leftOut.push({ place, about: tool.name, says })
    } else if (known.kind === 'table') {
      for (const entry of rowsOf(card, field)) {
        leftOut.push(...faultsInRow(tool, known, entry))
        unfinished.push(...emptyIn(known, entry))
      }
    } else {
      const fault = faultOf(known, value)
      const says = `${fieldName(tool.id, field)}: ${fault}`
      if (fault !== undefined) leftOut.push({ place, about: tool.name, says })
    }
  }
  return { leftOut, unfinished }
})

/** Answers in the order in which the worksheet is read, what this version does not know last. */
function asRead<T>(
  parts: readonly { readonly id: string }[],
  answers: Readonly<Record<string, T>>,
): [id: string, answer: T][] {
  const order = new Map(parts.map(({ id }, index) => [id, index]))
  const at = (id: string): number => order.get(id) ?? parts.length
  return Object.entries(answers).toSorted(([a], [b]) => at(a) - at(b))
}

function faultsInRow(tool: Tool, field: Field, entry: Entry): Remark[] {
  return asRead(entry.columns, entry.row.cells).flatMap(([column, value]) => {
    if (!isFilled(value)) return []
    const known = entry.columns.find(({ id }) => id === column)
    const fault = known
      ? faultOf(known, value)
      : 'this version of Caseboard does not know this column, so it is not counted'
    if (fault === undefined) return []
    const about = rowName(entry.columns, entry.row)
    const says = `${columnName(tool.id, field.id, column)}: ${fault}`
    return [{ place: placeIn(entry, field.id, column), about, says }]
  })
}

/**
 * A row that is begun and lacks what its table asks for: it counts for nothing that asks for whole rows.
 * A cell with something in it that cannot be used has a remark of its own.
 */
function emptyIn(field: Field, entry: Entry): Remark[] {
  const lacks = entry.columns.filter(
    ({ id, required }) => required && !isFilled(entry.row.cells[id]),
  )
  if (lacks.length === 0) return []
  const labels = lacks.map(({ label }) => `‘${label}’`)
  return [
    {
      place: placeIn(entry, field.id, lacks[0]!.id),
      about: rowName(entry.columns, entry.row),
      says: `Still to fill in: ${listed(labels)}. Until then it is left out wherever complete rows are counted`,
    },
  ]
}
