import type { Option } from './types.ts'

/*  Answers that several tools offer, so that they are the same everywhere. */

export const lowMediumHigh: readonly Option[] = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
]

export const openness: readonly Option[] = [
  { value: 'closed', label: 'Closed: used inside one organisation or team' },
  {
    value: 'named',
    label: 'Shared: named people or organisations only, under contract or agreement',
  },
  { value: 'group', label: 'Shared: any person or organisation that meets set conditions' },
  { value: 'public', label: 'Shared: anyone may see it, but reuse is limited' },
  { value: 'open', label: 'Open: anyone may access, use and share it' },
]

export const fileFormats: readonly Option[] = [
  { value: 'csv', label: 'CSV' },
  { value: 'json-or-geojson', label: 'JSON or GeoJSON' },
  { value: 'api', label: 'API' },
  { value: 'spreadsheet', label: 'Spreadsheet' },
  { value: 'gis-file', label: 'GIS file' },
  { value: 'database-only', label: 'Database only' },
  { value: 'pdf-or-web-page', label: 'PDF or web page' },
  { value: 'paper', label: 'Paper' },
  { value: 'do-not-know-yet', label: 'Do not know yet' },
]

export const licences: readonly Option[] = [
  { value: 'ogl-3', label: 'Open Government Licence v3.0' },
  { value: 'cc-by-4', label: 'CC BY 4.0' },
  { value: 'cc-by-sa-4', label: 'CC BY-SA 4.0' },
  { value: 'cc0', label: 'CC0 or public domain' },
  { value: 'odbl', label: 'ODbL 1.0' },
  { value: 'third-party', label: 'Third-party licence with limits' },
  { value: 'none', label: 'No licence given' },
  { value: 'unknown', label: 'Do not know yet' },
]

export const yesNoNotSure: readonly Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-sure', label: 'Not sure' },
]

export const howDone: readonly Option[] = [
  { value: 'not-started', label: 'Not started' },
  { value: 'partly', label: 'Partly' },
  { value: 'done', label: 'Done' },
]
