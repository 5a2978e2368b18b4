import type { Tool } from '../types.ts'

export const communicationChannels: Tool = {
  id: 'communication-channels',
  name: 'How we keep in touch',
  publisher: 'Generic method (communications plan)',
  licence: 'Generic method: no licence needed for our own wording',
  stages: ['champion'],
  primaryStage: 'champion',
  needs: ['joined-up-teams'],
  primaryNeed: 'joined-up-teams',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 25,
  groupSize: {
    min: 3,
    max: 10,
  },
  purpose: 'Agree the channels between teams: what goes where, how often and who looks after each.',
  fiveCases: ['management'],
  summarySections: ['governance'],
  verification: {
    tool: 'believed',
    url: 'unknown',
    licence: 'believed',
    fields: 'own',
  },
  notes:
    'Councils told the ODI that they need clearer channels of communication, and no ODI tool covers that alone.',
  alsoSee: [],
  fields: [
    {
      id: 'channels',
      label: 'Channels',
      kind: 'table',
      required: true,
      hint: 'Two or more. Include one for people outside the council.',
      columns: [
        {
          id: 'purpose',
          label: 'What it is for',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'channel',
          label: 'Channel',
          kind: 'shortText',
          required: true,
          hint: 'Meeting, group chat, mailing list, shared board.',
        },
        {
          id: 'teams',
          label: 'Teams in it',
          kind: 'shortText',
          required: true,
          hint: '',
        },
        {
          id: 'how',
          label: 'How often',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            {
              value: 'daily',
              label: 'Daily',
            },
            {
              value: 'weekly',
              label: 'Weekly',
            },
            {
              value: 'fortnightly',
              label: 'Fortnightly',
            },
            {
              value: 'monthly',
              label: 'Monthly',
            },
            {
              value: 'when-needed',
              label: 'When needed',
            },
          ],
          multiple: false,
        },
        {
          id: 'owner',
          label: 'Who looks after it',
          kind: 'person',
          required: true,
          hint: "Use a role if you can, for example 'waste operations manager'. Add a name only if it is needed.",
          personalData: true,
        },
      ],
    },
    {
      id: 'decisions',
      label: 'Where decisions are written down',
      kind: 'shortText',
      required: true,
      hint: '',
    },
    {
      id: 'escalate',
      label: 'Who settles a disagreement',
      kind: 'shortText',
      required: false,
      hint: '',
    },
  ],
}
