import type { Tool } from '../types.ts'

export const userNeeds: Tool = {
  id: 'user-needs',
  name: 'User needs',
  publisher: 'Government Digital Service (GOV.UK Service Manual)',
  url: 'https://www.gov.uk/service-manual/user-research/start-by-learning-user-needs',
  licence: 'OGL v3.0',
  stages: ['goals'],
  primaryStage: 'goals',
  needs: ['buy-in', 'evidence-of-value'],
  primaryNeed: 'buy-in',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 40,
  groupSize: {
    min: 3,
    max: 8,
  },
  purpose:
    'Write down who uses the service and what they need from it, with the evidence behind each need.',
  fiveCases: ['strategic'],
  summarySections: ['users'],
  verification: {
    tool: 'verified',
    url: 'verified',
    licence: 'believed',
    fields: 'adapted',
  },
  notes:
    "The Service Manual page was read; the 'As a / I need to / so that' layout is widely used GDS practice.",
  alsoSee: [],
  fields: [
    {
      id: 'needs',
      label: 'User needs',
      kind: 'table',
      required: true,
      hint: 'Include people who cannot or do not use online services.',
      columns: [
        {
          id: 'who',
          label: 'As a',
          kind: 'shortText',
          required: true,
          hint: "A kind of user, not 'everyone'.",
        },
        {
          id: 'need',
          label: 'I need to',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'why',
          label: 'So that',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'evidence',
          label: 'Evidence',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'observed-in-research',
              label: 'Observed in research',
            },
            {
              value: 'service-data',
              label: 'Service data',
            },
            {
              value: 'staff-report-it',
              label: 'Staff report it',
            },
            {
              value: 'assumption',
              label: 'Assumption',
            },
          ],
          multiple: false,
        },
        {
          id: 'priority',
          label: 'Priority',
          kind: 'choice',
          required: false,
          hint: '',
          options: [
            {
              value: 'must',
              label: 'Must',
            },
            {
              value: 'should',
              label: 'Should',
            },
            {
              value: 'could',
              label: 'Could',
            },
          ],
          multiple: false,
        },
      ],
    },
    {
      id: 'assisted',
      label: 'Who might be left out, and what they need',
      kind: 'longText',
      required: false,
      hint: 'Think of digital skills, language, disability and access to a phone.',
    },
    {
      id: 'dataUsers',
      label: 'Who else would use the data',
      kind: 'longText',
      required: false,
      hint: 'Developers, charities, researchers, other councils, your own staff.',
    },
  ],
}
