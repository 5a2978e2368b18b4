import type { Tool } from '../types.ts'

export const strategicFit: Tool = {
  id: 'strategic-fit',
  name: 'Strategic fit and objectives',
  publisher: 'Local Government Association (Making the case for digital)',
  url: 'https://lb2.local.gov.uk/node/8283259',
  licence: 'Not stated; link only',
  stages: ['goals'],
  primaryStage: 'goals',
  needs: ['buy-in'],
  primaryNeed: 'buy-in',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 45,
  groupSize: { min: 3, max: 8 },
  purpose:
    'Tie the idea to the plans your leaders already signed up to, and set objectives you can measure.',
  fiveCases: ['strategic'],
  summarySections: ['goals'],
  verification: { tool: 'verified', url: 'verified', licence: 'unknown', fields: 'adapted' },
  notes:
    'The guide sets out a digital business case blueprint built on the five case model. Canonical www.local.gov.uk address not seen; the stored host is lb2.local.gov.uk.',
  alsoSee: [
    'https://www.gov.uk/government/publications/the-green-book-appraisal-and-evaluation-in-central-government/the-green-book-2026',
  ],
  fields: [
    {
      id: 'links',
      label: 'Council priorities this supports',
      kind: 'table',
      required: true,
      hint: '',
      columns: [
        {
          id: 'priority',
          label: 'Priority or commitment',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'document',
          label: 'Plan or strategy',
          kind: 'shortText',
          required: true,
          hint: 'For example corporate plan, digital strategy, climate plan.',
        },
        { id: 'how', label: 'How this helps', kind: 'shortText', required: true, hint: '' },
      ],
    },
    {
      id: 'objectives',
      label: 'Objectives',
      kind: 'table',
      required: true,
      hint: 'Three to five is enough.',
      columns: [
        {
          id: 'objective',
          label: 'Objective',
          kind: 'shortText',
          required: true,
          hint: 'Specific and measurable.',
        },
        { id: 'measure', label: 'Measure', kind: 'shortText', required: true, hint: '' },
        { id: 'baseline', label: 'Now', kind: 'shortText', required: true, hint: '' },
        { id: 'target', label: 'Target', kind: 'shortText', required: true, hint: '' },
        { id: 'by', label: 'By when', kind: 'date', required: true, hint: '' },
      ],
    },
    { id: 'outOfScope', label: 'What we will not do', kind: 'longText', required: false, hint: '' },
  ],
}
