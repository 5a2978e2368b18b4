import { column, list, listOf, noted, proseOf, tableOf } from '../blocks.ts'
import type { Desk, Entry } from '../desk.ts'
import { joined } from '../text.ts'
import type { Composer } from './composer.ts'

const shown = 5
const privacyOrEthics = new Set(['privacy', 'ethics-and-fairness'])

/** The five risks that matter most, one about privacy or ethics among them. */
export const risks: Composer = {
  compose(desk) {
    return [
      ...tableOf('The risks that matter most', mainRisks(desk), [
        {
          label: 'Risk',
          cell: (row) =>
            noted(
              row.say('risk'),
              joined([
                row.say('category'),
                row.has('cost') ? `${row.say('cost')} if it happens` : '',
              ]),
            ),
        },
        column('Likelihood', 'likelihood', 'right'),
        column('Impact', 'impact', 'right'),
        column('What we will do', 'response'),
        column('Owner', 'owner'),
        column('Status', 'status'),
      ]),
      ...desk.sheets('rights-and-licence').flatMap((sheet) =>
        list(
          sheet
            .rows('checks')
            .filter((row) => row.has('limits'))
            .map((row) => ({ text: joined([row.say('dataset'), row.say('limits')], ': ') })),
          [sheet.id],
          'What rights in the data stop',
        ),
      ),
      ...desk
        .sheets('data-quality-check')
        .flatMap((sheet) =>
          listOf(
            [sheet],
            'issues',
            sheet.has('dataset')
              ? `Known problems in ${sheet.say('dataset')}`
              : 'Known problems in the data',
          ),
        ),
      ...listOf(desk.sheets('hopes-and-fears'), 'fears', 'Fears people named'),
      ...proseOf(desk.sheets('data-ethics-canvas'), 'limits', 'Limits and bias in the data'),
    ]
  },
  asks: [{ say: 'List the main risks and who owns them', from: [['risk-register', 'risks']] }],
  gaps(desk) {
    return desk
      .sheets('risk-register')
      .filter((sheet) => {
        const rows = sheet.rows('risks')
        return (
          rows.length > 0 && !rows.some((row) => privacyOrEthics.has(row.choice('category') ?? ''))
        )
      })
      .map((sheet) => ({ say: 'Add a risk about privacy or ethics', sheet, field: 'risks' }))
  },
}

/** Highest likelihood times impact first; a privacy or ethics risk takes the last place if none is among them. */
function mainRisks(desk: Desk): Entry[] {
  const open = desk
    .rows('risk-register', 'risks')
    .filter((row) => row.choice('status') !== 'closed')
    .toSorted((a, b) => score(b) - score(a))
  const top = open.slice(0, shown)
  const isKept = (row: Entry) => privacyOrEthics.has(row.choice('category') ?? '')
  const kept = open.find(isKept)
  return top.some(isKept) || !kept ? top : [...top.slice(0, shown - 1), kept]
}

const score = (row: Entry): number => (row.number('likelihood') ?? 0) * (row.number('impact') ?? 0)
