import type { Tool } from '../types.ts'

export const openDataCertificate: Tool = {
  id: 'open-data-certificate',
  name: 'Open data certificate self-check',
  publisher: 'Open Data Institute',
  url: 'https://certificates.theodi.org/',
  licence: 'Tool code MIT (believed); questions not confirmed',
  stages: ['data-use', 'champion'],
  primaryStage: 'data-use',
  needs: ['findable-data', 'accountable-maintainer', 'open-data-literacy'],
  primaryNeed: 'findable-data',
  serviceTypes: ['access', 'efficiency', 'policy'],
  minutes: 30,
  groupSize: {
    min: 1,
    max: 3,
  },
  purpose:
    'Check how ready a dataset is to be published and relied on, across legal, practical, technical and social points.',
  fiveCases: ['management'],
  summarySections: ['data-needed'],
  verification: {
    tool: 'verified',
    url: 'believed',
    licence: 'believed',
    fields: 'adapted',
  },
  notes:
    'Four levels and four areas verified. Whether the certificate service still issues certificates in 2026 was not checked, so treat this as a self-check.',
  alsoSee: [
    'https://legalinformatics.wordpress.com/2013/06/17/odi-open-data-certificates-application-to-open-legal-data/',
  ],
  fields: [
    {
      id: 'dataset',
      label: 'Dataset',
      kind: 'shortText',
      required: true,
      hint: '',
    },
    {
      id: 'page',
      label: 'Its web page',
      kind: 'link',
      required: false,
      hint: '',
    },
    {
      id: 'legal',
      label: 'Legal: rights, licence and privacy',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'not-started',
          label: 'Not started',
        },
        {
          value: 'partly',
          label: 'Partly',
        },
        {
          value: 'done',
          label: 'Done',
        },
      ],
      multiple: false,
    },
    {
      id: 'practical',
      label: 'Practical: findable, current, accurate',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'not-started',
          label: 'Not started',
        },
        {
          value: 'partly',
          label: 'Partly',
        },
        {
          value: 'done',
          label: 'Done',
        },
      ],
      multiple: false,
    },
    {
      id: 'technical',
      label: 'Technical: format, link, documentation',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'not-started',
          label: 'Not started',
        },
        {
          value: 'partly',
          label: 'Partly',
        },
        {
          value: 'done',
          label: 'Done',
        },
      ],
      multiple: false,
    },
    {
      id: 'social',
      label: 'Social: support, contact, community',
      kind: 'choice',
      required: true,
      hint: '',
      options: [
        {
          value: 'not-started',
          label: 'Not started',
        },
        {
          value: 'partly',
          label: 'Partly',
        },
        {
          value: 'done',
          label: 'Done',
        },
      ],
      multiple: false,
    },
    {
      id: 'level',
      label: 'Level we think it reaches',
      kind: 'choice',
      required: false,
      hint: '',
      options: [
        {
          value: 'none-yet',
          label: 'None yet',
        },
        {
          value: 'raw',
          label: 'Raw',
        },
        {
          value: 'pilot',
          label: 'Pilot',
        },
        {
          value: 'standard',
          label: 'Standard',
        },
        {
          value: 'expert',
          label: 'Expert',
        },
      ],
      multiple: false,
    },
    {
      id: 'next',
      label: 'Next steps',
      kind: 'list',
      required: false,
      hint: '',
    },
  ],
}
