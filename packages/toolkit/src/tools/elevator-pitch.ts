import type { Tool } from '../types.ts'

export const elevatorPitch: Tool = {
  id: 'elevator-pitch',
  name: 'One-minute pitch',
  publisher: 'Generic method',
  licence: 'Generic method: no licence needed for our own wording',
  stages: ['champion'],
  primaryStage: 'champion',
  needs: ['buy-in', 'open-data-literacy'],
  primaryNeed: 'buy-in',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 25,
  groupSize: { min: 2, max: 12 },
  purpose:
    'Say the case in under a minute, in words a busy director or a resident would understand.',
  fiveCases: ['strategic'],
  summarySections: ['ask'],
  verification: { tool: 'believed', url: 'unknown', licence: 'believed', fields: 'own' },
  notes: 'Word counter recommended: 90 to 150.',
  alsoSee: [],
  fields: [
    { id: 'for', label: 'For (audience)', kind: 'shortText', required: true, hint: '' },
    { id: 'who', label: 'Who need to', kind: 'shortText', required: true, hint: '' },
    { id: 'our', label: 'We will', kind: 'shortText', required: true, hint: '' },
    { id: 'unlike', label: 'Instead of', kind: 'shortText', required: true, hint: "Today's way." },
    { id: 'result', label: 'So that', kind: 'shortText', required: true, hint: '' },
    {
      id: 'proof',
      label: 'We know because',
      kind: 'shortText',
      required: true,
      hint: 'One figure or one case from another council.',
    },
    { id: 'ask', label: 'We are asking you to', kind: 'shortText', required: true, hint: '' },
    {
      id: 'pitch',
      label: 'The pitch',
      kind: 'longText',
      required: true,
      hint: 'About 120 words. Read it aloud.',
    },
  ],
}
