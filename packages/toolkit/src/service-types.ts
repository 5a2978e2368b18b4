import type { ServiceType } from './types.ts'

/** What open data can do for a public service, after the Open Data Institute. */
export const serviceTypes: readonly ServiceType[] = [
  {
    id: 'access',
    name: 'Better access to public services',
    odiPattern: 1,
    meaning: 'Open data helps people or organisations find and use a service.',
    beneficiaries: ['residents', 'organisations'],
    examples: ['Transport for London', 'Leeds Bins', 'Famiio'],
  },
  {
    id: 'efficiency',
    name: 'More efficient service delivery chains',
    odiPattern: 2,
    meaning:
      'Open data helps plan a service and makes the chain of people and suppliers behind it work better.',
    beneficiaries: ['commissioners', 'managers', 'frontline staff'],
    examples: ['Spend Network (council spend data)', 'NHS open data', 'Urban Intelligence'],
  },
  {
    id: 'policy',
    name: 'More informed public policy',
    odiPattern: 3,
    meaning: 'Open data informs decisions about policy and lets people question them.',
    beneficiaries: [
      'elected representatives',
      'policy makers',
      'residents who want to influence policy',
    ],
    examples: ['Trafford defibrillator siting', 'Oxfordshire cycling infrastructure evaluation'],
  },
]
