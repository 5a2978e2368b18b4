import { formatMoney } from '@caseboard/board'
import { counted } from '../coverage/words.ts'
import type { Appraisal } from './appraise.ts'
import { headlinePence } from './headline.ts'
import { owedAgainIn } from './payback.ts'
import type { Result } from './result.ts'

/** An amount as a sentence says it, rounded as headlines are: “£68,000”. Beside it stands the exact one. */
export const headline = (pence: number): string => formatMoney(headlinePence(pence))

/**
 * “about 2.5 years after the end of year 0”, “at once” where nothing is ever owed, “not within 5 years”;
 * where money goes out again afterwards, with “, but below zero again in year 3”.
 */
export function paybackWords({ simplePaybackYears, years }: Result): string {
  return saysPayback(
    simplePaybackYears,
    years.map(({ net }) => net),
  )
}

/** The same of each year’s net as it is worth in year 0. */
export function discountedPaybackWords({ discountedPaybackYears, years }: Result): string {
  return saysPayback(
    discountedPaybackYears,
    years.map(({ net, factor }) => net * factor),
  )
}

function saysPayback(payback: number | null, net: readonly number[]): string {
  if (payback === null) return `not within ${counted(net.length - 1, 'year')}`
  if (payback === 0) return 'at once'
  const rounded = Math.round(payback * 10) / 10
  const after = rounded < 0.1 ? 'within a few weeks of' : `about ${counted(rounded, 'year')} after`
  const again = owedAgainIn(net, payback)
  return `${after} the end of year 0${again === undefined ? '' : `, but below zero again in year ${again}`}`
}

/** “56%”, never rounded up; less than 1% is said to be that. 0.29 × 100 is a little below 29 in a computer’s fractions. */
export function shareWords(share: number): string {
  const percent = Math.floor(share * 100 + 1e-9)
  return percent < 1 ? 'less than 1%' : `${percent}%`
}

/** What the council view says of downsides with a price: that they are not in it. Empty where there are none. */
export function downsidesApart({ public: view }: Pick<Appraisal, 'public'>): string {
  const { downsides } = view.central.total
  return downsides === 0
    ? ''
    : `Downsides of ${headline(downsides)} are in public value only, because nobody is asked whether they cost cash`
}
