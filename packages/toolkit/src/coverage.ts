import type { Coverage } from './types.ts'

/** How the indicators of a need become a score and a state. */
export const coverage: Coverage = {
  scale: '0 to 100 = sum of weights of met indicators (weights sum to 100 for each need)',
  states: [
    {
      id: 'not-started',
      label: 'Not started',
      rule: 'score = 0',
    },
    {
      id: 'started',
      label: 'Started',
      rule: '0 < score < 40',
    },
    {
      id: 'in-progress',
      label: 'Part answered',
      rule: '40 <= score, but under 75 or a must indicator is not met',
    },
    {
      id: 'answered',
      label: 'Answered',
      rule: 'score >= 75 and every must indicator is met',
    },
  ],
  notes: [
    'Computed from stored card values only, so every client gets the same result.',
    'Always show which indicators are met and which are not, with a link to the card. Never show colour alone.',
    "Rows count only when their required columns are filled, unless a rule lists 'complete' columns.",
    "'covers' compares trimmed, case-insensitive names.",
    "A facilitator may mark a need as 'Not relevant here' with a reason; it then leaves the total.",
  ],
  status:
    'The six needs answer barriers that councils told the Open Data Institute about in 2018; the indicators and their weights are ours',
}
