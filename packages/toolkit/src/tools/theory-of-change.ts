import { lowMediumHigh } from '../options.ts'
import type { Tool } from '../types.ts'

export const theoryOfChange: Tool = {
  id: 'theory-of-change',
  name: 'Theory of change',
  publisher: 'Government Analysis Function (Theory of Change toolkit)',
  url: 'https://analysisfunction.civilservice.gov.uk/policy-store/the-analysis-function-theory-of-change-toolkit',
  licence: 'OGL v3.0',
  stages: ['goals', 'value'],
  primaryStage: 'goals',
  needs: ['evidence-of-value'],
  primaryNeed: 'evidence-of-value',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 60,
  groupSize: { min: 4, max: 8 },
  purpose:
    'Draw the chain from what you put in to the change people will notice, and spell out what has to be true.',
  fiveCases: ['strategic', 'economic'],
  summarySections: ['goals', 'benefits'],
  verification: { tool: 'verified', url: 'verified', licence: 'believed', fields: 'adapted' },
  notes:
    'Levels match the HM Treasury Magenta Book (input, activity, output, outcome, impact, assumptions).',
  alsoSee: ['https://www.betterevaluation.org/de/taxonomy/term/724'],
  fields: [
    {
      id: 'inputs',
      label: 'What we put in',
      kind: 'list',
      required: true,
      hint: 'Money, people, data.',
    },
    { id: 'activities', label: 'What we do', kind: 'list', required: true, hint: '' },
    {
      id: 'outputs',
      label: 'What that produces',
      kind: 'list',
      required: true,
      hint: 'For example a published dataset, a new reminder.',
    },
    { id: 'outcomes', label: 'What changes for people', kind: 'list', required: true, hint: '' },
    { id: 'impact', label: 'Long-term difference', kind: 'shortText', required: true, hint: '' },
    {
      id: 'assumptions',
      label: 'What has to be true',
      kind: 'table',
      required: true,
      hint: '',
      columns: [
        { id: 'assumption', label: 'Assumption', kind: 'shortText', required: true, hint: '' },
        {
          id: 'confidence',
          label: 'How sure are we?',
          kind: 'choice',
          required: true,
          hint: '',
          options: lowMediumHigh,
          multiple: false,
        },
        { id: 'test', label: 'How we will check', kind: 'shortText', required: false, hint: '' },
      ],
    },
    {
      id: 'external',
      label: 'Things outside our control',
      kind: 'list',
      required: false,
      hint: '',
    },
  ],
}
