import type { Tool } from '../types.ts'

export const dataQualityCheck: Tool = {
  id: 'data-quality-check',
  name: 'Data quality check',
  publisher: 'Government Data Quality Hub (Government Data Quality Framework)',
  url: 'https://www.gov.uk/government/publications/the-government-data-quality-framework/the-government-data-quality-framework-guidance',
  licence: 'OGL v3.0',
  stages: ['data-use'],
  primaryStage: 'data-use',
  needs: ['findable-data', 'accountable-maintainer'],
  primaryNeed: 'findable-data',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 40,
  groupSize: {
    min: 2,
    max: 5,
  },
  purpose:
    'Judge whether a dataset is good enough for this use, and plan the fixes that matter most.',
  fiveCases: ['economic', 'management'],
  summarySections: ['data-needed', 'risks'],
  verification: {
    tool: 'verified',
    url: 'verified',
    licence: 'believed',
    fields: 'adapted',
  },
  notes:
    'Framework published 3 December 2020; guidance covers action plans, root causes and metadata. The six dimensions are from memory of the framework.',
  alsoSee: [],
  fields: [
    {
      id: 'dataset',
      label: 'Dataset',
      kind: 'shortText',
      required: true,
      hint: '',
    },
    {
      id: 'use',
      label: 'What it is for',
      kind: 'shortText',
      required: true,
      hint: 'Quality depends on purpose.',
    },
    {
      id: 'dimensions',
      label: 'Six dimensions',
      kind: 'table',
      required: true,
      hint: '',
      columns: [
        {
          id: 'dimension',
          label: 'Dimension',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'completeness',
              label: 'Completeness',
            },
            {
              value: 'uniqueness',
              label: 'Uniqueness',
            },
            {
              value: 'consistency',
              label: 'Consistency',
            },
            {
              value: 'timeliness',
              label: 'Timeliness',
            },
            {
              value: 'validity',
              label: 'Validity',
            },
            {
              value: 'accuracy',
              label: 'Accuracy',
            },
          ],
          multiple: false,
        },
        {
          id: 'score',
          label: 'How good for this use',
          kind: 'rating',
          required: true,
          hint: '',
          scale: {
            min: 1,
            max: 5,
            minLabel: 'Poor',
            maxLabel: 'Very good',
          },
        },
        {
          id: 'evidence',
          label: 'How we know',
          kind: 'shortText',
          required: false,
          hint: '',
        },
      ],
    },
    {
      id: 'issues',
      label: 'Known problems',
      kind: 'list',
      required: false,
      hint: '',
    },
    {
      id: 'actions',
      label: 'Fixes',
      kind: 'table',
      required: false,
      hint: '',
      columns: [
        {
          id: 'action',
          label: 'Fix',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'root',
          label: 'Cause it deals with',
          kind: 'shortText',
          required: false,
          hint: '',
        },
        {
          id: 'owner',
          label: 'Owner',
          kind: 'person',
          required: true,
          hint: "Use a role if you can, for example 'waste operations manager'. Add a name only if it is needed.",
          personalData: true,
        },
        {
          id: 'by',
          label: 'By',
          kind: 'date',
          required: true,
          hint: '',
        },
      ],
    },
  ],
}
