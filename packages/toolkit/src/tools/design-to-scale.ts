import type { Tool } from '../types.ts'

export const designToScale: Tool = {
  id: 'design-to-scale',
  name: 'Design to scale checklist',
  publisher: 'Open Data Institute (Data and Public Services Toolkit)',
  url: 'https://theodi.org/insights/impact-stories/data-and-public-services-toolkit-case-study/',
  licence: 'CC BY-SA 4.0',
  stages: ['champion'],
  primaryStage: 'champion',
  needs: ['evidence-of-value', 'joined-up-teams'],
  primaryNeed: 'evidence-of-value',
  serviceTypes: ['access', 'efficiency'],
  minutes: 30,
  groupSize: {
    min: 2,
    max: 6,
  },
  purpose:
    'Check whether what you make could be reused by other services or councils, and what would need to change.',
  fiveCases: ['commercial', 'management'],
  summarySections: ['next-steps'],
  verification: {
    tool: 'verified',
    url: 'verified',
    licence: 'verified',
    fields: 'own',
  },
  notes: 'Confirmed as part of the kit. Its questions could not be read, so these are ours.',
  alsoSee: [],
  fields: [
    {
      id: 'shared',
      label: 'Do other councils have this problem?',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'yes',
          label: 'Yes',
        },
        {
          value: 'no',
          label: 'No',
        },
        {
          value: 'not-sure',
          label: 'Not sure',
        },
      ],
      multiple: false,
    },
    {
      id: 'standards',
      label: 'Does it use an open standard?',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'yes',
          label: 'Yes',
        },
        {
          value: 'no',
          label: 'No',
        },
        {
          value: 'not-sure',
          label: 'Not sure',
        },
      ],
      multiple: false,
    },
    {
      id: 'code',
      label: 'Can the code be reused?',
      kind: 'choice',
      required: false,
      hint: '',
      options: [
        {
          value: 'yes',
          label: 'Yes',
        },
        {
          value: 'no',
          label: 'No',
        },
        {
          value: 'not-sure',
          label: 'Not sure',
        },
      ],
      multiple: false,
    },
    {
      id: 'terms',
      label: 'Do contracts let others reuse data and code?',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'yes',
          label: 'Yes',
        },
        {
          value: 'no',
          label: 'No',
        },
        {
          value: 'not-sure',
          label: 'Not sure',
        },
      ],
      multiple: false,
    },
    {
      id: 'funded',
      label: 'Is running it funded for two years?',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'yes',
          label: 'Yes',
        },
        {
          value: 'no',
          label: 'No',
        },
        {
          value: 'not-sure',
          label: 'Not sure',
        },
      ],
      multiple: false,
    },
    {
      id: 'partners',
      label: 'Councils that might join',
      kind: 'list',
      required: false,
      hint: '',
    },
    {
      id: 'barriers',
      label: 'What would stop it spreading',
      kind: 'longText',
      required: true,
      hint: '',
    },
    {
      id: 'share',
      label: 'How we will share what we learn',
      kind: 'shortText',
      required: true,
      hint: '',
    },
  ],
}
