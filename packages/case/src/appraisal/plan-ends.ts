import type { Appraisal } from './appraise.ts'
import { lastPlannedYear } from './costs.ts'

/**
 * What to know beside every figure of a period that goes on after the cost plan ends: benefits are counted
 * in years without costs, which flatters the case. Undefined where it does not.
 */
export function planEndsEarly({
  priced,
  plans,
  basis,
}: Pick<Appraisal, 'priced' | 'plans'> & {
  readonly basis: Pick<Appraisal['basis'], 'years'>
}): string | undefined {
  const last = lastPlannedYear()
  const hasCosts = plans.some(({ lines }) => lines.length > 0)
  return priced && hasCosts && basis.years > last
    ? `The cost plan ends with year ${last}. Benefits count up to year ${basis.years}, costs after year ${last} are taken as nothing`
    : undefined
}
