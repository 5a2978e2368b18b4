import { textOf } from '../coverage/worksheets.ts'
import type { Entry, Worksheets } from '../coverage/worksheets.ts'
import { figureOf } from './figure.ts'
import type { Figure, Part } from './figure.ts'
import { baselineCost } from './flow.ts'
import { faultInPence } from './number-faults.ts'
import { isNumber, readNumber, readPence } from './read-number.ts'
import type { Reading } from './read-number.ts'
import { placeIn } from './remark.ts'
import type { Remarks } from './remark.ts'
import { remarkOnUnknownColumns } from './unknown.ts'

const TOOL = 'cost-of-problem'
const FIELD = 'activities'

/**
 * What today's way of doing things costs a year, in pence: for each activity
 * volume × (minutes ÷ 60 × cost per hour + other cost each), rounded once, row by row.
 */
export function costOfProblem(sheets: Worksheets, remarks: Remarks): Figure {
  return figureOf(sheets.rows(TOOL, FIELD).flatMap((entry) => activityCost(entry, remarks)))
}

function activityCost(entry: Entry, remarks: Remarks): Part[] {
  const about = textOf(entry, 'activity') || 'An activity without a name'
  const at = (column: string) => ({ entry, field: FIELD, column, about })
  remarkOnUnknownColumns(entry, FIELD, about, remarks)
  const volume = readNumber(at('volume'), remarks)
  const minutes = readNumber(at('minutes'), remarks)
  const rate = readPence(at('rate'), remarks)
  const other = readPence(at('unit'), remarks)
  // With one figure wrong the row would be a guess; its remark is written already.
  if ([volume, minutes, rate, other].includes('bad')) return []

  const leaveOut = (column: string, says: string): Part[] => {
    remarks.leftOut.push({ place: placeIn(entry, FIELD, column), about, says })
    return []
  }
  if (!isNumber(volume)) {
    return leaveOut('volume', 'It does not say how often. Enter how many times a year')
  }
  const isTimed = isNumber(minutes) && isNumber(rate)
  if (!isTimed && !isNumber(other)) {
    const says =
      'It does not say what one costs. Enter minutes and a cost per hour, or another cost each'
    return leaveOut(isNumber(minutes) ? 'rate' : 'minutes', says)
  }
  if (!isTimed && isNumber(minutes) !== isNumber(rate)) {
    const column = isNumber(minutes) ? 'rate' : 'minutes'
    leaveOut(column, 'Time is not counted. It needs both minutes and a cost per hour')
  }
  const time = isTimed ? { minutes, rate } : { minutes: 0, rate: 0 }
  const amount = baselineCost(volume, time.minutes, time.rate, orNothing(other))
  const fault = faultInPence(amount)
  if (fault !== undefined) return leaveOut('volume', `Cost a year: ${fault}`)
  const columns = [
    'volume',
    ...(isTimed ? ['minutes', 'rate'] : []),
    ...(isNumber(other) ? ['unit'] : []),
  ]
  return [{ label: about, amount, from: columns.map((column) => placeIn(entry, FIELD, column)) }]
}

const orNothing = (reading: Reading): number => (isNumber(reading) ? reading : 0)
