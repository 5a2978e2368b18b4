import type { Tool } from '../types.ts'

export const equalityImpact: Tool = {
  id: 'equality-impact',
  name: 'Equality impact screening',
  publisher: 'Public sector equality duty (Equality Act 2010) and council practice',
  url: 'https://www.gov.uk/government/publications/public-sector-equality-duty',
  licence: 'Generic method: no licence needed for our own wording',
  stages: ['value', 'data-use'],
  primaryStage: 'value',
  needs: ['buy-in'],
  primaryNeed: 'buy-in',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 40,
  groupSize: {
    min: 2,
    max: 6,
  },
  purpose:
    'Check who might be treated unfairly or left out, and what you will do, before the decision is made.',
  fiveCases: ['management'],
  summarySections: ['privacy-ethics'],
  verification: {
    tool: 'believed',
    url: 'believed',
    licence: 'believed',
    fields: 'own',
  },
  notes:
    'Councils record this with every committee paper. Wales adds socio-economic duty and Welsh language.',
  alsoSee: [],
  fields: [
    {
      id: 'groups',
      label: 'Effects on people',
      kind: 'table',
      required: true,
      hint: '',
      columns: [
        {
          id: 'group',
          label: 'Group',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'age',
              label: 'Age',
            },
            {
              value: 'disability',
              label: 'Disability',
            },
            {
              value: 'gender-reassignment',
              label: 'Gender reassignment',
            },
            {
              value: 'marriage-and-civil-partnership',
              label: 'Marriage and civil partnership',
            },
            {
              value: 'pregnancy-and-maternity',
              label: 'Pregnancy and maternity',
            },
            {
              value: 'race',
              label: 'Race',
            },
            {
              value: 'religion-or-belief',
              label: 'Religion or belief',
            },
            {
              value: 'sex',
              label: 'Sex',
            },
            {
              value: 'sexual-orientation',
              label: 'Sexual orientation',
            },
            {
              value: 'low-income',
              label: 'Low income',
            },
            {
              value: 'digitally-excluded',
              label: 'Digitally excluded',
            },
            {
              value: 'welsh-speakers',
              label: 'Welsh speakers',
            },
            {
              value: 'other',
              label: 'Other',
            },
          ],
          multiple: false,
        },
        {
          id: 'effect',
          label: 'Effect',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'positive',
              label: 'Positive',
            },
            {
              value: 'none',
              label: 'None',
            },
            {
              value: 'negative',
              label: 'Negative',
            },
            {
              value: 'unknown',
              label: 'Unknown',
            },
          ],
          multiple: false,
        },
        {
          id: 'why',
          label: 'Why',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'action',
          label: 'What we will do',
          kind: 'shortText',
          required: false,
          hint: '',
        },
      ],
    },
    {
      id: 'full',
      label: 'Is a full assessment needed?',
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
      id: 'evidence',
      label: 'Evidence used',
      kind: 'shortText',
      required: false,
      hint: '',
    },
    {
      id: 'lead',
      label: 'Lead officer',
      kind: 'person',
      required: false,
      hint: "Use a role if you can, for example 'waste operations manager'. Add a name only if it is needed.",
      personalData: true,
    },
    {
      id: 'done',
      label: 'Completed on',
      kind: 'date',
      required: false,
      hint: '',
    },
  ],
}
