import { column, idsOf, list, listOf, proseOf, tableOf } from '../blocks.ts'
import { joined } from '../text.ts'
import type { Composer } from './composer.ts'

/** How data is used now: the service step by step, the data behind it, and where it gets stuck. */
export const dataNow: Composer = {
  compose(desk) {
    const blueprints = desk.sheets('service-blueprint')
    const inUse = desk
      .rows('data-inventory', 'datasets')
      .filter((row) => row.choice('use') === 'use-it-now')
    return [
      ...proseOf(desk.sheets('business-case-canvas'), 'dataNow'),
      ...proseOf(blueprints, 'journey', 'Whose journey this is'),
      ...tableOf('The service today', desk.rows('service-blueprint', 'steps'), [
        column('Step', 'step'),
        column('User does', 'user'),
        column('Staff and systems do', 'back'),
        column('Data used or made', 'data'),
        column('Team', 'team'),
        column('Pain', 'pain', 'right'),
      ]),
      ...list(
        inUse.map((row) => {
          const [name, holder] = [row.say('name'), row.say('holder')]
          return { text: joined([name, holder && `held by ${holder}`]) }
        }),
        idsOf(inUse),
        'Data we use now',
      ),
      ...desk.sheets('data-ecosystem-map').flatMap((sheet) => [
        ...proseOf([sheet], 'focus', 'Use case mapped'),
        ...list(
          sheet.rows('flows').map((row) => ({
            text: joined(
              [
                joined([row.say('from'), row.say('to')], ' to '),
                joined(
                  [
                    row.say('what'),
                    row.has('type') || row.has('access')
                      ? `(${joined([row.say('type'), row.say('access')])})`
                      : '',
                  ],
                  ' ',
                ),
              ],
              ': ',
            ),
          })),
          [sheet.id],
          'What flows between people and organisations',
        ),
        ...listOf([sheet], 'gaps', 'Gaps and blockages'),
      ]),
      ...listOf(blueprints, 'opportunities', 'Where data could help'),
    ]
  },
  asks: [
    {
      say: 'Describe how the service uses data today',
      from: [
        ['service-blueprint', 'steps'],
        ['data-ecosystem-map', 'flows'],
        ['business-case-canvas', 'dataNow'],
      ],
    },
    { say: 'List the data you have and the data you need', from: [['data-inventory', 'datasets']] },
  ],
}
