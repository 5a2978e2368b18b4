import type { Tool } from '../types.ts'

export const serviceBlueprint: Tool = {
  id: 'service-blueprint',
  name: 'Service blueprint and user journey',
  publisher: 'GOV.UK Service Manual and service design practice',
  url: 'https://www.gov.uk/service-manual/user-research/start-by-learning-user-needs',
  licence: 'Generic method: no licence needed for our own wording',
  stages: ['data-use', 'goals'],
  primaryStage: 'data-use',
  needs: ['joined-up-teams', 'findable-data'],
  primaryNeed: 'joined-up-teams',
  serviceTypes: ['access', 'efficiency'],
  minutes: 75,
  groupSize: { min: 4, max: 8 },
  purpose:
    'Follow one user through the service and mark where staff, systems and data come in, and where it hurts.',
  fiveCases: ['strategic'],
  summarySections: ['problem', 'data-now'],
  verification: { tool: 'believed', url: 'verified', licence: 'believed', fields: 'own' },
  notes:
    'Combines a journey map and a blueprint in one table so that it can be edited together and read by a screen reader.',
  alsoSee: [],
  fields: [
    {
      id: 'journey',
      label: 'Whose journey is this?',
      kind: 'shortText',
      required: true,
      hint: 'One user, one goal.',
    },
    {
      id: 'steps',
      label: 'Steps',
      kind: 'table',
      required: true,
      hint: 'Work left to right. Do not skip phone and paper.',
      columns: [
        { id: 'step', label: 'Step', kind: 'shortText', required: true, hint: '' },
        { id: 'user', label: 'User does', kind: 'shortText', required: true, hint: '' },
        {
          id: 'front',
          label: 'What they see or touch',
          kind: 'shortText',
          required: false,
          hint: '',
        },
        {
          id: 'back',
          label: 'What staff and systems do',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        { id: 'data', label: 'Data used or made', kind: 'shortText', required: true, hint: '' },
        { id: 'team', label: 'Team', kind: 'shortText', required: true, hint: '' },
        {
          id: 'pain',
          label: 'Pain',
          kind: 'rating',
          required: false,
          hint: '',
          scale: { min: 1, max: 5, minLabel: 'None', maxLabel: 'Severe' },
        },
      ],
    },
    { id: 'opportunities', label: 'Where data could help', kind: 'list', required: true, hint: '' },
  ],
}
