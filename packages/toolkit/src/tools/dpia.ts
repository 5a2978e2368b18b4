import type { Tool } from '../types.ts'

export const dpia: Tool = {
  id: 'dpia',
  name: 'Data protection impact assessment (screening and record)',
  publisher: "Information Commissioner's Office",
  url: 'https://ico.org.uk/for-organisations/guide-to-data-protection/guide-to-the-general-data-protection-regulation-gdpr/data-protection-impact-assessments-dpias/how-do-we-do-a-dpia/',
  licence: 'OGL v3.0',
  stages: ['data-use'],
  primaryStage: 'data-use',
  needs: ['accountable-maintainer'],
  primaryNeed: 'accountable-maintainer',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 60,
  groupSize: {
    min: 2,
    max: 5,
  },
  purpose:
    'Decide whether you need a full assessment and keep a record of the risks to people and how you cut them.',
  fiveCases: ['management'],
  summarySections: ['privacy-ethics'],
  verification: {
    tool: 'verified',
    url: 'verified',
    licence: 'believed',
    fields: 'adapted',
  },
  notes:
    "Seven steps verified: need, describe, consult, necessity, risks, measures, sign-off. The council's own template stays the record; this card holds the outcome.",
  alsoSee: [],
  fields: [
    {
      id: 'personal',
      label: 'Is personal data used or published?',
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
      id: 'needed',
      label: 'Do we need a full assessment?',
      kind: 'choice',
      required: true,
      hint: 'Ask your data protection officer if unsure.',
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
      id: 'processing',
      label: 'What we will do with the data',
      kind: 'longText',
      required: false,
      hint: 'Nature, scope, context and purpose.',
    },
    {
      id: 'consulted',
      label: 'Who we asked',
      kind: 'longText',
      required: false,
      hint: '',
    },
    {
      id: 'necessity',
      label: 'Why it is needed and in proportion',
      kind: 'longText',
      required: false,
      hint: '',
    },
    {
      id: 'basis',
      label: 'Lawful basis',
      kind: 'choice',
      required: false,
      hint: '',
      options: [
        {
          value: 'public-task',
          label: 'Public task',
        },
        {
          value: 'legal-obligation',
          label: 'Legal obligation',
        },
        {
          value: 'consent',
          label: 'Consent',
        },
        {
          value: 'contract',
          label: 'Contract',
        },
        {
          value: 'vital-interests',
          label: 'Vital interests',
        },
        {
          value: 'legitimate-interests',
          label: 'Legitimate interests',
        },
        {
          value: 'recognised-legitimate-interest',
          label: 'Recognised legitimate interest',
        },
        {
          value: 'no-personal-data',
          label: 'No personal data',
        },
        {
          value: 'not-decided',
          label: 'Not decided',
        },
      ],
      multiple: false,
    },
    {
      id: 'risks',
      label: 'Risks to people',
      kind: 'table',
      required: false,
      hint: '',
      columns: [
        {
          id: 'risk',
          label: 'Risk',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'likelihood',
          label: 'Likelihood',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'low',
              label: 'Low',
            },
            {
              value: 'medium',
              label: 'Medium',
            },
            {
              value: 'high',
              label: 'High',
            },
          ],
          multiple: false,
        },
        {
          id: 'severity',
          label: 'Severity',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'low',
              label: 'Low',
            },
            {
              value: 'medium',
              label: 'Medium',
            },
            {
              value: 'high',
              label: 'High',
            },
          ],
          multiple: false,
        },
        {
          id: 'measure',
          label: 'What reduces it',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'residual',
          label: 'Risk left',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'low',
              label: 'Low',
            },
            {
              value: 'medium',
              label: 'Medium',
            },
            {
              value: 'high',
              label: 'High',
            },
          ],
          multiple: false,
        },
      ],
    },
    {
      id: 'dpo',
      label: 'Data protection adviser',
      kind: 'person',
      required: false,
      hint: "Use a role if you can, for example 'waste operations manager'. Add a name only if it is needed.",
      personalData: true,
    },
    {
      id: 'advice',
      label: 'Their advice',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'not-asked-yet',
          label: 'Not asked yet',
        },
        {
          value: 'asked',
          label: 'Asked',
        },
        {
          value: 'approved',
          label: 'Approved',
        },
        {
          value: 'approved-with-conditions',
          label: 'Approved with conditions',
        },
        {
          value: 'not-approved',
          label: 'Not approved',
        },
      ],
      multiple: false,
    },
    {
      id: 'signed',
      label: 'Signed off on',
      kind: 'date',
      required: false,
      hint: '',
    },
    {
      id: 'record',
      label: 'Link to the full record',
      kind: 'link',
      required: false,
      hint: '',
    },
  ],
}
