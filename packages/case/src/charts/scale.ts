/** Where amounts stand on an axis, in percent of its length from the low end. */
export interface Scale {
  readonly ticks: readonly number[]
  at(amount: number): number
}

/** An axis that holds zero and every amount, with at most about `most` round steps. Amounts are pence. */
export function scaleFor(amounts: readonly number[], most = 5): Scale {
  const low = Math.min(0, ...amounts)
  const high = Math.max(0, ...amounts)
  const step = roundStep((high - low || 1) / (most - 1))
  const from = Math.floor(low / step) * step
  const to = Math.ceil(high / step) * step || step
  const ticks = Array.from(
    { length: Math.round((to - from) / step) + 1 },
    // Never −0, which is written with its sign.
    (_, index) => from + index * step + 0,
  )
  return { ticks, at: (amount) => ((amount - from) / (to - from)) * 100 }
}

/** The next 1, 2, 2.5 or 5 with noughts; never less than a pound. */
function roundStep(wanted: number): number {
  const tens = 10 ** Math.floor(Math.log10(wanted))
  const step = [1, 2, 2.5, 5, 10].map((times) => times * tens).find((one) => one >= wanted)!
  return Math.max(100, step)
}

const sizes = [
  { from: 1e9, mark: 'bn' },
  { from: 1e6, mark: 'm' },
  { from: 1e3, mark: 'k' },
] as const

/** An amount as an axis shows it: “£50k”, “−£1.2m”. */
export function axisMoney(pence: number): string {
  const pounds = Math.abs(pence) / 100
  const size = sizes.find(({ from }) => pounds >= from)
  const shown = (pounds / (size?.from ?? 1)).toLocaleString('en-GB', { maximumFractionDigits: 2 })
  return `${pence < 0 ? '−' : ''}£${shown}${size?.mark ?? ''}`
}

/** Which years an axis names: all of them, or every so many where there are many. */
export function namedYears(count: number): (index: number) => boolean {
  const every = Math.ceil(count / 12)
  return (index) => index % every === 0
}

/** The middle of a year's place along the frame, in percent; between years for parts of one. */
export const yearAt = (year: number, count: number): number => ((year + 0.5) / count) * 100
