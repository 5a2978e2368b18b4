import type { Need } from '../types.ts'

export const openDataLiteracy: Need = {
  id: 'open-data-literacy',
  order: 2,
  name: 'People understand what open data is',
  barrier: 'No general understanding of open data, so it is not used in design',
  short: 'Open data understood',
  indicators: [
    {
      id: 'placed',
      label: 'Most rows of the Data Spectrum say where a dataset is and should be',
      weight: 25,
      must: true,
      rule: {
        op: 'share',
        tool: 'data-spectrum',
        field: 'placements',
        complete: ['now', 'should'],
        min: 0.8,
        minRows: 2,
      },
    },
    {
      id: 'reason',
      label: 'Each dataset that is not open has a reason',
      weight: 15,
      must: false,
      rule: {
        op: 'share',
        tool: 'data-spectrum',
        field: 'placements',
        complete: ['reason'],
        min: 0.8,
        minRows: 2,
      },
    },
    {
      id: 'confident',
      label: 'The group can explain open data (median 3 or more)',
      weight: 20,
      must: false,
      rule: {
        op: 'ratingAtLeast',
        tool: 'data-skills-check',
        field: 'explain',
        min: 3,
        minResponses: 3,
      },
    },
    {
      id: 'words',
      label: 'The group has its own definition',
      weight: 15,
      must: true,
      rule: {
        op: 'filledAny',
        options: [
          {
            tool: 'data-skills-check',
            field: 'words',
          },
          {
            tool: 'data-spectrum',
            field: 'explain',
          },
        ],
      },
    },
    {
      id: 'licences',
      label: 'Most datasets have a known licence',
      weight: 15,
      must: false,
      rule: {
        op: 'shareNotIn',
        tool: 'data-inventory',
        field: 'datasets',
        column: 'licence',
        values: ['unknown'],
        min: 0.6,
        minRows: 2,
      },
    },
    {
      id: 'principles',
      label: 'The plan is checked against open data principles',
      weight: 10,
      must: false,
      rule: {
        op: 'allFilled',
        tool: 'open-data-charter-check',
        fields: ['default', 'usable'],
      },
    },
  ],
  tools: [
    'data-inventory',
    'data-spectrum',
    'rights-and-licence',
    'open-data-certificate',
    'data-skills-check',
    'open-data-maturity',
    'business-case-canvas',
    'elevator-pitch',
    'open-data-charter-check',
  ],
}
