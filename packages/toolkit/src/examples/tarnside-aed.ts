import type { ExampleBoard } from '../types.ts'

/** Money on the cards is in pence; the expected results are in pounds. */
export const tarnsideAed: ExampleBoard = {
  id: 'tarnside-aed',
  title: 'Where to put 15 new defibrillators',
  organisation: 'Tarnside Borough Council (fictional)',
  serviceType: 'policy',
  status:
    "Pattern, number of units and unit price follow Trafford's account. Coverage figures are illustrative. No priced benefit, so no NPV.",
  cards: {
    'problem-definition': {
      problem: 'We can buy about 15 defibrillators but do not know where they would help most.',
      affected: '90,000 residents.',
      scale: 'About £1,000 each.',
      doNothing: 'Units go where someone asks first.',
      dataPart: 'Map existing units and need from open small-area data, and publish the result.',
    },
    'data-inventory': {
      datasets: [
        {
          name: 'Existing defibrillators',
          description: 'Place, access hours, keeper',
          holder: 'Crowd-mapped with partners',
          link: 'https://data.example.gov.uk/aed',
          format: 'csv',
          licence: 'ogl-3',
          access: 'open',
          personal: 'no',
          updated: '2026-09-15',
          frequency: 'irregular',
          use: 'could-publish-it',
        },
        {
          name: 'Small-area population and health',
          description: 'Age, heart disease, deaths by small area',
          holder: 'Office for National Statistics and public health',
          link: 'https://www.nomisweb.co.uk',
          format: 'csv',
          licence: 'ogl-3',
          access: 'open',
          personal: 'no',
          updated: '2026-01-31',
          frequency: 'yearly',
          use: 'use-it-now',
        },
        {
          name: 'Daytime footfall',
          description: 'People by hour',
          holder: 'Town centre partnership',
          format: 'spreadsheet',
          licence: 'unknown',
          access: 'named',
          personal: 'no',
          frequency: 'monthly',
          use: 'need-it',
        },
      ],
    },
    'benefits-register': {
      benefits: [
        {
          benefit: 'More residents live near a unit they can reach day and night',
          who: 'Residents',
          sector: 'society',
          class: 'quantified',
          measure: 'Residents within 500 metres of a 24-hour unit',
          baseline: 36900,
          target: 52200,
          unit: 'residents',
          startYear: 1,
          rampYears: 1,
          confidence: 'medium',
          evidence: 'Own mapping',
          owner: 'Public health consultant',
        },
      ],
    },
    'cost-plan': {
      costs: [
        {
          item: '15 units',
          type: 'capital',
          category: 'other',
          y0: 1500000,
          confidence: 'high',
        },
        {
          item: 'Analyst time',
          type: 'staff',
          category: 'staff',
          y0: 320000,
          confidence: 'medium',
        },
        {
          item: 'Checks and data updates',
          type: 'revenue',
          category: 'staff',
          y1: 60000,
          y2: 60000,
          y3: 60000,
          y4: 60000,
          y5: 60000,
          confidence: 'medium',
        },
      ],
      optimism: 0,
      optimismWhy: 'Price fixed by quote.',
      running: 'Public health budget',
    },
    'evidence-bank': {
      cases: [
        {
          who: 'Trafford Council',
          what: 'Data-led siting of defibrillators',
          result:
            'Expected a handful of existing units; crowd-mapping found around 30. About 15 units planned at roughly £1,000 each',
          strength: 'reported',
          link: 'http://www.infotrafford.org.uk/lab/blog/defibrillators-in-trafford',
          checked: '2026-11-24',
          transfer: 5,
          difference: 'Trafford had a data lab',
        },
        {
          who: 'Trafford Innovation and Intelligence Lab',
          what: 'Locality profiles from open data',
          result: 'Used to target council resources with voluntary groups',
          strength: 'story',
          link: 'https://www.local.gov.uk/case-studies/open-data-trafford-innovation-and-intelligence-lab',
          checked: '2026-11-24',
          transfer: 4,
        },
      ],
    },
    'sponsor-ask': {
      sponsor: 'Director of public health',
      board: 'Health and wellbeing board',
      decision: 'Approve the sites list and publish the map',
      decisionDate: '2027-03-04',
      stance: 'agreed',
    },
  },
  expected: {
    pvCosts: 20909.03,
    unitCostPerResident: 1.37,
    npvShown: false,
    coverage: {
      'buy-in': {
        score: 60,
        state: 'in-progress',
        met: ['sponsor', 'ask', 'stance'],
      },
      'open-data-literacy': {
        score: 15,
        state: 'started',
        met: ['licences'],
      },
      'findable-data': {
        score: 45,
        state: 'in-progress',
        met: ['three', 'format', 'fresh'],
      },
      'accountable-maintainer': {
        score: 10,
        state: 'started',
        met: ['running'],
      },
      'joined-up-teams': {
        score: 25,
        state: 'started',
        met: ['contributed'],
      },
      'evidence-of-value': {
        score: 80,
        state: 'answered',
        met: ['cases', 'strong', 'transfer', 'linked'],
      },
    },
  },
  boardFacts: {
    distinctContributorTeams: 2,
    workshopHeldWithTeams: 0,
  },
}
