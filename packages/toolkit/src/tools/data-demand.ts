import type { Tool } from '../types.ts'

export const dataDemand: Tool = {
  id: 'data-demand',
  name: 'Who wants this data?',
  publisher: 'The GovLab (assess and segment open data demand)',
  url: 'http://thegovlab.org/if-you-build-it-will-they-come-a-case-for-demand-driven-open-data/',
  licence: 'Not confirmed; link only',
  stages: ['data-use', 'value'],
  primaryStage: 'data-use',
  needs: ['evidence-of-value', 'findable-data'],
  primaryNeed: 'evidence-of-value',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 45,
  groupSize: { min: 3, max: 8 },
  purpose:
    'Check that someone would use the data, what question they would answer with it, and how to reach them.',
  fiveCases: ['strategic', 'economic'],
  summarySections: ['users', 'evidence'],
  verification: { tool: 'verified', url: 'verified', licence: 'unknown', fields: 'adapted' },
  notes:
    'The GovLab guide has six steps; taking stock, prioritising problems, forming questions and segmenting stakeholders were seen.',
  alsoSee: [],
  fields: [
    { id: 'stock', label: 'What is already published', kind: 'list', required: false, hint: '' },
    {
      id: 'questions',
      label: 'Questions people want to answer',
      kind: 'list',
      required: true,
      hint: '',
    },
    {
      id: 'segments',
      label: 'Who would use it',
      kind: 'table',
      required: true,
      hint: '',
      columns: [
        { id: 'group', label: 'Group', kind: 'shortText', required: true, hint: '' },
        {
          id: 'use',
          label: 'What they would do with it',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'barrier',
          label: 'What stops them now',
          kind: 'shortText',
          required: false,
          hint: '',
        },
        {
          id: 'contacted',
          label: 'Have we asked them?',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            { value: 'yes', label: 'Yes' },
            { value: 'planned', label: 'Planned' },
            { value: 'no', label: 'No' },
          ],
          multiple: false,
        },
      ],
    },
    {
      id: 'requests',
      label: 'Requests we get today',
      kind: 'shortText',
      required: false,
      hint: 'Freedom of information logs, helpdesk, developer emails. Give counts.',
    },
  ],
}
