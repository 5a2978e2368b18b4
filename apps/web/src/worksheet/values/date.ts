import type { Parsed } from './parsed.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Reads a date as it stands in spreadsheets: 2026-11-24, 24/11/2026, 24 November 2026, 24 Nov 26. */
export function parseDate(typed: string): Parsed<string> {
  const plain = typed.trim().toLowerCase()
  if (plain === '') return { value: undefined }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t.*)?$/.exec(plain)
  if (iso) return check(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(plain)
  if (numbers) return check(year(numbers[3]!), Number(numbers[2]), Number(numbers[1]))
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,})[, -]+(\d{4}|\d{2})$/.exec(plain)
  const month = words ? months.findIndex((name) => name.startsWith(words[2]!)) + 1 : 0
  if (words && month > 0) return check(year(words[3]!), month, Number(words[1]))
  return { problem: 'Enter a date, like 24 November 2026' }
}

/** Whether a date picker's value is a whole date: while a year is typed it goes through 0002 and 0020. */
export function isSensibleDate(iso: string): boolean {
  const parsed = parseDate(iso)
  return 'value' in parsed && parsed.value !== undefined
}

const year = (digits: string) => Number(digits.length === 2 ? `20${digits}` : digits)

function check(year: number, month: number, day: number): Parsed<string> {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!real) return { problem: 'Enter a date that exists, like 24 November 2026' }
  if (year < 1900 || year > 2199) return { problem: 'Enter a year between 1900 and 2199' }
  return { value: date.toISOString().slice(0, 10) }
}
