import { yesNoNotSure } from '../options.ts'
import type { Tool } from '../types.ts'

export const dataOwnership: Tool = {
  id: 'data-ownership',
  name: 'Data ownership record',
  publisher:
    'Government data ownership model (Essential Shared Data Assets) and council asset registers',
  url: 'https://www.gov.uk/government/publications/essential-shared-data-assets-and-data-ownership-in-government',
  licence: 'OGL v3.0',
  stages: ['data-use', 'champion'],
  primaryStage: 'data-use',
  needs: ['accountable-maintainer', 'joined-up-teams'],
  primaryNeed: 'accountable-maintainer',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 40,
  groupSize: { min: 2, max: 6 },
  purpose:
    'Name the role that answers for each dataset, who keeps it up to date, and what happens when it breaks.',
  fiveCases: ['management'],
  summarySections: ['governance', 'data-needed'],
  verification: { tool: 'verified', url: 'believed', licence: 'believed', fields: 'own' },
  notes:
    "The mirrored metadata page of this publication was read. Cheshire East's public register is a good council model: 22 columns grouped as who, what and so on.",
  alsoSee: [
    'https://www.cheshireeast.gov.uk/council_and_democracy/council_information/open-data-and-transparency/information-asset-register.aspx',
  ],
  fields: [
    {
      id: 'assets',
      label: 'Datasets and who answers for them',
      kind: 'table',
      required: true,
      hint: 'Every dataset the case relies on needs a row.',
      columns: [
        { id: 'dataset', label: 'Dataset', kind: 'shortText', required: true, hint: '' },
        {
          id: 'accountable',
          label: 'Accountable owner (role)',
          kind: 'shortText',
          required: true,
          hint: 'One role only. They can say yes or no.',
        },
        {
          id: 'steward',
          label: 'Steward (role)',
          kind: 'shortText',
          required: false,
          hint: 'Keeps definitions, quality and access right day to day.',
        },
        {
          id: 'custodian',
          label: 'Technical custodian',
          kind: 'shortText',
          required: false,
          hint: 'Runs the system or pipeline.',
        },
        {
          id: 'contact',
          label: 'Contact route for users',
          kind: 'shortText',
          required: false,
          hint: 'A shared mailbox, not a person.',
        },
        {
          id: 'frequency',
          label: 'Update promise',
          kind: 'choice',
          required: true,
          hint: '',
          options: [
            { value: 'real-time', label: 'Real time' },
            { value: 'daily', label: 'Daily' },
            { value: 'weekly', label: 'Weekly' },
            { value: 'monthly', label: 'Monthly' },
            { value: 'quarterly', label: 'Quarterly' },
            { value: 'yearly', label: 'Yearly' },
            { value: 'on-change', label: 'On change' },
            { value: 'none', label: 'None' },
          ],
          multiple: false,
        },
        { id: 'review', label: 'Next review', kind: 'date', required: true, hint: '' },
        {
          id: 'agreed',
          label: 'Has the owner agreed?',
          kind: 'choice',
          required: true,
          hint: '',
          options: yesNoNotSure,
          multiple: false,
        },
        { id: 'ifBroken', label: 'If it breaks', kind: 'shortText', required: false, hint: '' },
      ],
    },
    {
      id: 'handover',
      label: 'What happens when the owner leaves',
      kind: 'longText',
      required: false,
      hint: '',
    },
  ],
}
