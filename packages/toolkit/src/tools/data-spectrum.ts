import type { Tool } from '../types.ts'

export const dataSpectrum: Tool = {
  id: 'data-spectrum',
  name: 'Data Spectrum',
  publisher: 'Open Data Institute',
  url: 'https://theodi.org/about-the-odi/the-data-spectrum/',
  licence: 'CC BY',
  stages: ['data-use', 'champion'],
  primaryStage: 'data-use',
  needs: ['open-data-literacy', 'findable-data'],
  primaryNeed: 'open-data-literacy',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 30,
  groupSize: {
    min: 3,
    max: 12,
  },
  purpose:
    'Place each dataset from closed to open, say why it sits there, and agree where it should be.',
  fiveCases: ['strategic'],
  summarySections: ['data-needed'],
  verification: {
    tool: 'verified',
    url: 'believed',
    licence: 'verified',
    fields: 'adapted',
  },
  notes:
    'Licence confirmed by a 2015 notice that the images are CC BY. Middle levels in our wording.',
  alsoSee: ['http://www.data-economics.com/2015/07/open-data-institute-the-data-spectrum/'],
  fields: [
    {
      id: 'placements',
      label: 'Where each dataset sits',
      kind: 'table',
      required: true,
      hint: 'Personal data does not become open by being useful.',
      columns: [
        {
          id: 'dataset',
          label: 'Dataset',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'now',
          label: 'Now',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'closed',
              label: 'Closed: used inside one organisation or team',
            },
            {
              value: 'named',
              label: 'Shared: named people or organisations only, under contract or agreement',
            },
            {
              value: 'group',
              label: 'Shared: any person or organisation that meets set conditions',
            },
            {
              value: 'public',
              label: 'Shared: anyone may see it, but reuse is limited',
            },
            {
              value: 'open',
              label: 'Open: anyone may access, use and share it',
            },
          ],
          multiple: false,
        },
        {
          id: 'should',
          label: 'Should be',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'closed',
              label: 'Closed: used inside one organisation or team',
            },
            {
              value: 'named',
              label: 'Shared: named people or organisations only, under contract or agreement',
            },
            {
              value: 'group',
              label: 'Shared: any person or organisation that meets set conditions',
            },
            {
              value: 'public',
              label: 'Shared: anyone may see it, but reuse is limited',
            },
            {
              value: 'open',
              label: 'Open: anyone may access, use and share it',
            },
          ],
          multiple: false,
        },
        {
          id: 'reason',
          label: 'Reason it is not open',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'it-is-or-will-be-open',
              label: 'It is or will be open',
            },
            {
              value: 'personal-data',
              label: 'Personal data',
            },
            {
              value: 'commercial-terms',
              label: 'Commercial terms',
            },
            {
              value: 'third-party-rights',
              label: 'Third-party rights',
            },
            {
              value: 'security-or-safety',
              label: 'Security or safety',
            },
            {
              value: 'quality-not-good-enough',
              label: 'Quality not good enough',
            },
            {
              value: 'cost-or-effort',
              label: 'Cost or effort',
            },
            {
              value: 'nobody-has-asked',
              label: 'Nobody has asked',
            },
            {
              value: 'do-not-know',
              label: 'Do not know',
            },
          ],
          multiple: false,
        },
        {
          id: 'next',
          label: 'What would move it',
          kind: 'shortText',
          required: false,
          hint: '',
        },
      ],
    },
    {
      id: 'explain',
      label: 'Open data in our own words',
      kind: 'longText',
      required: false,
      hint: 'How would you explain it to a colleague in one minute?',
    },
  ],
}
