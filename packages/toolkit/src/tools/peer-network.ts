import type { Tool } from '../types.ts'

export const peerNetwork: Tool = {
  id: 'peer-network',
  name: 'Peer network plan',
  publisher: 'Open Data Institute (peer networks report, 2016)',
  url: 'https://laurakahn.wordpress.com/2016/06/14/sustaining-a-data-community-with-peer-networks/',
  licence: 'Not stated; link only',
  stages: ['champion'],
  primaryStage: 'champion',
  needs: ['evidence-of-value', 'joined-up-teams'],
  primaryNeed: 'evidence-of-value',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 25,
  groupSize: { min: 2, max: 6 },
  purpose:
    'List people in other councils who have done this, and agree what you will swap with them.',
  fiveCases: ['management'],
  summarySections: ['evidence', 'next-steps'],
  verification: { tool: 'verified', url: 'verified', licence: 'unknown', fields: 'own' },
  notes:
    'The 2018 ODI report lists peer networks and senior champions among its recommendations. Second-hand source for the 2016 report.',
  alsoSee: [],
  fields: [
    {
      id: 'peers',
      label: 'Peers',
      kind: 'table',
      required: true,
      hint: '',
      columns: [
        { id: 'council', label: 'Council or network', kind: 'shortText', required: true, hint: '' },
        { id: 'role', label: 'Contact role', kind: 'shortText', required: false, hint: '' },
        { id: 'know', label: 'What they know', kind: 'shortText', required: true, hint: '' },
        { id: 'give', label: 'What we can offer', kind: 'shortText', required: false, hint: '' },
        {
          id: 'status',
          label: 'Status',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            { value: 'to-contact', label: 'To contact' },
            { value: 'contacted', label: 'Contacted' },
            { value: 'met', label: 'Met' },
            { value: 'working-together', label: 'Working together' },
          ],
          multiple: false,
        },
        { id: 'next', label: 'Next contact', kind: 'date', required: false, hint: '' },
      ],
    },
    {
      id: 'networks',
      label: 'Networks to join',
      kind: 'list',
      required: false,
      hint: 'For example Local Digital, LGA groups, Socitm, Open Data Camp.',
    },
  ],
}
