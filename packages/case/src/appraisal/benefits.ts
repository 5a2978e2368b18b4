import { formatMoney } from '@caseboard/board'
import { appraisal, findField, findTool } from '@caseboard/toolkit'
import { columnOf, textOf } from '../coverage/worksheets.ts'
import type { Entry, Worksheets } from '../coverage/worksheets.ts'
import type { Basis } from './basis.ts'
import type { CardPlace, Place, SettingPlace } from './figure.ts'
import { benefitInYear, lessPercent } from './flow.ts'
import type { Line } from './line.ts'
import { faultInNumber } from './number-faults.ts'
import { isNumber, readNumber, readPence } from './read-number.ts'
import { placeIn } from './remark.ts'
import type { Remarks } from './remark.ts'
import { remarkOnUnknownColumns } from './unknown.ts'

const TOOL = 'benefits-register'
const FIELD = 'benefits'

export type Confidence = 'low' | 'medium' | 'high'

/** How well things go: as the team's low figure has it, as expected, or as the high figure has it. */
export type CaseId = 'low' | 'central' | 'high'

/** A benefit with a value in pounds that can be counted. */
export interface PricedBenefit {
  readonly id: string
  readonly place: Place
  readonly label: string
  /** A class of the catalogue: cashable, non-cashable, income or avoided. */
  readonly class: string
  readonly classLabel: string
  /** Cash to this council: a budget can be cut, or income comes in. All that the council view counts. */
  readonly isCash: boolean
  /** Absent when nobody chose one. */
  readonly confidence?: Confidence
  /** Without evidence a benefit is an assumption, and shown as one. */
  readonly hasEvidence: boolean
  /** Value a year when fully working, in pence. */
  readonly annual: Readonly<Record<CaseId, number>>
  readonly startYear: number
  readonly rampYears: number
  readonly from: Readonly<Record<CaseId, readonly Place[]>>
}

/** A benefit that is counted in something other than pounds, or described. It stands beside the figures. */
export interface UnpricedBenefit {
  readonly id: string
  readonly place: CardPlace
  readonly label: string
  readonly class: 'quantified' | 'qualitative'
  readonly measure: string
  readonly unit: string
  readonly baseline?: number
  readonly target?: number
}

export interface Benefits {
  readonly priced: readonly PricedBenefit[]
  readonly unpriced: readonly UnpricedBenefit[]
}

/** Every row of every benefits register: priced, not in pounds, or left out with a reason. */
export function readBenefits(sheets: Worksheets, basis: Basis, remarks: Remarks): Benefits {
  const priced: PricedBenefit[] = []
  const unpriced: UnpricedBenefit[] = []
  for (const entry of sheets.rows(TOOL, FIELD)) {
    const about = textOf(entry, 'benefit') || 'A benefit without a name'
    remarkOnUnknownColumns(entry, FIELD, about, remarks)
    const annual = readPence({ entry, field: FIELD, column: 'annual', about }, remarks)
    const kind = textOf(entry, 'class')
    if (annual === 'empty' && (kind === 'quantified' || kind === 'qualitative')) {
      unpriced.push(unpricedFrom(entry, about, kind, remarks))
    } else if (annual === 'empty') {
      leaveOut(entry, 'annual', about, remarks, noValue)
    } else if (isNumber(annual)) {
      const benefit = pricedFrom(entry, about, kind, annual, basis, remarks)
      if (benefit) priced.push(benefit)
    }
  }
  return { priced, unpriced }
}

const noValue =
  'it has no value a year. Enter one, or choose a class that is not in pounds (counted, or described only)'

/** A benefit as money by year, in the low, central or high case. */
export function benefitLine(benefit: PricedBenefit, which: CaseId, lastYear: number): Line {
  const { startYear, rampYears } = benefit
  return {
    id: benefit.id,
    kind: 'benefit',
    label: benefit.label,
    years: Array.from({ length: lastYear + 1 }, (_, year) =>
      benefitInYear(benefit.annual[which], startYear, rampYears, year),
    ),
    from: benefit.from[which],
  }
}

