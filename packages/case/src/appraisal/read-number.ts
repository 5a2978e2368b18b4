import { formatMoney } from '@caseboard/board'
import type { FieldValue } from '@caseboard/board'
import { columnName } from '../coverage/words.ts'
import type { Entry } from '../coverage/worksheets.ts'
import { placeIn } from './remark.ts'
import type { Remarks } from './remark.ts'

/** £1 billion in pence. Above it somebody's finger slipped, and sums of such amounts would lose pence. */
const MOST_PENCE = 100_000_000_000

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

/** A plain number in a cell, of which `fault` says what is wrong with it, if anything. */
export function readNumber(
  at: CellAt,
  remarks: Remarks,
  fault: (value: number) => string | undefined,
): Reading {
  const value = valueOf(at.entry.row.cells[at.column])
  if (value === undefined) return 'empty'
  return accept(at, remarks, value, fault)
}

/** A number from nothing to `most`, or what is wrong with it. */
export function faultBelow(most: number): (value: number) => string | undefined {
  return (value) => {
    if (value < 0) return `−${-value} is below zero. Enter zero or more`
    if (value > most) {
      return `${value.toLocaleString('en-GB')} is more than ${most.toLocaleString('en-GB')}. Check the figure`
    }
    return undefined
  }
}

export function faultInPence(value: number): string | undefined {
  if (!Number.isInteger(value)) return `${value / 100} is not a whole number of pence`
  if (value < 0) return `${formatMoney(value)} is below zero. Enter zero or more`
  if (value > MOST_PENCE) {
    return `${formatMoney(value)} is more than ${formatMoney(MOST_PENCE)}. Check the figure`
  }
  return undefined
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
