import type { Tool } from '../types.ts'

export const rightsAndLicence: Tool = {
  id: 'rights-and-licence',
  name: 'Rights and licence check',
  publisher: 'Open Data Institute licensing guidance; Open Government Licence',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  licence: 'OGL v3.0',
  stages: ['data-use'],
  primaryStage: 'data-use',
  needs: ['findable-data', 'open-data-literacy'],
  primaryNeed: 'findable-data',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 30,
  groupSize: {
    min: 2,
    max: 4,
  },
  purpose:
    "Find out whether other people's rights are inside your data before you build on it or publish it.",
  fiveCases: ['commercial'],
  summarySections: ['data-needed', 'risks'],
  verification: {
    tool: 'believed',
    url: 'believed',
    licence: 'believed',
    fields: 'own',
  },
  notes:
    'Leeds Bins shows why: the address file had to drop postcodes because of Royal Mail rights in the Postcode Address File.',
  alsoSee: ['https://open-innovations.org/blog/2019-09-04-reopening-the-bins'],
  fields: [
    {
      id: 'checks',
      label: 'Datasets and rights',
      kind: 'table',
      required: true,
      hint: '',
      columns: [
        {
          id: 'dataset',
          label: 'Dataset',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'licence',
          label: 'Licence now',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'ogl-3',
              label: 'Open Government Licence v3.0',
            },
            {
              value: 'cc-by-4',
              label: 'CC BY 4.0',
            },
            {
              value: 'cc-by-sa-4',
              label: 'CC BY-SA 4.0',
            },
            {
              value: 'cc0',
              label: 'CC0 or public domain',
            },
            {
              value: 'odbl',
              label: 'ODbL 1.0',
            },
            {
              value: 'third-party',
              label: 'Third-party licence with limits',
            },
            {
              value: 'none',
              label: 'No licence given',
            },
            {
              value: 'unknown',
              label: 'Do not know yet',
            },
          ],
          multiple: false,
        },
        {
          id: 'holder',
          label: 'Rights holder',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'thirdParty',
          label: 'Third-party content inside?',
          kind: 'choice',
          required: true,
          hint: 'Addresses, postcodes, maps and photos are the usual traps.',
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
          id: 'limits',
          label: 'What the limits stop',
          kind: 'shortText',
          required: false,
          hint: '',
        },
        {
          id: 'action',
          label: 'Next step',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'none-needed',
              label: 'None needed',
            },
            {
              value: 'ask-for-permission',
              label: 'Ask for permission',
            },
            {
              value: 'remove-third-party-parts',
              label: 'Remove third-party parts',
            },
            {
              value: 'use-another-source',
              label: 'Use another source',
            },
            {
              value: 'keep-closed',
              label: 'Keep closed',
            },
          ],
          multiple: false,
        },
      ],
    },
    {
      id: 'outLicence',
      label: 'Licence we would publish under',
      kind: 'choice',
      required: false,
      hint: '',
      options: [
        {
          value: 'ogl-3',
          label: 'Open Government Licence v3.0',
        },
        {
          value: 'cc-by-4',
          label: 'CC BY 4.0',
        },
        {
          value: 'cc-by-sa-4',
          label: 'CC BY-SA 4.0',
        },
        {
          value: 'cc0',
          label: 'CC0 or public domain',
        },
        {
          value: 'odbl',
          label: 'ODbL 1.0',
        },
        {
          value: 'third-party',
          label: 'Third-party licence with limits',
        },
        {
          value: 'none',
          label: 'No licence given',
        },
        {
          value: 'unknown',
          label: 'Do not know yet',
        },
      ],
      multiple: false,
    },
  ],
}
