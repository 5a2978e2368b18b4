/*  Days are ISO dates. A date outside these years is a slip of the keyboard (1900, 20226), never an
 *  answer: it counts as not filled in.
 */
const FIRST_DAY = Date.UTC(1950, 0, 1)
const LAST_DAY = Date.UTC(2199, 11, 31)
const DAY = 24 * 60 * 60 * 1000

/** Days since 1 January 1970, or undefined when this is no date a worksheet could mean. */
export function dayNumber(iso: unknown): number | undefined {
  if (typeof iso !== 'string') return undefined
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(iso.trim()) ?? []
  if (year === undefined) return undefined
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  // The 31st of February would quietly become the 3rd of March.
  const isReal = new Date(time).toISOString().startsWith(`${year}-${month}-${day}`)
  return isReal && time >= FIRST_DAY && time <= LAST_DAY ? time / DAY : undefined
}
