import { settingFault, type NumberSetting } from '@caseboard/case'
import { parseNumber } from '../../worksheet/values/number.ts'
import type { Parsed } from '../../worksheet/values/parsed.ts'

/** Reads one of the board’s settings for figures: what no sum could use is refused where it is typed. */
export function parseSetting(setting: NumberSetting, typed: string): Parsed<number> {
  const parsed = parseNumber(typed, setting === 'years' ? 'years' : '%')
  if ('problem' in parsed) return parsed
  // Only the allowance may be left open: a cost plan can have its own.
  if (parsed.value === undefined && setting === 'optimismPercent') return parsed
  const problem = settingFault(setting, parsed.value ?? NaN)
  return problem === undefined ? parsed : { problem }
}
