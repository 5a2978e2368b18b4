import type { Tool } from '../types.ts'

export const dataInventory: Tool = {
  id: 'data-inventory',
  name: 'Data inventory',
  publisher: 'Scottish Government Open Data Resource Pack; ODI Data Landscape Playbook, play four',
  url: 'https://www.gov.scot/publications/open-data-resource-pack/pages/6/',
  licence: 'OGL v3.0',
  stages: ['data-use'],
  primaryStage: 'data-use',
  needs: ['findable-data', 'open-data-literacy', 'accountable-maintainer'],
  primaryNeed: 'findable-data',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 60,
  groupSize: {
    min: 2,
    max: 6,
  },
  purpose:
    'List every dataset the service needs, where it is, what state it is in and whether you may use it.',
  fiveCases: ['strategic'],
  summarySections: ['data-now', 'data-needed'],
  verification: {
    tool: 'verified',
    url: 'verified',
    licence: 'believed',
    fields: 'adapted',
  },
  notes:
    'Column choice follows GOV.UK metadata guidance (Dublin Core, schema.org, DCAT) so rows can be exported to a catalogue.',
  alsoSee: ['https://www.gov.uk/guidance/record-information-about-data-sets-you-share-with-others'],
  fields: [
    {
      id: 'datasets',
      label: 'Datasets',
      kind: 'table',
      required: true,
      hint: 'Start broad. Detail can come later.',
      columns: [
        {
          id: 'name',
          label: 'Dataset',
          kind: 'shortText',
          required: true,
          hint: '',
          role: 'dataset.name',
        },
        {
          id: 'description',
          label: 'What is in it',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'holder',
          label: 'Who holds it',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'link',
          label: 'Where it is',
          kind: 'link',
          required: false,
          hint: 'Web address, or system and report name.',
          role: 'dataset.link',
        },
        {
          id: 'format',
          label: 'Format',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'csv',
              label: 'CSV',
            },
            {
              value: 'json-or-geojson',
              label: 'JSON or GeoJSON',
            },
            {
              value: 'api',
              label: 'API',
            },
            {
              value: 'spreadsheet',
              label: 'Spreadsheet',
            },
            {
              value: 'gis-file',
              label: 'GIS file',
            },
            {
              value: 'database-only',
              label: 'Database only',
            },
            {
              value: 'pdf-or-web-page',
              label: 'PDF or web page',
            },
            {
              value: 'paper',
              label: 'Paper',
            },
            {
              value: 'do-not-know-yet',
              label: 'Do not know yet',
            },
          ],
          multiple: false,
          role: 'dataset.format',
        },
        {
          id: 'licence',
          label: 'Licence',
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
          role: 'dataset.licence',
        },
        {
          id: 'access',
          label: 'Access level',
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
          role: 'dataset.access',
        },
        {
          id: 'personal',
          label: 'Personal data?',
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
          role: 'dataset.personal',
        },
        {
          id: 'updated',
          label: 'Last updated',
          kind: 'date',
          required: false,
          hint: '',
          role: 'dataset.updated',
        },
        {
          id: 'frequency',
          label: 'How often it changes',
          kind: 'choice',
          required: false,
          hint: '',
          options: [
            {
              value: 'real-time',
              label: 'Real time',
            },
            {
              value: 'daily',
              label: 'Daily',
            },
            {
              value: 'weekly',
              label: 'Weekly',
            },
            {
              value: 'monthly',
              label: 'Monthly',
            },
            {
              value: 'quarterly',
              label: 'Quarterly',
            },
            {
              value: 'yearly',
              label: 'Yearly',
            },
            {
              value: 'irregular',
              label: 'Irregular',
            },
            {
              value: 'never',
              label: 'Never',
            },
          ],
          multiple: false,
        },
        {
          id: 'use',
          label: 'How we use it',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'use-it-now',
              label: 'Use it now',
            },
            {
              value: 'need-it',
              label: 'Need it',
            },
            {
              value: 'could-publish-it',
              label: 'Could publish it',
            },
          ],
          multiple: false,
        },
      ],
    },
    {
      id: 'missing',
      label: 'Data we need but cannot find',
      kind: 'list',
      required: false,
      hint: '',
    },
  ],
}