function pricedFrom(
  entry: Entry,
  about: string,
  kind: string,
  annual: number,
  basis: Basis,
  remarks: Remarks,
): PricedBenefit | undefined {
  if (kind === '') {
    leaveOut(
      entry,
      'class',
      about,
      remarks,
      'it has no class. Choose one, so that it can be counted',
    )
    return undefined
  }
  if (kind === 'quantified' || kind === 'qualitative') {
    const says = `its class says it is not in pounds, but it has a value of ${formatMoney(annual)} a year. Choose another class or clear the value`
    leaveOut(entry, 'class', about, remarks, says)
    return undefined
  }
  if (!(appraisal.benefitClasses as readonly string[]).includes(kind)) {
    const says = `this version of Caseboard does not know the class ‘${kind}’`
    leaveOut(entry, 'class', about, remarks, says)
    return undefined
  }
  const startYear = startOf(entry, about, basis.years, remarks)
  const rampYears = rampOf(entry, about, remarks)
  if (startYear === undefined || rampYears === undefined) return undefined

  const confidence = confidenceOf(entry)
  const range = rangeOf(entry, about, annual, confidence, basis, remarks)
  const cell = (column: string): Place => placeIn(entry, FIELD, column)
  const timing = [cell('startYear'), cell('rampYears')]
  return {
    id: `${entry.card.id}/${entry.row.id}`,
    place: placeIn(entry, FIELD),
    label: about,
    class: kind,
    classLabel: classLabel(kind),
    isCash: isCash(entry, about, kind, remarks),
    ...(confidence && { confidence }),
    hasEvidence: textOf(entry, 'evidence') !== '',
    annual: { low: range.low, central: annual, high: range.high },
    startYear,
    rampYears,
    from: {
      low: [
        cell(range.lowFrom),
        ...(range.lowFrom === 'low' ? [] : [cell('confidence'), ...settingOff(confidence)]),
        ...timing,
      ],
      central: [cell('annual'), ...timing],
      high: [cell(range.highFrom), ...timing],
    },
  }
}

/** Cash-releasing or new income, and to this council: the test of the council view. */
function isCash(entry: Entry, about: string, kind: string, remarks: Remarks): boolean {
  if (kind !== 'cashable' && kind !== 'income') return false
  const sector = textOf(entry, 'sector')
  if (sector === '') {
    remarks.assumed.push({
      place: placeIn(entry, FIELD, 'sector'),
      about,
      says: 'It does not say where it lands, so it counts towards public value and not towards the council’s budget',
    })
  }
  return sector === 'council'
}

function startOf(
  entry: Entry,
  about: string,
  lastYear: number,
  remarks: Remarks,
): number | undefined {
  const column = 'startYear'
  const known = columnOf(entry, column)!
  const start = readNumber({ entry, field: FIELD, column, about }, remarks, (value) => {
    const fault = faultInNumber(known, value)
    if (fault !== undefined) return `${fault}, up to ${lastYear}`
    return value > lastYear
      ? `year ${value} is after the appraisal period, which ends with year ${lastYear}`
      : undefined
  })
  if (start === 'bad') return undefined
  if (start !== 'empty') return start
  remarks.assumed.push({
    place: placeIn(entry, FIELD, 'startYear'),
    about,
    says: 'It has no first year. Year 1 is used',
  })
  return 1
}

function rampOf(entry: Entry, about: string, remarks: Remarks): number | undefined {
  const at = { entry, field: FIELD, column: 'rampYears', about }
  const ramp = readNumber(at, remarks)
  if (ramp === 'bad') return undefined
  if (ramp !== 'empty') return ramp
  remarks.assumed.push({
    place: placeIn(entry, FIELD, 'rampYears'),
    about,
    says: 'It does not say how long it takes to build up. The full value is used from its first year',
  })
  return 1
}

/** The board's setting that says how much the low case takes off; nothing is taken off for high confidence. */
function settingOff(confidence: Confidence = 'low'): SettingPlace[] {
  if (confidence === 'high') return []
  return [{ setting: confidence === 'medium' ? 'mediumConfidenceOff' : 'lowConfidenceOff' }]
}

interface Range {
  readonly low: number
  readonly high: number
  /** The column each end was taken from. */
  readonly lowFrom: 'low' | 'annual'
  readonly highFrom: 'high' | 'annual'
}

/**
 * The low and high figures of a benefit, in pence. Where the team gives no low one, the value less
 * what the board's settings take off for the confidence; where it gives no high one, the value itself.
 * Confidence never changes the central figure: that one is what somebody typed.
 */
