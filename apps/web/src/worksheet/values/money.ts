import type { Parsed } from './parsed.ts'

const PENCE = 100
/** A thousand billion pounds: beyond it whole pence are no longer exact enough to add up. */
const MOST = 1e14

const steps: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}

/**
 * Reads pounds as people write them: “£1,250.50”, “1250”, “-£20”, “62p”, “1.2m”. Gives whole pence;
 * undefined for an empty answer.
 */
export function parseMoney(typed: string): Parsed<number> {
  const compact = typed.replace(/[\s£,]|GBP/gi, '').replace(/^[−–]/, '-')
  if (typed.trim() === '') return { value: undefined }
  const pence = /^(-?)(\d+)p$/i.exec(compact)
  if (pence) return inRange(Number(`${pence[1]}${pence[2]}`))
  const pounds = /^(-?)(\d*)(?:\.(\d*))?(k|thousand|m|million|bn|billion)?$/i.exec(compact)
  const step = steps[pounds?.[4]?.toLowerCase() ?? '']
  if (!pounds || step === undefined || `${pounds[2]}${pounds[3] ?? ''}` === '') {
    return { problem: 'Enter an amount in pounds, like 1,250 or 0.62' }
  }
  if (misplacedComma(typed)) {
    return { problem: 'Use a full stop for pence and commas for thousands, like 1,250.50' }
  }
  const fraction = pounds[3] ?? ''
  if (step === 1 && fraction.length > 2) {
    return { problem: 'Enter pounds and pence with two places at most, like 0.62' }
  }
  // By digits, not by floating point: 1.15 * 100 is 114.99999999999999.
  const digits = Number(`${pounds[2]}${fraction}`)
  const value = Math.round((digits * step * PENCE) / 10 ** fraction.length)
  return inRange(pounds[1] === '-' ? -value : value)
}

/** Pounds as they stand in a field being typed in: “1,250”, “0.62”. */
export function moneyForTyping(pence: number): string {
  const places = pence % PENCE === 0 ? 0 : 2
  return (pence / PENCE).toLocaleString('en-GB', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  })
}

/** “1,5” may be one and a half to somebody: better asked than taken for fifteen pounds. */
const misplacedComma = (typed: string) => /,(?!\d{3}(?!\d))/.test(typed.replace(/\s/g, ''))

function inRange(value: number): Parsed<number> {
  if (Math.abs(value) > MOST) return { problem: 'That is too large. Enter an amount in pounds' }
  return { value: Object.is(value, -0) ? 0 : value }
}
