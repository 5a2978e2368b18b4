import type { FiveCase } from './types.ts'

/** The Treasury's five case model. */
export const fiveCases: readonly FiveCase[] = [
  {
    id: 'strategic',
    name: 'Strategic case',
    question: 'Why change, and does it fit?',
  },
  {
    id: 'economic',
    name: 'Economic case',
    question: 'Which option gives the best public value?',
  },
  {
    id: 'commercial',
    name: 'Commercial case',
    question: 'Can it be bought or agreed on workable terms?',
  },
  {
    id: 'financial',
    name: 'Financial case',
    question: 'Can we afford it?',
  },
  {
    id: 'management',
    name: 'Management case',
    question: 'Can we deliver it and know it worked?',
  },
]
