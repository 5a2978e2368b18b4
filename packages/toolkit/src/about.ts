import type { About } from './types.ts'

/** What the catalogue says about itself, and how to read its marks. */
export const about: About = {
  title: 'Caseboard toolkit catalogue',
  version: '0.1.0',
  created: '2026-11-24',
  language: 'en-GB',
  contentLicence: 'CC BY-SA 4.0, because several sources are share-alike',
  verificationKey: {
    verified: 'read in the source or in a reliable copy of it on 2026-11-24',
    believed: 'from memory or a second-hand mention; check before quoting',
    unknown: 'not found',
    adapted: 'fields follow the source in our words',
    own: 'fields are our design',
  },
  fieldKinds: {
    shortText: 'one line, up to 200 characters',
    longText: 'several lines, up to 4,000 characters',
    list: 'short text items',
    choice: 'one option, or several when multiple is true',
    money: 'pounds, stored as integer pence',
    date: 'ISO date, shown as 24 November 2026',
    person: 'role and optional name; personal data',
    table: 'rows with the columns given',
    rating: 'whole number 1 to 5',
    number: 'number with a unit',
    link: 'web address',
  },
}
