import type { Tool } from '../types.ts'

export const publicationPlan: Tool = {
  id: 'publication-plan',
  name: 'Publication plan',
  publisher: 'Scottish Government Open Data Resource Pack',
  url: 'https://www.gov.scot/publications/open-data-resource-pack-9781786524034/pages/1/',
  licence: 'OGL v3.0',
  stages: ['champion', 'data-use'],
  primaryStage: 'champion',
  needs: ['findable-data', 'accountable-maintainer'],
  primaryNeed: 'findable-data',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 45,
  groupSize: {
    min: 2,
    max: 6,
  },
  purpose:
    'Plan what will be published, where people will find it, under which licence and who keeps it going.',
  fiveCases: ['management', 'commercial'],
  summarySections: ['data-needed', 'next-steps'],
  verification: {
    tool: 'verified',
    url: 'verified',
    licence: 'believed',
    fields: 'adapted',
  },
  notes:
    'The English Transparency Code uses the same one to five star scale and looked for three stars.',
  alsoSee: ['http://www.northwestopendata.org.uk/nwod/blog/transparencycodepart_i.html'],
  fields: [
    {
      id: 'releases',
      label: 'Releases',
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
        },
        {
          id: 'stars',
          label: 'Star rating',
          kind: 'choice',
          required: false,
          hint: '',
          options: [
            {
              value: '1-star',
              label: '1 star: on the web with open licence',
            },
            {
              value: '2-stars',
              label: '2 stars: structured',
            },
            {
              value: '3-stars',
              label: '3 stars: open format such as CSV',
            },
            {
              value: '4-stars',
              label: '4 stars: uses web addresses as identifiers',
            },
            {
              value: '5-stars',
              label: '5 stars: linked to other data',
            },
          ],
          multiple: false,
        },
        {
          id: 'standard',
          label: 'Standard or schema',
          kind: 'shortText',
          required: false,
          hint: '',
        },
        {
          id: 'catalogue',
          label: 'Where it is listed',
          kind: 'shortText',
          required: true,
          hint: 'Council portal, regional portal, data.gov.uk.',
          role: 'release.catalogue',
        },
        {
          id: 'first',
          label: 'First release',
          kind: 'date',
          required: true,
          hint: '',
        },
        {
          id: 'frequency',
          label: 'Updates',
          kind: 'choice',
          required: true,
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
          ],
          multiple: false,
        },
        {
          id: 'maintainer',
          label: 'Maintainer (role)',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'checked',
          label: 'Privacy and rights checked?',
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
      ],
    },
    {
      id: 'support',
      label: 'How users get help and report errors',
      kind: 'longText',
      required: true,
      hint: '',
    },
    {
      id: 'promote',
      label: 'How people will hear about it',
      kind: 'list',
      required: false,
      hint: '',
    },
  ],
}
