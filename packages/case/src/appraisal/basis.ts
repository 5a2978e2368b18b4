import { appraisal } from '@caseboard/toolkit'
import { defaultAppraisal, sameName } from '@caseboard/board'
import type { BoardSnapshot } from '@caseboard/board'
import { plainText } from '../coverage/worksheets.ts'
import type { Worksheets } from '../coverage/worksheets.ts'
import { counted } from '../coverage/words.ts'
import type { Confidence } from './benefits.ts'
import { discountFactors } from './discount.ts'
import type { CardPlace, SettingPlace } from './figure.ts'
import type { Remarks } from './remark.ts'
import { settingFault } from './setting-limits.ts'

/** What every figure starts from; printed wherever figures are. */
export interface Basis {
  /** % a year, real. */
  readonly ratePercent: number
  /** Why this rate, as the board says; empty when nobody said. */
  readonly rateWhy: string
  /** The rate is the Treasury's and falls after year 30, as its schedule does. */
  readonly followsSchedule: boolean
  /** The appraisal runs from year 0 to this one. */
  readonly years: number
  /** As the settings say, or else the value for money card; empty when nobody said. */
  readonly priceBase: string
  /** Where that stands; null when nobody said. */
  readonly priceBaseFrom: SettingPlace | CardPlace | null
  /** % the low case takes off a benefit that has no low figure, by confidence. */
  readonly confidenceOff: Readonly<Record<Confidence, number>>
  /** What £1 of each year is worth in year 0. */
  readonly factors: readonly number[]
}

/**
 * The board's settings for figures, as far as they can be used. A rate or period that cannot be is
 * left out, said so, and the catalogue's stands in for it.
 */
export function basisOf(sheets: Worksheets, remarks: Remarks): Basis {
  const { board } = sheets
  const ratePercent = rateOf(board, remarks)
  const years = yearsOf(board, remarks)
  const followsSchedule = ratePercent === appraisal.rateSchedule[0]!.standard
  const basis = {
    ratePercent,
    followsSchedule,
    rateWhy: board.appraisal.rateWhy.trim(),
    years,
    confidenceOff: confidenceOff(board, remarks),
    ...priceBaseOf(sheets),
    factors: discountFactors(followsSchedule ? 'schedule' : ratePercent, years),
  }
  compareWithCards(sheets, basis, remarks)
  return basis
}

function rateOf(board: BoardSnapshot, remarks: Remarks): number {
  const { ratePercent } = board.appraisal
  const fault = settingFault('ratePercent', ratePercent)
  if (fault === undefined) return ratePercent
  const standard = appraisal.defaults.discountRatePercent
  remarks.leftOut.push({
    place: { setting: 'ratePercent' },
    about: 'Discount rate',
    says: `${ratePercent}% cannot be used, so ${standard}% is. ${fault}`,
  })
  return standard
}

function yearsOf(board: BoardSnapshot, remarks: Remarks): number {
  const { years } = board.appraisal
  const fault = settingFault('years', years)
  if (fault === undefined) return years
  const usual = appraisal.defaults.appraisalYears
  remarks.leftOut.push({
    place: { setting: 'years' },
    about: 'Appraisal period',
    says: `${years} cannot be used, so ${usual} years are. ${fault}`,
  })
  return usual
}

/** What the low case takes off; a percentage that is not one is left out, and the catalogue's stands in. */
function confidenceOff(board: BoardSnapshot, remarks: Remarks): Basis['confidenceOff'] {
  const read = (setting: 'mediumConfidenceOff' | 'lowConfidenceOff', level: string): number => {
    const percent = board.appraisal[setting]
    const fault = settingFault(setting, percent)
    if (fault === undefined) return percent
    const usual = defaultAppraisal[setting]
    remarks.leftOut.push({
      place: { setting },
      about: `Taken off for ${level} confidence`,
      says: `${percent}% cannot be used, so ${usual}% is. ${fault}`,
    })
    return usual
  }
  return {
    high: -appraisal.confidenceAdjustments.caseboardThreeLevel.high + 0,
    medium: read('mediumConfidenceOff', 'medium'),
    low: read('lowConfidenceOff', 'low'),
  }
}

/** Words on paper, not a figure: where the settings say nothing, what a card says is as good. */
function priceBaseOf(sheets: Worksheets): Pick<Basis, 'priceBase' | 'priceBaseFrom'> {
  const set = sheets.board.appraisal.priceBase.trim()
  if (set !== '') return { priceBase: set, priceBaseFrom: { setting: 'priceBase' } }
  for (const { id, fields } of sheets.cards('value-for-money')) {
    const priceBase = plainText(fields['priceBase'])
    if (priceBase !== '') return { priceBase, priceBaseFrom: { card: id, field: 'priceBase' } }
  }
  return { priceBase: '', priceBaseFrom: null }
}

/** The value for money card has boxes for rate, period and prices as well; the board's settings are what counts. */
function compareWithCards(
  sheets: Worksheets,
  basis: Pick<Basis, 'ratePercent' | 'years' | 'priceBase' | 'priceBaseFrom'>,
  remarks: Remarks,
): void {
  for (const card of sheets.cards('value-for-money')) {
    const own = [
      { field: 'rate', about: 'Discount rate', used: basis.ratePercent, say: inPercent },
      { field: 'years', about: 'Appraisal period', used: basis.years, say: inYears },
    ] as const
    for (const { field, about, used, say } of own) {
      const value = card.fields[field]
      if (typeof value !== 'number' || !Number.isFinite(value) || value === used) continue
      remarks.leftOut.push({
        place: { card: card.id, field },
        about,
        says: `The value for money card says ${say(value)}, the board’s settings say ${say(used)}. The settings are used`,
      })
    }
    const prices = plainText(card.fields['priceBase'])
    if (prices === '' || sameName(prices) === sameName(basis.priceBase)) continue
    const used = `‘${basis.priceBase}’`
    const isSetting = basis.priceBaseFrom !== null && 'setting' in basis.priceBaseFrom
    const instead = isSetting
      ? `the board’s settings say ${used}. The settings are used`
      : `the first of these cards says ${used}. The first is used`
    remarks.leftOut.push({
      place: { card: card.id, field: 'priceBase' },
      about: 'Price base',
      says: `The value for money card says ‘${prices}’, ${instead}`,
    })
  }
}

const inPercent = (value: number): string => `${value}%`
const inYears = (value: number): string => counted(value, 'year')
