import { defaultAppraisal } from '@caseboard/board'
import { appraisal } from '@caseboard/toolkit'
import type { Basis } from './basis.ts'
import type { Allowance } from './costs.ts'

/** Where each setting behind the figures comes from, in a few words: on screen and in every document. */
export interface SettingSources {
  readonly rate: string
  readonly period: string
  readonly priceBase: string
  readonly confidenceOff: string
}

export function settingSources(basis: Basis): SettingSources {
  const { medium, low } = basis.confidenceOff
  const isUsual =
    medium === defaultAppraisal.mediumConfidenceOff && low === defaultAppraisal.lowConfidenceOff
  return {
    // What somebody once gave as the reason for another rate says nothing about the Treasury's.
    rate: basis.followsSchedule ? 'HM Treasury, The Green Book' : basis.rateWhy || noReason,
    period:
      basis.years === appraisal.defaults.appraisalYears
        ? 'Caseboard’s starting point: five years suit most data work'
        : chosen,
    priceBase:
      basis.priceBaseFrom === null
        ? 'Nobody said'
        : 'card' in basis.priceBaseFrom
          ? 'The value for money card'
          : chosen,
    confidenceOff: isUsual ? 'A simplification of Caseboard’s own' : chosen,
  }
}

/** Why an allowance is as it is. */
export const allowanceSource = ({ why }: Pick<Allowance, 'why'>): string => why || noReason

const noReason = 'No reason given'
const chosen = 'Chosen for this board'
