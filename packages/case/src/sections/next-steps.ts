import { formatDate } from '@caseboard/board'
import { idsOf, listOf, proseOf, table } from '../blocks.ts'
import type { Desk, Entry } from '../desk.ts'
import { openActions } from '../open-actions.ts'
import type { Block, SignOff } from '../summary.ts'
import { joined } from '../text.ts'
import { sponsorOf } from './ask.ts'
import type { Composer } from './composer.ts'

interface Step {
  readonly what: string
  readonly owner: string
  readonly when: string
  readonly status: string
  /** ISO date for sorting; empty sorts last. */
  readonly date: string
}

/** Next steps in order of date, from every worksheet that has some, then the lines to sign. */
export const nextSteps: Composer = {
  compose(desk) {
    const plans = desk.sheets('delivery-plan')
    const asks = desk.sheets('sponsor-ask')
    return [
      ...steps(desk),
      ...proseOf(plans, 'benefitsReview', 'First benefits review'),
      ...listOf(asks, 'conditions', 'Conditions the sponsor sets'),
      ...proseOf(asks, 'without', 'If the answer is no'),
      ...proseOf(plans, 'stop', 'When we would stop'),
      ...proseOf(
        desk.sheets('publication-plan'),
        'support',
        'How users get help and report errors',
      ),
      ...desk
        .sheets('design-to-scale')
        .flatMap((sheet) => [
          ...proseOf([sheet], 'share', 'How we will share what we learn'),
          ...listOf([sheet], 'partners', 'Councils that might join'),
          ...proseOf([sheet], 'barriers', 'What would stop it spreading'),
        ]),
      ...signOff(desk),
    ]
  },
  asks: [
    {
      say: 'Say what happens next, who does it and by when',
      from: [
        ['delivery-plan', 'milestones'],
        ['delivery-plan', 'first'],
        ['publication-plan', 'releases'],
      ],
    },
    { say: 'Say when benefits are first reviewed', from: [['delivery-plan', 'benefitsReview']] },
  ],
}

function steps(desk: Desk): Block[] {
  const milestones = desk.rows('delivery-plan', 'milestones')
  const first = desk.rows('delivery-plan', 'first')
  const releases = desk.rows('publication-plan', 'releases')
  const all: Step[] = [
    ...milestones.map((row) => step(row.say('milestone'), row, 'due')),
    ...first.map((row) => step(row.say('action'), row, 'due')),
    ...releases.map((row) => ({
      what: joined([
        row.has('dataset') ? `Release ${row.say('dataset')}` : 'Release of data',
        row.say('licence'),
        row.say('format'),
        row.has('catalogue') ? `listed on ${row.say('catalogue')}` : '',
        row.has('frequency') ? `updates: ${row.say('frequency').toLowerCase()}` : '',
      ]),
      owner: row.say('maintainer'),
      when: row.say('first'),
      status: row.has('checked')
        ? `Privacy and rights checked: ${row.say('checked').toLowerCase()}`
        : '',
      date: row.choice('first') ?? '',
    })),
    ...openActions(desk.board).map(({ text, owner, due }) => ({
      what: text.trim(),
      owner,
      when: due === '' ? '' : formatDate(due),
      status: 'Agreed on the board',
      date: due,
    })),
  ]
  return table(
    'Next steps',
    all.toSorted((a, b) => (a.date || '9').localeCompare(b.date || '9')),
    [
      { label: 'What', cell: ({ what }) => what },
      { label: 'Who', cell: ({ owner }) => owner },
      { label: 'By when', cell: ({ when }) => when },
      { label: 'State', cell: ({ status }) => status },
    ],
    idsOf([...milestones, ...first, ...releases]),
  )
}

function step(what: string, row: Entry, due: string): Step {
  return {
    what,
    owner: row.say('owner'),
    when: row.say(due),
    status: row.say('status'),
    date: row.choice(due) ?? '',
  }
}

/** Who signs: the sponsor and, where known, whoever reviews progress. Names are written by hand. */
function signOff(desk: Desk): SignOff[] {
  const sponsor = sponsorOf(desk)
  return sponsor === undefined
    ? []
    : [{ kind: 'sign-off', roles: [sponsor, 'Finance', 'Data protection'] }]
}
