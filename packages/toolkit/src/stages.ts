import type { Stage } from './types.ts'

/** The columns of a board, in the order a workshop takes them. The order of the tools within them is ours. */
export const stages: readonly Stage[] = [
  {
    id: 'goals',
    order: 1,
    name: 'Goals',
    question: 'What does your organisation want, and what would better use of data let it deliver?',
    colour: '#1d70b8',
    exitTest: 'Problem, users and at least one measurable objective are agreed.',
    fiveCases: ['strategic'],
  },
  {
    id: 'data-use',
    order: 2,
    name: 'Data use',
    question: 'How is data used now, and how could it be used better?',
    colour: '#00703c',
    exitTest: 'Every dataset needed has a place, an access level, a licence and a named owner.',
    fiveCases: ['strategic', 'commercial', 'management'],
  },
  {
    id: 'value',
    order: 3,
    name: 'Demonstrating value',
    question: 'How can you show what this is worth to your organisation?',
    colour: '#d4351c',
    exitTest:
      'A preferred option, costs, benefits with a baseline and evidence from elsewhere are in place.',
    fiveCases: ['economic', 'financial'],
  },
  {
    id: 'champion',
    order: 4,
    name: 'Championing open',
    question: 'How will you argue for open data in the design of the service?',
    colour: '#4c2c92',
    exitTest: 'A sponsor, a dated ask, a publication plan and next steps are in place.',
    fiveCases: ['strategic', 'management'],
  },
]
