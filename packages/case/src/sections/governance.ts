import { column, proseOf, tableOf } from '../blocks.ts'
import type { Composer } from './composer.ts'

/** Who is responsible: who answers for what, who reviews progress, how decisions are kept. */
export const governance: Composer = {
  compose(desk) {
    const plans = desk.sheets('delivery-plan')
    const channels = desk.sheets('communication-channels')
    return [
      ...proseOf(desk.sheets('sponsor-ask'), 'sponsor', 'Sponsor (senior responsible owner)'),
      ...tableOf('Who does what', desk.rows('raci', 'rows'), [
        column('Job', 'activity'),
        column('Does it', 'responsible'),
        column('Answers for it', 'accountable'),
        column('Asked first', 'consulted'),
        column('Told after', 'informed'),
      ]),
      ...proseOf(plans, 'governance', 'Who reviews progress'),
      ...proseOf(channels, 'decisions', 'Where decisions are written down'),
      ...proseOf(channels, 'escalate', 'Who settles a disagreement'),
      ...tableOf('How we keep in touch', desk.rows('communication-channels', 'channels'), [
        column('What it is for', 'purpose'),
        column('Channel', 'channel'),
        column('Teams in it', 'teams'),
        column('How often', 'how'),
        column('Who looks after it', 'owner'),
      ]),
    ]
  },
  asks: [
    { say: 'Say who does what and who answers for it', from: [['raci', 'rows']] },
    { say: 'Say who reviews progress', from: [['delivery-plan', 'governance']] },
    {
      say: 'Say where decisions are written down',
      from: [['communication-channels', 'decisions']],
    },
  ],
}
