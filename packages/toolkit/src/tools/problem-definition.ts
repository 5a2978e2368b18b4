import type { Tool } from '../types.ts'

export const problemDefinition: Tool = {
  id: 'problem-definition',
  name: 'Problem statement',
  publisher: 'Open Data Institute (Data Landscape Playbook, play one)',
  url: 'https://open-data-institute.gitbook.io/data-landscape-playbook/',
  licence: 'CC BY-SA 4.0 (believed)',
  stages: ['goals'],
  primaryStage: 'goals',
  needs: ['buy-in', 'joined-up-teams'],
  primaryNeed: 'buy-in',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 30,
  groupSize: { min: 3, max: 8 },
  purpose:
    'Agree in a few lines what is going wrong, for whom, and what better access to data could change.',
  fiveCases: ['strategic'],
  summarySections: ['problem'],
  verification: { tool: 'verified', url: 'verified', licence: 'believed', fields: 'adapted' },
  notes:
    "Play one of the playbook is about exploring the problem and how data can address it. Also covers the 'five whys' habit of looking for causes, which GovLab's success factors also ask for.",
  alsoSee: ['https://odimpact.org/periodic-table.html'],
  fields: [
    {
      id: 'problem',
      label: 'The problem in one sentence',
      kind: 'shortText',
      required: true,
      hint: 'Describe what goes wrong today, not the solution you have in mind.',
    },
    {
      id: 'affected',
      label: 'Who is affected and how',
      kind: 'longText',
      required: true,
      hint: 'Residents, staff, partners. Say how you know.',
    },
    {
      id: 'scale',
      label: 'How big it is',
      kind: 'shortText',
      required: false,
      hint: 'A number helps: cases a year, hours lost, pounds spent.',
    },
    {
      id: 'causes',
      label: 'Likely causes',
      kind: 'list',
      required: false,
      hint: "Ask 'why?' until you reach something you can change.",
    },
    {
      id: 'doNothing',
      label: 'What happens if nothing changes',
      kind: 'longText',
      required: true,
      hint: 'This becomes the business-as-usual option.',
    },
    {
      id: 'dataPart',
      label: 'How better data could help',
      kind: 'longText',
      required: true,
      hint: 'Access, sharing, quality, skills or standards.',
    },
  ],
}
