import { column, idsOf, list, proseOf, tableOf } from '../blocks.ts'
import type { Composer } from './composer.ts'

/** Who it is for: what they need and how we know, who might be left out, who else has a part. */
export const users: Composer = {
  compose(desk) {
    const needs = desk.sheets('user-needs')
    const people = desk.rows('stakeholder-map', 'stakeholders')
    return [
      ...tableOf('What people need', desk.rows('user-needs', 'needs'), [
        column('As a', 'who'),
        column('I need to', 'need'),
        column('So that', 'why'),
        column('Evidence', 'evidence'),
        column('Priority', 'priority'),
      ]),
      ...proseOf(needs, 'assisted', 'Who might be left out'),
      ...proseOf(needs, 'dataUsers', 'Who else would use the data'),
      ...tableOf('Who would use the data', desk.rows('data-demand', 'segments'), [
        column('Group', 'group'),
        column('What they would do', 'use'),
        column('What stops them now', 'barrier'),
        column('Asked?', 'contacted'),
      ]),
      ...list(
        people.map((row) => {
          const [who, team] = [row.say('who'), row.say('team')]
          return { text: who !== '' && team !== '' ? `${who} (${team})` : who || team }
        }),
        idsOf(people),
        'People and groups with a part in it',
      ),
    ]
  },
  asks: [
    { say: 'Say who needs this, and what for', from: [['user-needs', 'needs']] },
    { say: 'Say who might be left out', from: [['user-needs', 'assisted']] },
    {
      say: 'Put the people and teams involved on a map',
      from: [['stakeholder-map', 'stakeholders']],
    },
  ],
}
