import type { AppraisalSettings } from '@caseboard/board'
import { appraisal } from '@caseboard/toolkit'

/** The settings for figures that are numbers. */
export type NumberSetting = {
  [Key in keyof AppraisalSettings]: AppraisalSettings[Key] extends string ? never : Key
}[keyof AppraisalSettings]

/** The most the Treasury’s table adds to any kind of work, in %. More than that is a slip. */
const mostOptimism = Math.max(...appraisal.optimismBias.rows.map(({ capexHigh }) => capexHigh))

const limits: Readonly<Record<NumberSetting, { readonly least: number; readonly most: number }>> = {
  ratePercent: { least: 0, most: 30 },
  years: { least: 1, most: 60 },
  optimismPercent: { least: 0, most: mostOptimism },
  mediumConfidenceOff: { least: 0, most: 100 },
  lowConfidenceOff: { least: 0, most: 100 },
}

/** How to put right a setting that no sum can use; undefined where it can be used. */
export function settingFault(setting: NumberSetting, value: number): string | undefined {
  const { least, most } = limits[setting]
  const isWithin = value >= least && value <= most
  if (setting === 'years') {
    return isWithin && Number.isInteger(value)
      ? undefined
      : `Enter a whole number of years from ${least} to ${most}`
  }
  return isWithin ? undefined : `Enter a percentage from ${least} to ${most}`
}
