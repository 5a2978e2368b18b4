import type { Tool } from '../types.ts'

export const socialValue: Tool = {
  id: 'social-value',
  name: 'Wider public value',
  publisher: 'Local Government Association (social value toolkit); National TOMs',
  url: 'https://www.local.gov.uk/our-support/procurement-hub/national-procurement-strategy/toolkit-social-value-achieving-community',
  licence: 'National TOMs: CC BY-NC-ND 4.0. Do not copy measures or proxy values into the software',
  stages: ['value'],
  primaryStage: 'value',
  needs: ['evidence-of-value'],
  primaryNeed: 'evidence-of-value',
  serviceTypes: ['access', 'policy'],
  minutes: 40,
  groupSize: {
    min: 3,
    max: 6,
  },
  purpose:
    'Capture good that does not show in a budget: time saved for residents, fairness, trust, environment.',
  fiveCases: ['economic'],
  summarySections: ['benefits'],
  verification: {
    tool: 'verified',
    url: 'verified',
    licence: 'verified',
    fields: 'own',
  },
  notes: "Licence of the TOMs verified from the publisher's own FAQ.",
  alsoSee: ['https://socialvalueportal.com/faq/'],
  fields: [
    {
      id: 'outcomes',
      label: 'Outcomes',
      kind: 'table',
      required: true,
      hint: '',
      columns: [
        {
          id: 'outcome',
          label: 'Outcome',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'theme',
          label: 'Theme',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'residents-time-and-ease',
              label: "Residents' time and ease",
            },
            {
              value: 'fairness-and-inclusion',
              label: 'Fairness and inclusion',
            },
            {
              value: 'health-and-wellbeing',
              label: 'Health and wellbeing',
            },
            {
              value: 'local-economy',
              label: 'Local economy',
            },
            {
              value: 'environment',
              label: 'Environment',
            },
            {
              value: 'trust-and-openness',
              label: 'Trust and openness',
            },
          ],
          multiple: false,
        },
        {
          id: 'who',
          label: 'For whom',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'indicator',
          label: 'How we would know',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'people',
          label: 'People reached',
          kind: 'number',
          required: false,
          hint: '',
          unit: '',
        },
        {
          id: 'direction',
          label: 'Expected change',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'better',
              label: 'Better',
            },
            {
              value: 'no-change',
              label: 'No change',
            },
            {
              value: 'worse',
              label: 'Worse',
            },
            {
              value: 'unknown',
              label: 'Unknown',
            },
          ],
          multiple: false,
        },
      ],
    },
    {
      id: 'weigh',
      label: 'How important this is beside the money',
      kind: 'longText',
      required: true,
      hint: '',
    },
  ],
}
