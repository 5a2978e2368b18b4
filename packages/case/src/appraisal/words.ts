import { formatMoney } from '@caseboard/board'
import { counted } from '../coverage/words.ts'
import { headlinePence } from './headline.ts'

/** An amount as a sentence says it, rounded as headlines are: “£68,000”. Beside it stands the exact one. */
export const headline = (pence: number): string => formatMoney(headlinePence(pence))

/** “after about 2.5 years”, “at once” where nothing is ever owed, “not within 5 years” */
export function paybackWords(years: number | null, period: number): string {
  if (years === null) return `not within ${counted(period, 'year')}`
  if (years === 0) return 'at once'
  const rounded = Math.round(years * 10) / 10
  if (rounded < 0.1) return 'within a few weeks'
  return `after about ${rounded} ${rounded === 1 ? 'year' : 'years'}`
}

/** “56%”; a fall too small to round up to 1% is said to be less than that. */
export function shareWords(share: number): string {
  const percent = Math.floor(share * 100)
  return percent < 1 ? 'less than 1%' : `${percent}%`
}
