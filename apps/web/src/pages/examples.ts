/** The example boards of the toolkit, in words for somebody choosing. Their content is the server's to place. */
export interface ExampleCard {
  id: string
  name: string
  title: string
  organisation: string
  serviceType: 'access' | 'efficiency' | 'policy'
  kind: string
  about: string
}

export const exampleCards: readonly ExampleCard[] = [
  {
    id: 'calderford-bins',
    name: 'Calderford bins',
    title: 'Bin day reminders from open data',
    organisation: 'Calderford City Council (fictional)',
    serviceType: 'access',
    kind: 'Better access to a service',
    about:
      'Residents miss collections after holidays. Open collection days let apps remind them. A full case: datasets, owners, costs and priced benefits.',
  },
  {
    id: 'marlbeck-rates',
    name: 'Marlbeck business rates',
    title: 'Publish business rates data and answer fewer requests',
    organisation: 'Marlbeck Council (fictional)',
    serviceType: 'efficiency',
    kind: 'More efficient delivery',
    about:
      'Staff answer the same request for information again and again. Publishing the data every month gives the time back. Short, and strong on figures.',
  },
  {
    id: 'tarnside-aed',
    name: 'Tarnside defibrillators',
    title: 'Where to put 15 new defibrillators',
    organisation: 'Tarnside Borough Council (fictional)',
    serviceType: 'policy',
    kind: 'More informed policy',
    about:
      'Several organisations hold parts of the picture. Put together, they show which streets are not covered. A case that rests on outcomes, not on savings.',
  },
]
