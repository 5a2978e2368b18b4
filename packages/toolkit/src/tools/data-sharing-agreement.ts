import type { Tool } from '../types.ts'

export const dataSharingAgreement: Tool = {
  id: 'data-sharing-agreement',
  name: 'Data sharing agreement checklist',
  publisher: "Information Commissioner's Office (data sharing code)",
  url: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/data-sharing-a-code-of-practice/',
  licence: 'OGL v3.0',
  stages: ['data-use'],
  primaryStage: 'data-use',
  needs: ['joined-up-teams', 'accountable-maintainer'],
  primaryNeed: 'joined-up-teams',
  serviceTypes: ['efficiency', 'policy'],
  minutes: 40,
  groupSize: {
    min: 2,
    max: 5,
  },
  purpose:
    'Agree with another organisation what is shared, why, under what power and who does what.',
  fiveCases: ['commercial', 'management'],
  summarySections: ['data-needed', 'privacy-ethics'],
  verification: {
    tool: 'verified',
    url: 'verified',
    licence: 'believed',
    fields: 'adapted',
  },
  notes:
    'The code says an agreement is good practice and recommends a DPIA. Statutory code in force since 5 October 2021.',
  alsoSee: [],
  fields: [
    {
      id: 'parties',
      label: 'Organisations sharing',
      kind: 'list',
      required: true,
      hint: '',
    },
    {
      id: 'purpose',
      label: 'Purpose',
      kind: 'longText',
      required: true,
      hint: '',
    },
    {
      id: 'items',
      label: 'Data items',
      kind: 'list',
      required: true,
      hint: 'Only what you need.',
    },
    {
      id: 'basis',
      label: 'Lawful basis or power',
      kind: 'shortText',
      required: true,
      hint: '',
    },
    {
      id: 'roles',
      label: 'Controllers',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'separate-controllers',
          label: 'Separate controllers',
        },
        {
          value: 'joint-controllers',
          label: 'Joint controllers',
        },
        {
          value: 'controller-and-processor',
          label: 'Controller and processor',
        },
        {
          value: 'not-personal-data',
          label: 'Not personal data',
        },
      ],
      multiple: false,
    },
    {
      id: 'security',
      label: 'How it is kept safe',
      kind: 'longText',
      required: false,
      hint: '',
    },
    {
      id: 'retention',
      label: 'How long it is kept',
      kind: 'shortText',
      required: true,
      hint: '',
    },
    {
      id: 'rightsHandled',
      label: "How people's rights are handled",
      kind: 'longText',
      required: false,
      hint: '',
    },
    {
      id: 'review',
      label: 'Review date',
      kind: 'date',
      required: true,
      hint: '',
    },
    {
      id: 'status',
      label: 'Status',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'draft',
          label: 'Draft',
        },
        {
          value: 'with-legal',
          label: 'With legal',
        },
        {
          value: 'signed',
          label: 'Signed',
        },
        {
          value: 'not-needed',
          label: 'Not needed',
        },
      ],
      multiple: false,
    },
  ],
}
