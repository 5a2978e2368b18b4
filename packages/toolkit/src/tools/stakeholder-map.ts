import type { Tool } from '../types.ts'

export const stakeholderMap: Tool = {
  id: 'stakeholder-map',
  name: 'Stakeholder map',
  publisher: 'Generic method (see Nesta DIY Toolkit, People and connections map)',
  url: 'https://diytoolkit.org/',
  licence:
    'Generic method: no licence needed for our own wording; Nesta DIY Toolkit believed CC BY-NC-SA, so link only',
  stages: ['goals', 'champion'],
  primaryStage: 'goals',
  needs: ['buy-in', 'joined-up-teams'],
  primaryNeed: 'buy-in',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 40,
  groupSize: {
    min: 4,
    max: 10,
  },
  purpose:
    'See who can help or stop the work, which team each belongs to, and what you want from each of them.',
  fiveCases: ['strategic', 'management'],
  summarySections: ['users', 'governance'],
  verification: {
    tool: 'verified',
    url: 'verified',
    licence: 'unknown',
    fields: 'own',
  },
  notes:
    'Plot influence by interest. Treat stance as sensitive: hide it from open links and public exports.',
  alsoSee: [],
  fields: [
    {
      id: 'stakeholders',
      label: 'People and groups',
      kind: 'table',
      required: true,
      hint: 'Aim for at least three different teams.',
      columns: [
        {
          id: 'who',
          label: 'Role or group',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'team',
          label: 'Team or organisation',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'place',
          label: 'Where they sit',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'our-service',
              label: 'Our service',
            },
            {
              value: 'another-council-team',
              label: 'Another council team',
            },
            {
              value: 'senior-management',
              label: 'Senior management',
            },
            {
              value: 'councillors',
              label: 'Councillors',
            },
            {
              value: 'other-public-body',
              label: 'Other public body',
            },
            {
              value: 'supplier',
              label: 'Supplier',
            },
            {
              value: 'charity-or-community',
              label: 'Charity or community',
            },
            {
              value: 'business',
              label: 'Business',
            },
            {
              value: 'residents',
              label: 'Residents',
            },
          ],
          multiple: false,
        },
        {
          id: 'influence',
          label: 'Influence',
          kind: 'rating',
          required: true,
          hint: '',
          scale: {
            min: 1,
            max: 5,
            minLabel: 'Little',
            maxLabel: 'A lot',
          },
        },
        {
          id: 'interest',
          label: 'Interest',
          kind: 'rating',
          required: true,
          hint: '',
          scale: {
            min: 1,
            max: 5,
            minLabel: 'Little',
            maxLabel: 'A lot',
          },
        },
        {
          id: 'stance',
          label: 'Today they are',
          kind: 'choice',
          required: false,
          hint: '',
          options: [
            {
              value: 'against',
              label: 'Against',
            },
            {
              value: 'doubtful',
              label: 'Doubtful',
            },
            {
              value: 'neutral',
              label: 'Neutral',
            },
            {
              value: 'supportive',
              label: 'Supportive',
            },
            {
              value: 'championing',
              label: 'Championing',
            },
          ],
          multiple: false,
        },
        {
          id: 'want',
          label: 'What we want from them',
          kind: 'shortText',
          required: false,
          hint: '',
        },
      ],
    },
  ],
}
