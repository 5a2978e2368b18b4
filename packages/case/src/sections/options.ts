import { column, idsOf, list, noted, proseOf, tableOf } from '../blocks.ts'
import { joined } from '../text.ts'
import type { Composer } from './composer.ts'

/** Options considered, business as usual among them, and why one is preferred. */
export const options: Composer = {
  compose(desk) {
    const appraisals = desk.sheets('options-appraisal')
    const factors = desk.rows('options-appraisal', 'factors')
    return [
      ...tableOf('Options', desk.rows('options-appraisal', 'options'), [
        {
          label: 'Option',
          cell: (row) =>
            noted(
              row.say('name'),
              joined(
                [
                  row.say('description'),
                  row.has('unmonetised') ? `Not in pounds: ${row.say('unmonetised')}` : '',
                ],
                '\n',
              ),
            ),
        },
        column('Type', 'type'),
        column('One-off cost', 'oneOff', 'right'),
        column('Cost a year', 'yearly', 'right'),
        column('Benefit a year', 'benefit', 'right'),
        column('Fit', 'score', 'right'),
        column('Outcome', 'outcome'),
      ]),
      ...proseOf(appraisals, 'why', 'Why the preferred way forward'),
      ...list(
        factors.map((row) => {
          const kind = joined([row.say('kind'), row.say('weight')])
          return { text: joined([row.say('factor'), kind === '' ? '' : `(${kind})`], ' ') }
        }),
        idsOf(factors),
        'What the options were judged on',
      ),
      ...proseOf(desk.sheets('service-model-canvas'), 'offer', 'What we offer'),
    ]
  },
  asks: [
    {
      say: 'Compare the options, business as usual among them',
      from: [['options-appraisal', 'options']],
    },
    {
      say: 'Say why one option is the preferred way forward',
      from: [['options-appraisal', 'why']],
    },
  ],
  gaps(desk) {
    return desk
      .sheets('options-appraisal')
      .filter((sheet) => {
        const rows = sheet.rows('options')
        return rows.length > 0 && !rows.some((row) => row.choice('type') === 'bau')
      })
      .map((sheet) => ({ say: 'Add business as usual to the options', sheet, field: 'options' }))
  },
}
