import type { Tool } from '../types.ts'

export const dataEcosystemMap: Tool = {
  id: 'data-ecosystem-map',
  name: 'Data ecosystem map',
  publisher: 'Open Data Institute',
  url: 'https://theodi.org/insights/projects/mapping-data-ecosystems/',
  licence: 'CC BY-SA 4.0 (believed)',
  stages: ['data-use'],
  primaryStage: 'data-use',
  needs: ['findable-data', 'joined-up-teams', 'accountable-maintainer'],
  primaryNeed: 'findable-data',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 75,
  groupSize: {
    min: 3,
    max: 8,
  },
  purpose: 'Show who collects, looks after and uses the data, and what passes between them.',
  fiveCases: ['strategic'],
  summarySections: ['data-now', 'data-needed'],
  verification: {
    tool: 'verified',
    url: 'verified',
    licence: 'believed',
    fields: 'adapted',
  },
  notes:
    "Part of the ODI Data and Public Services Toolkit. The ODI's own example map is Leeds Bins.",
  alsoSee: [
    'https://open-data-institute.gitbook.io/data-landscape-playbook/play-two-map-the-data-ecosystem/create-an-ecosystem-map',
  ],
  fields: [
    {
      id: 'focus',
      label: 'Use case being mapped',
      kind: 'shortText',
      required: true,
      hint: 'Start with the part you know best.',
    },
    {
      id: 'actors',
      label: 'Who is involved',
      kind: 'table',
      required: true,
      hint: '',
      columns: [
        {
          id: 'actor',
          label: 'Person, team or organisation',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'role',
          label: 'Role',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'collects-data',
              label: 'Collects data',
            },
            {
              value: 'looks-after-data',
              label: 'Looks after data',
            },
            {
              value: 'combines-or-adds-to-data',
              label: 'Combines or adds to data',
            },
            {
              value: 'uses-data',
              label: 'Uses data',
            },
            {
              value: 'benefits-from-the-service',
              label: 'Benefits from the service',
            },
            {
              value: 'sets-rules-or-funds',
              label: 'Sets rules or funds',
            },
          ],
          multiple: true,
        },
        {
          id: 'inside',
          label: 'Inside the council?',
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
          ],
          multiple: false,
        },
      ],
    },
    {
      id: 'flows',
      label: 'What flows between them',
      kind: 'table',
      required: true,
      hint: 'Label every line. Data first, then money, services and insight.',
      columns: [
        {
          id: 'from',
          label: 'From',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'to',
          label: 'To',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'what',
          label: 'What passes',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'type',
          label: 'Kind of value',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'data',
              label: 'Data',
            },
            {
              value: 'service',
              label: 'Service',
            },
            {
              value: 'money',
              label: 'Money',
            },
            {
              value: 'insight',
              label: 'Insight',
            },
            {
              value: 'knowledge-or-support',
              label: 'Knowledge or support',
            },
          ],
          multiple: false,
        },
        {
          id: 'access',
          label: 'Access level',
          kind: 'choice',
          required: false,
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
      ],
    },
    {
      id: 'gaps',
      label: 'Gaps and blockages',
      kind: 'list',
      required: true,
      hint: '',
    },
  ],
}
