import type { Parsed } from './parsed.ts'

/** Reads a number as people write it: “1,200”, “-3.5”, “20%”. The unit may be written out as well. */
export function parseNumber(typed: string, unit = ''): Parsed<number> {
  let plain = typed.trim().replace(/^[−–]/, '-')
  if (plain === '') return { value: undefined }
  if (unit !== '' && plain.toLowerCase().endsWith(unit.toLowerCase())) {
    plain = plain.slice(0, -unit.length).trim()
  }
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(plain) || !/\d/.test(plain)) {
    return { problem: 'Enter a number, like 1,200 or 3.5' }
  }
  const value = Number(plain.replaceAll(',', ''))
  if (!Number.isFinite(value) || Math.abs(value) > 1e15)
    return { problem: 'That number is too large' }
  return { value }
}

export const numberForTyping = (value: number) =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 10 })
