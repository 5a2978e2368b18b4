import type { AppraisalSettings } from '@caseboard/board'

const names: Readonly<Record<keyof AppraisalSettings, string>> = {
  ratePercent: 'Discount rate',
  rateWhy: 'Why this rate',
  years: 'Appraisal period',
  priceBase: 'Price base',
  optimismPercent: 'Allowance for optimism',
  optimismWhy: 'Why that allowance',
  mediumConfidenceOff: 'Taken off for medium confidence',
  lowConfidenceOff: 'Taken off for low confidence',
}

export const settingName = (setting: keyof AppraisalSettings): string => names[setting]
