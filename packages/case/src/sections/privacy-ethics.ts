import { column, listOf, proseOf, tableOf } from '../blocks.ts'
import type { Sheet } from '../desk.ts'
import type { Block } from '../summary.ts'
import { joinSentences } from '../text.ts'
import type { Composer } from './composer.ts'

/** Privacy, ethics and equality: what was asked, what was answered, what will be done. */
export const privacyEthics: Composer = {
  compose(desk) {
    const ethics = desk.sheets('data-ethics-canvas')
    const equality = desk.sheets('equality-impact')
    return [
      ...desk.sheets('dpia').flatMap(dpia),
      ...listOf(ethics, 'gains', 'Who benefits and how'),
      ...listOf(ethics, 'harms', 'Who could be harmed and how'),
      ...listOf(ethics, 'mitigations', 'What we will do about it'),
      ...tableOf('Ethics actions', desk.rows('data-ethics-canvas', 'actions'), [
        column('Action', 'action'),
        column('Owner', 'owner'),
        column('Priority', 'priority'),
        column('By', 'by'),
      ]),
      ...tableOf('Effects on people', desk.rows('equality-impact', 'groups'), [
        column('Group', 'group'),
        column('Effect', 'effect'),
        column('Why', 'why'),
        column('What we will do', 'action'),
      ]),
      ...equality.flatMap(screening),
    ]
  },
  gates: ['privacy', 'equality'],
  asks: [
    {
      say: 'Say who could be harmed, and what you will do about it',
      from: [
        ['data-ethics-canvas', 'harms'],
        ['dpia', 'risks'],
      ],
    },
  ],
}

function dpia(sheet: Sheet): Block[] {
  const answer = (lead: string, field: string): string =>
    sheet.has(field) ? `${lead}: ${sheet.say(field).toLowerCase()}` : ''
  const text = joinSentences([
    answer('Personal data used or published', 'personal'),
    answer('Full assessment needed', 'needed'),
    answer('Lawful basis', 'basis'),
    answer('Data protection adviser’s advice', 'advice'),
    sheet.has('dpo') ? `Adviser: ${sheet.say('dpo')}` : '',
    sheet.has('signed') ? `Signed off on ${sheet.say('signed')}` : '',
  ])
  return [
    ...(text === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            lead: 'Data protection impact assessment (DPIA)',
            text,
            sources: [sheet.id],
          },
        ]),
    ...proseOf([sheet], 'processing', 'What we will do with the data'),
    ...proseOf([sheet], 'necessity', 'Why it is needed and in proportion'),
    ...tableOf('Risks to people', sheet.rows('risks'), [
      column('Risk', 'risk'),
      column('Likelihood', 'likelihood'),
      column('Severity', 'severity'),
      column('What reduces it', 'measure'),
      column('Risk left', 'residual'),
    ]),
  ]
}

function screening(sheet: Sheet): Block[] {
  const text = joinSentences([
    sheet.has('full')
      ? `Full equality impact assessment needed: ${sheet.say('full').toLowerCase()}`
      : '',
    sheet.has('evidence') ? `Evidence used: ${sheet.say('evidence')}` : '',
    sheet.has('lead') ? `Lead officer: ${sheet.say('lead')}` : '',
    sheet.has('done') ? `Completed on ${sheet.say('done')}` : '',
  ])
  return text === ''
    ? []
    : [{ kind: 'paragraph', lead: 'Equality screening', text, sources: [sheet.id] }]
}
