import { formatMoney } from '@caseboard/board'
import type { Column, Field } from '@caseboard/toolkit'
import { settingFault } from './setting-limits.ts'
import type { NumberSetting } from './setting-limits.ts'

/*  What no sum can use, said once: the sums leave it out, rules do not take it for an answer, and a
 *  remark at its field says why.
 */

/** £1 billion in pence. Above it somebody's finger slipped, and sums of such amounts would lose pence. */
const MOST_PENCE = 100_000_000_000
const MOST_TIMES = 1_000_000_000
const MINUTES_IN_A_YEAR = 525_600
const MOST_YEARS_TO_BUILD_UP = 100

export function faultInPence(value: number): string | undefined {
  if (!Number.isInteger(value)) return `${value / 100} is not a whole number of pence`
  if (value < 0) return `${formatMoney(value)} is below zero. Enter zero or more`
  if (value > MOST_PENCE) {
    return `${formatMoney(value)} is more than ${formatMoney(MOST_PENCE)}. Check the figure`
  }
  return undefined
}

/** What is wrong with a number for what its field or column means to the sums. Where it means nothing to them, any number will do. */
export function faultInNumber({ role }: Field | Column, value: number): string | undefined {
  switch (role) {
    case 'baseline.volume':
      return faultBelow(MOST_TIMES, value)
    case 'baseline.minutes':
      return faultBelow(MINUTES_IN_A_YEAR, value)
    case 'benefit.rampYears':
      return faultBelow(MOST_YEARS_TO_BUILD_UP, value)
    case 'benefit.startYear':
      return isYear(value)
        ? undefined
        : `${value} is not a year of the appraisal. Use 0 for the year you start`
    case 'appraisal.optimismBias':
      return faultOfSetting('optimismPercent', value)
    case 'appraisal.rate':
      return faultOfSetting('ratePercent', value)
    case 'appraisal.years':
      return faultOfSetting('years', value)
    default:
      return undefined
  }
}

/** Whether a number can be a year counted from the one you start; 2027 is a date. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000

function faultBelow(most: number, value: number): string | undefined {
  if (value < 0) return `−${-value} is below zero. Enter zero or more`
  if (value > most) {
    return `${value.toLocaleString('en-GB')} is more than ${most.toLocaleString('en-GB')}. Check the figure`
  }
  return undefined
}

function faultOfSetting(setting: NumberSetting, value: number): string | undefined {
  const fault = settingFault(setting, value)
  return fault && `${value} cannot be used. ${fault}`
}
