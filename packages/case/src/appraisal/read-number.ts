import type { FieldValue } from '@caseboard/board'
import { columnName } from '../coverage/words.ts'
import { columnOf } from '../coverage/worksheets.ts'
import type { Entry } from '../coverage/worksheets.ts'
import { faultInNumber, faultInPence } from './number-faults.ts'
import { placeIn } from './remark.ts'
import type { Remarks } from './remark.ts'

/** A number from a cell: `empty` when nothing is there, `bad` when it cannot be used and a remark says why. */
export type Reading = number | 'empty' | 'bad'

export const isNumber = (reading: Reading): reading is number => typeof reading === 'number'

/** Where a cell stands and what its row is called, to say what is wrong with it. */
export interface CellAt {
  readonly entry: Entry
  readonly field: string
  readonly column: string
  readonly about: string
}

/** An amount of money in a cell: whole pence from nothing to £1 billion. */
export function readPence(at: CellAt, remarks: Remarks): Reading {
  const value = valueOf(at.entry.row.cells[at.column])
  if (value === undefined) return 'empty'
  return accept(at, remarks, value, faultInPence)
}

/** A plain number in a cell; what is wrong with it, if anything, its column says unless `fault` does. */
export function readNumber(
  at: CellAt,
  remarks: Remarks,
  fault: (value: number) => string | undefined = (value) => {
    const column = columnOf(at.entry, at.column)
    return column && faultInNumber(column, value)
  },
): Reading {
  const value = valueOf(at.entry.row.cells[at.column])
  if (value === undefined) return 'empty'
  return accept(at, remarks, value, fault)
}

function accept(
  at: CellAt,
  remarks: Remarks,
  value: FieldValue,
  fault: (value: number) => string | undefined,
): Reading {
  const { entry, field, column, about } = at
  const wrong =
    typeof value === 'number' && Number.isFinite(value)
      ? fault(value)
      : 'words stand where a number belongs. Enter a number'
  if (wrong === undefined) return value as number
  remarks.leftOut.push({
    place: placeIn(entry, field, column),
    about,
    says: `${columnName(entry.card.tool, field, column)}: ${wrong}`,
  })
  return 'bad'
}

/** Nothing, or only spaces, is empty; −0 is 0. */
function valueOf(value: FieldValue | undefined): FieldValue | undefined {
  if (typeof value === 'string' && value.trim() === '') return undefined
  return value === 0 ? 0 : value
}
