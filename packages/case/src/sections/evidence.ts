import { column, listOf, noted, proseOf, tableOf } from '../blocks.ts'
import type { Entry } from '../desk.ts'
import { joined, safeHref } from '../text.ts'
import type { Cell } from '../summary.ts'
import type { Composer } from './composer.ts'

/** Evidence from elsewhere: who did what, with what result, how strong the figure is, and whom to ask. */
export const evidence: Composer = {
  compose(desk) {
    const demand = desk.sheets('data-demand')
    return [
      ...proseOf(desk.sheets('business-case-canvas'), 'evidence'),
      ...tableOf('Cases elsewhere', desk.rows('evidence-bank', 'cases'), [
        { label: 'Who and what', cell: (row) => noted(row.say('who'), row.say('what')) },
        { label: 'Result', cell: (row) => row.say('result') },
        { label: 'How strong', cell: (row) => row.say('strength') },
        {
          label: 'Would it work here?',
          cell: (row) => noted(row.say('transfer'), row.say('difference')),
        },
        { label: 'Source', cell: source },
      ]),
      ...tableOf('Peers to learn from', desk.rows('peer-network', 'peers'), [
        { label: 'Council or network', cell: (row) => noted(row.say('council'), row.say('role')) },
        column('What they know', 'know'),
        column('What we can offer', 'give'),
        column('Status', 'status'),
        column('Next contact', 'next'),
      ]),
      ...listOf(desk.sheets('evidence-bank'), 'ask', 'People to call'),
      ...listOf(desk.sheets('peer-network'), 'networks', 'Networks to join'),
      ...listOf(demand, 'questions', 'Questions people want the data to answer'),
      ...proseOf(demand, 'requests', 'Requests we get today'),
      ...listOf(demand, 'stock', 'Already published'),
    ]
  },
  asks: [
    {
      say: 'Find cases from elsewhere, each with its source',
      from: [
        ['evidence-bank', 'cases'],
        ['business-case-canvas', 'evidence'],
      ],
    },
    { say: 'Name a peer who has done it', from: [['peer-network', 'peers']] },
  ],
  gaps(desk) {
    return desk
      .rows('evidence-bank', 'cases')
      .filter((row) => !row.has('link') && row.has('who'))
      .map((row) => ({
        say: `Add the source of ‘${row.say('who')}’`,
        sheet: row.sheet,
        field: 'cases',
      }))
  },
}

/** The site's name as a link; the whole address is long and says little to a reader on paper. */
function source(row: Entry): Cell {
  const address = row.say('link')
  const href = safeHref(address)
  const host = href?.match(/^https?:\/\/(?:www\.)?([^/:?#]+)/i)?.[1]
  const checked = row.has('checked') ? `checked ${row.say('checked')}` : ''
  return href ? { ...noted(host ?? address, checked), href } : noted(joined([address]), checked)
}
