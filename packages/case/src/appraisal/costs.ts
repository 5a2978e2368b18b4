import { isFilled } from '@caseboard/board'
import type { AppraisalSettings, CardId, CardSnapshot } from '@caseboard/board'
import { columnsOf, plainText, rowsOf, textOf } from '../coverage/worksheets.ts'
import type { Entry, Worksheets } from '../coverage/worksheets.ts'
import { figureOf } from './figure.ts'
import type { Figure, Place } from './figure.ts'
import { withAllowance } from './flow.ts'
import { sourcesOf } from './line.ts'
import type { Line } from './line.ts'
import { isNumber, readPence } from './read-number.ts'
import { placeIn } from './remark.ts'
import type { Remarks } from './remark.ts'
import { settingFault } from './setting-limits.ts'
import { remarkOnUnknownColumns } from './unknown.ts'

const TOOL = 'cost-plan'
const FIELD = 'costs'

/** What one cost plan adds because early estimates are usually low. */
export interface Allowance {
  readonly card: CardId
  /** The card's own box, or the board's setting where the card leaves it open. */
  readonly place: Place
  /** %; 0 when nobody chose any. */
  readonly percent: number
  /** Why that much; empty when nobody said. */
  readonly why: string
}

/** One cost plan: its rows as planned and with its allowance, by year. */
export interface PlanCosts {
  readonly allowance: Allowance
  readonly planned: readonly Line[]
  readonly lines: readonly Line[]
}

/** Every cost plan on the board, each with its own allowance for optimism. */
export function readCosts(sheets: Worksheets, lastYear: number, remarks: Remarks): PlanCosts[] {
  return sheets.cards(TOOL).flatMap((card) => {
    const entries = rowsOf(card, FIELD)
    const planned = entries.flatMap((entry) => plannedLine(entry, lastYear, remarks))
    const allowance = allowanceOf(card, sheets.board.appraisal, planned.length > 0, remarks)
    const lines = planned.map((line) => withOptimism(line, allowance))
    return entries.length > 0 ? [{ allowance, planned, lines }] : []
  })
}

/** A cost line with another allowance than its plan's, to see what that would change. */
export function withOptimism(planned: Line, allowance: Pick<Allowance, 'place' | 'percent'>): Line {
  return {
    ...planned,
    years: planned.years.map((amount) => withAllowance(amount, allowance.percent)),
    from: [...planned.from, allowance.place],
  }
}

/** What of the costs of all years is time of staff who are paid anyway, with the allowance and not discounted. */
export function staffTimeIn(plans: readonly PlanCosts[]): Figure {
  return figureOf(
    plans
      .flatMap(({ lines }) => lines)
      .filter(({ isStaffTime }) => isStaffTime)
      .map((line) => ({
        label: line.label,
        amount: line.years.reduce((sum, one) => sum + one, 0),
        from: sourcesOf(line),
      })),
  )
}

function plannedLine(entry: Entry, lastYear: number, remarks: Remarks): Line[] {
  const about = textOf(entry, 'item') || 'A cost without a name'
  remarkOnUnknownColumns(entry, FIELD, about, remarks)
  const years = Array.from({ length: lastYear + 1 }, () => 0)
  const fromYear: (Place | null)[] = years.map(() => null)
  let isAnything = false
  for (const { column, year } of yearColumns()) {
    const amount = readPence({ entry, field: FIELD, column, about }, remarks)
    if (amount !== 'empty') isAnything = true
    if (!isNumber(amount)) continue
    if (year <= lastYear) {
      years[year] = amount
      fromYear[year] = placeIn(entry, FIELD, column)
    } else if (amount > 0) {
      remarks.leftOut.push({
        place: placeIn(entry, FIELD, column),
        about,
        says: `Year ${year} is after the appraisal period, which ends with year ${lastYear}`,
      })
    }
  }
  if (!isAnything) {
    remarks.leftOut.push({
      place: placeIn(entry, FIELD),
      about,
      says: 'It has no amount in any year. Enter what it costs, year by year',
    })
  }
  const id = `${entry.card.id}/${entry.row.id}`
  return fromYear.some((place) => place !== null)
    ? [
        {
          id,
          kind: 'cost',
          label: about,
          ...(textOf(entry, 'type') === 'staff' && { isStaffTime: true }),
          years,
          from: [],
          fromYear,
        },
      ]
    : []
}

/** What a cost plan says itself, or else what the board's settings say for every plan. */
function allowanceOf(
  card: CardSnapshot,
  settings: AppraisalSettings,
  hasCosts: boolean,
  remarks: Remarks,
): Allowance {
  const own = { place: { card: card.id, field: 'optimism' }, value: card.fields['optimism'] }
  const shared = { place: { setting: 'optimismPercent' } as const, value: settings.optimismPercent }
  const isOwn = isFilled(own.value)
  const { place, value } = isOwn ? own : shared
  const about = 'Allowance for optimism'
  const made = (percent: number): Allowance => ({
    card: card.id,
    place,
    percent,
    why: isOwn ? plainText(card.fields['optimismWhy']) : settings.optimismWhy.trim(),
  })
  if (value === null || value === undefined) {
    if (hasCosts) {
      const says = 'The cost plan has none. Nothing is added to its costs'
      remarks.assumed.push({ place: own.place, about, says })
    }
    return made(0)
  }
  // A card's own allowance is held to what the board's may be.
  const fault = settingFault('optimismPercent', typeof value === 'number' ? value : NaN)
  if (typeof value === 'number' && fault === undefined) return made(value)
  const said = typeof value === 'number' ? `${value}%` : 'What stands there'
  remarks.leftOut.push({
    place,
    about,
    says: `${said} cannot be used, so nothing is added to the costs. ${fault}`,
  })
  return made(0)
}

/** The columns that hold a year’s cost, by their role in the catalogue. */
export function yearColumns(): { column: string; year: number }[] {
  return columnsOf(TOOL, FIELD).flatMap(({ id, role }) => {
    const [, year] = /^cost\.y(\d+)$/.exec(role ?? '') ?? []
    return year === undefined ? [] : [{ column: id, year: Number(year) }]
  })
}

/** The last year a cost plan has a column for. */
export const lastPlannedYear = (): number => Math.max(...yearColumns().map(({ year }) => year))
