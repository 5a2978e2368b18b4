import type { Tool } from '../types.ts'

export const riskRegister: Tool = {
  id: 'risk-register',
  name: 'Risk register',
  publisher: 'HM Treasury (Orange Book) and project practice',
  url: 'https://www.gov.uk/government/publications/orange-book',
  licence: 'OGL v3.0',
  stages: ['value', 'champion'],
  primaryStage: 'value',
  needs: ['buy-in', 'accountable-maintainer'],
  primaryNeed: 'buy-in',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 45,
  groupSize: {
    min: 3,
    max: 8,
  },
  purpose: 'Record what could go wrong, how likely and how bad it is, and who is dealing with it.',
  fiveCases: ['management', 'economic'],
  summarySections: ['risks'],
  verification: {
    tool: 'believed',
    url: 'believed',
    licence: 'believed',
    fields: 'own',
  },
  notes: 'Score = likelihood x impact (1 to 25).',
  alsoSee: [],
  fields: [
    {
      id: 'risks',
      label: 'Risks',
      kind: 'table',
      required: true,
      hint: 'Include at least one privacy or ethics risk.',
      columns: [
        {
          id: 'risk',
          label: 'Risk',
          kind: 'shortText',
          required: true,
          hint: 'If ... then ...',
        },
        {
          id: 'category',
          label: 'Category',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'privacy',
              label: 'Privacy',
            },
            {
              value: 'ethics-and-fairness',
              label: 'Ethics and fairness',
            },
            {
              value: 'data-quality',
              label: 'Data quality',
            },
            {
              value: 'licensing',
              label: 'Licensing',
            },
            {
              value: 'supplier',
              label: 'Supplier',
            },
            {
              value: 'delivery',
              label: 'Delivery',
            },
            {
              value: 'adoption',
              label: 'Adoption',
            },
            {
              value: 'reputation',
              label: 'Reputation',
            },
            {
              value: 'money',
              label: 'Money',
            },
            {
              value: 'security',
              label: 'Security',
            },
          ],
          multiple: false,
          role: 'risk.category',
        },
        {
          id: 'likelihood',
          label: 'Likelihood',
          kind: 'rating',
          required: true,
          hint: '',
          scale: {
            min: 1,
            max: 5,
            minLabel: 'Very unlikely',
            maxLabel: 'Very likely',
          },
          role: 'risk.likelihood',
        },
        {
          id: 'impact',
          label: 'Impact',
          kind: 'rating',
          required: true,
          hint: '',
          scale: {
            min: 1,
            max: 5,
            minLabel: 'Minor',
            maxLabel: 'Severe',
          },
          role: 'risk.impact',
        },
        {
          id: 'response',
          label: 'What we will do',
          kind: 'shortText',
          required: true,
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
          id: 'status',
          label: 'Status',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'open',
              label: 'Open',
            },
            {
              value: 'being-treated',
              label: 'Being treated',
            },
            {
              value: 'closed',
              label: 'Closed',
            },
            {
              value: 'accepted',
              label: 'Accepted',
            },
          ],
          multiple: false,
        },
        {
          id: 'cost',
          label: 'Cost if it happens',
          kind: 'money',
          required: false,
          hint: '',
          currency: 'GBP',
        },
      ],
    },
  ],
}
