import { findField, findTool } from '@caseboard/toolkit'
import type { Column, Field } from '@caseboard/toolkit'
import type {
  Ballots,
  CardSnapshot,
  Cell,
  FieldValue,
  ListItem,
  PersonValue,
  Row,
} from './snapshot.ts'

/** How far a worksheet is: fields answered, of how many, and which required ones are not. */
export interface Completeness {
  readonly filled: number
  readonly total: number
  readonly requiredMissing: readonly Field[]
}

/** A group result is not shown before this many people have answered. */
export const BALLOTS_TO_SHOW = 3

/** How far a card's worksheet is. A tool this toolkit does not know counts 0 of 0. */
export function completeness(card: CardSnapshot): Completeness {
  let found = known.get(card)
  if (!found) known.set(card, (found = workOut(card)))
  return found
}

// Asked of all forty cards whenever a note moves; a card that did not change is as complete as it was.
const known = new WeakMap<CardSnapshot, Completeness>()

function workOut(card: CardSnapshot): Completeness {
  const fields = findTool(card.tool)?.fields ?? []
  const missing = fields.filter((field) => !isFilled(card.fields[field.id]))
  return {
    filled: fields.length - missing.length,
    total: fields.length,
    requiredMissing: missing.filter((field) => field.required),
  }
}

/** Whether there is anything in an answer. A row or item with nothing in it is not an answer. */
export function isFilled(value: FieldValue | undefined): boolean {
  if (value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'number') return true
  if (isRows(value)) return value.some((row) => Object.values(row.cells).some(isFilled))
  if (isItems(value)) return value.some((item) => item.text.trim() !== '')
  if (Array.isArray(value)) return value.length > 0
  if (isPersonValue(value)) return value.role.trim() !== '' || value.name.trim() !== ''
  return Object.keys(value).length > 0
}

/**
 * An answer in one line of plain text, as people read it: labels of choices, £1,250,
 * 24 November 2026. Rows and items are joined by “ · ”, a row being its first filled cell.
 */
export function plainValue(
  field: Field | Column | undefined,
  value: FieldValue | undefined,
): string {
  if (value === undefined) return ''
  if (isRows(value)) {
    const columns = field?.kind === 'table' ? field.columns : []
    return value
      .map((row) => rowName(columns, row))
      .filter(Boolean)
      .join(' · ')
  }
  if (isItems(value)) {
    return value
      .map((item) => oneLine(item.text))
      .filter(Boolean)
      .join(' · ')
  }
  if (typeof value === 'object' && !Array.isArray(value)) {
    return isPersonValue(value)
      ? [value.role, value.name].map(oneLine).filter(Boolean).join(', ')
      : groupResult(value as Ballots)
  }
  switch (field?.kind) {
    case 'choice': {
      const label = (chosen: string): string =>
        field.options.find((option) => option.value === chosen)?.label ?? chosen
      return (Array.isArray(value) ? value : [String(value)]).map(label).join(', ')
    }
    case 'money':
      return typeof value === 'number' ? formatMoney(value) : String(value)
    case 'number':
      return typeof value === 'number' ? withUnit(value, field.unit) : String(value)
    case 'rating':
      return `${String(value)} of ${field.scale.max}`
    case 'date':
      return formatDate(String(value))
    default:
      return Array.isArray(value) ? value.join(', ') : oneLine(String(value))
  }
}

/** What a row is called: its first cell with something in it, in the order of the columns. */
export function rowName(columns: readonly Column[], row: Row): string {
  for (const column of columns) {
    const text = plainValue(column, row.cells[column.id])
    if (text !== '') return text
  }
  return (
    Object.values(row.cells)
      .map((cell) => plainValue(undefined, cell))
      .find(Boolean) ?? ''
  )
}

/** The first answers on a card's worksheet, each in one line, at most `max` of them. */
export function firstAnswers(card: CardSnapshot, max: number): string[] {
  const tool = findTool(card.tool)
  const ids = tool ? tool.fields.map((field) => field.id) : Object.keys(card.fields)
  const answers: string[] = []
  for (const id of ids) {
    const text = plainValue(tool && findField(tool, id), card.fields[id])
    if (text !== '') answers.push(text)
    if (answers.length === max) break
  }
  return answers
}

/** The middle answer of a group, once at least three people have answered; undefined before. */
export function median(ballots: Ballots): number | undefined {
  const answers = Object.values(ballots).toSorted((a, b) => a - b)
  if (answers.length < BALLOTS_TO_SHOW) return undefined
  const middle = answers.length / 2
  return answers.length % 2 === 1
    ? answers[Math.floor(middle)]
    : (answers[middle - 1]! + answers[middle]!) / 2
}

const wholePounds = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const poundsAndPence = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})

/** Pence as people write pounds: 125000 → £1,250, 62 → £0.62, -537256 → −£5,372.56. */
export function formatMoney(pence: number): string {
  const pounds = Math.abs(pence) / 100
  const format = Number.isInteger(pounds) ? wholePounds : poundsAndPence
  return `${pence < 0 ? '−' : ''}£${format.format(pounds)}`
}

// Made once: making one takes longer than a hundred uses of it.
const digits = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 })

export const formatNumber = (value: number): string => digits.format(value)

/** “120,000”, “20%”, “6 minutes”, “1 minute”, “year 1” */
export function withUnit(value: number, unit: string): string {
  const number = formatNumber(value)
  if (unit === '') return number
  if (unit === '%') return `${number}%`
  if (unit === 'year') return `year ${value}`
  return `${number} ${value === 1 ? unit.replace(/s$/, '') : unit}`
}

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** An ISO date as 24 November 2026; anything else as it is. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  const name = MONTHS[Number(month) - 1]
  return year && day && name ? `${Number(day)} ${name} ${year}` : iso
}

/** Told apart by their shape, so that a value from a newer version's field can still be shown. */
export function isRows(value: FieldValue | undefined): value is readonly Row[] {
  return Array.isArray(value) && isObject(value[0]) && 'cells' in value[0]
}

export function isItems(value: FieldValue | undefined): value is readonly ListItem[] {
  return Array.isArray(value) && isObject(value[0]) && 'text' in value[0]
}

export function isPersonValue(value: FieldValue | Cell | undefined): value is PersonValue {
  return isObject(value) && !Array.isArray(value) && 'role' in value && 'name' in value
}

function groupResult(ballots: Ballots): string {
  const count = Object.keys(ballots).length
  const middle = median(ballots)
  if (middle === undefined) {
    return `${count} of ${BALLOTS_TO_SHOW} answers needed before the group result is shown`
  }
  return `Group result ${middle} of 5, from ${count} answers`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
