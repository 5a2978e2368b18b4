import { formatNumber } from '@caseboard/board'
import type { Appraisal } from './appraisal/appraise.ts'
import { counted, listed } from './coverage/words.ts'
import { clean } from './text.ts'

/** What every figure starts from, in one sentence; printed on every export. */
export function basisText({ basis, plans }: Pick<Appraisal, 'basis' | 'plans'>): string {
  const prices = clean(basis.priceBase)
  const allowances = [...new Set(plans.map(({ allowance }) => `${allowance.percent}%`))]
  const parts = [
    `discount rate ${formatNumber(basis.ratePercent)}% in real terms`,
    `period ${counted(basis.years, 'year')} after year 0`,
    ...(prices === '' ? [] : [`price base ${prices}`]),
    ...(allowances.length === 0 ? [] : [`allowance for optimism ${listed(allowances)}`]),
  ]
  return `Settings of this board for figures: ${parts.join(', ')}.`
}