function rangeOf(
  entry: Entry,
  about: string,
  annual: number,
  confidence: Confidence | undefined,
  { confidenceOff }: Basis,
  remarks: Remarks,
): Range {
  const low = readPence({ entry, field: FIELD, column: 'low', about }, remarks)
  const high = readPence({ entry, field: FIELD, column: 'high', about }, remarks)
  const crossed = isNumber(low) && isNumber(high) && low > high
  if (crossed) {
    const says = `‘Low’ (${formatMoney(low)}) is above ‘High’ (${formatMoney(high)}). Neither is used until they are put right`
    remarks.leftOut.push({ place: placeIn(entry, FIELD, 'low'), about, says })
  }
  const usable = { low: isNumber(low) && !crossed, high: isNumber(high) && !crossed }
  if (usable.low && (low as number) > annual) {
    usable.low = false
    const says = `‘Low’ (${formatMoney(low as number)}) is above the value a year (${formatMoney(annual)}). It is not used until it is put right`
    remarks.leftOut.push({ place: placeIn(entry, FIELD, 'low'), about, says })
  }
  if (usable.high && (high as number) < annual) {
    usable.high = false
    const says = `‘High’ (${formatMoney(high as number)}) is below the value a year (${formatMoney(annual)}). It is not used until it is put right`
    remarks.leftOut.push({ place: placeIn(entry, FIELD, 'high'), about, says })
  }
  // Where the low end is missing, `lowByConfidence` says so.
  if (!usable.high && (confidence ?? 'low') === 'low') {
    remarks.assumed.push({
      place: placeIn(entry, FIELD, 'high'),
      about,
      says: `It has no high figure that can be used. The high case takes the value itself. ${confidence ? 'Its confidence is low' : 'Nobody chose its confidence'}, so give a low and a high figure`,
    })
  }
  return {
    ...(usable.low
      ? { low: low as number, lowFrom: 'low' }
      : {
          low: lowByConfidence(entry, about, annual, confidence, confidenceOff, remarks),
          lowFrom: 'annual',
        }),
    ...(usable.high
      ? { high: high as number, highFrom: 'high' }
      : { high: annual, highFrom: 'annual' }),
  }
}

function lowByConfidence(
  entry: Entry,
  about: string,
  annual: number,
  confidence: Confidence | undefined,
  off: Basis['confidenceOff'],
  remarks: Remarks,
): number {
  const percent = off[confidence ?? 'low']
  if (percent !== 0) {
    remarks.assumed.push({
      place: placeIn(entry, FIELD, 'low'),
      about,
      says: `It has no low figure that can be used. The low case takes ${percent}% off, ${confidence ? `for ${confidence} confidence` : 'as for low confidence, because nobody chose any'}`,
    })
  }
  return lessPercent(annual, percent)
}

function unpricedFrom(
  entry: Entry,
  about: string,
  kind: 'quantified' | 'qualitative',
  remarks: Remarks,
): UnpricedBenefit {
  const count = (column: string): number | undefined => {
    const reading = readNumber({ entry, field: FIELD, column, about }, remarks)
    return isNumber(reading) ? reading : undefined
  }
  const [baseline, target] = [count('baseline'), count('target')]
  return {
    id: `${entry.card.id}/${entry.row.id}`,
    place: placeIn(entry, FIELD),
    label: about,
    class: kind,
    measure: textOf(entry, 'measure'),
    unit: textOf(entry, 'unit'),
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
  }
}

function confidenceOf(entry: Entry): Confidence | undefined {
  const value = textOf(entry, 'confidence')
  return value === 'low' || value === 'medium' || value === 'high' ? value : undefined
}

function leaveOut(
  entry: Entry,
  column: string,
  about: string,
  remarks: Remarks,
  says: string,
): void {
  const sentence = says.charAt(0).toUpperCase() + says.slice(1)
  remarks.leftOut.push({ place: placeIn(entry, FIELD, column), about, says: sentence })
}

/** The label of a class without its explanation in brackets. */
function classLabel(kind: string): string {
  const tool = findTool(TOOL)
  const table = tool && findField(tool, FIELD)
  const column =
    table?.kind === 'table' ? table.columns.find(({ id }) => id === 'class') : undefined
  const label =
    column?.kind === 'choice'
      ? column.options.find(({ value }) => value === kind)?.label
      : undefined
  return (label ?? kind).replace(/ \(.*$/u, '')
}
