import type { Tool } from '../types.ts'

export const businessCaseCanvas: Tool = {
  id: 'business-case-canvas',
  name: 'Business case canvas',
  publisher: 'Open Data Institute (Data and Public Services Toolkit)',
  url: 'https://theodi.org/insights/impact-stories/data-and-public-services-toolkit-case-study/',
  licence: 'CC BY-SA 4.0',
  stages: ['value', 'goals', 'data-use', 'champion'],
  primaryStage: 'value',
  needs: ['buy-in', 'evidence-of-value', 'open-data-literacy'],
  primaryNeed: 'buy-in',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 90,
  groupSize: { min: 3, max: 8 },
  purpose:
    'See the whole case on one page, from goals to the ask, so the group can spot what is missing.',
  fiveCases: ['strategic', 'economic', 'commercial', 'financial', 'management'],
  summarySections: ['ask', 'problem', 'goals', 'benefits'],
  verification: { tool: 'verified', url: 'verified', licence: 'verified', fields: 'own' },
  notes:
    "The canvas is confirmed as a tool in the kit and the kit's text as CC BY-SA 4.0. Its boxes could not be read, so these fields follow the four stages of the board. It draws together what the other cards say.",
  alsoSee: [
    'https://www.scribd.com/document/413168664/ODI-Data-and-Public-Services-Toolkit-Guide-Checklist',
  ],
  fields: [
    {
      id: 'goals',
      label: 'Goals',
      kind: 'longText',
      required: true,
      hint: 'What the organisation wants and what this would deliver.',
    },
    { id: 'dataNow', label: 'Data use now', kind: 'longText', required: true, hint: '' },
    { id: 'dataBetter', label: 'Better data use', kind: 'longText', required: true, hint: '' },
    {
      id: 'value',
      label: 'Value',
      kind: 'longText',
      required: true,
      hint: 'For the council, users and others.',
    },
    { id: 'evidence', label: 'Proof it works', kind: 'longText', required: false, hint: '' },
    { id: 'costsRisks', label: 'Costs and risks', kind: 'longText', required: true, hint: '' },
    {
      id: 'champion',
      label: 'Why open, and who will champion it',
      kind: 'longText',
      required: true,
      hint: '',
    },
    { id: 'ask', label: 'What we are asking for', kind: 'longText', required: true, hint: '' },
  ],
}
