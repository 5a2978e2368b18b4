import { formatMoney, formatNumber } from '@caseboard/board'
import { column, idsOf, list, noted, prose, proseOf, tableOf } from '../blocks.ts'
import { joined } from '../text.ts'
import type { Composer } from './composer.ts'

/** Options considered, business as usual among them, and why one is preferred. */
export const options: Composer = {
  compose(desk) {
    const appraisals = desk.sheets('options-appraisal')
    const factors = desk.rows('options-appraisal', 'factors')
    const { options: figures, basis } = desk.appraisal
    const worth = new Map(figures.map(({ id, npv }) => [id, npv]))
    const compared = figures.filter(({ npv }) => npv !== null)
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
        {
          label: 'Net present value',
          align: 'right',
          cell: (row) => {
            const npv = worth.get(`${row.sheet.id}/${row.id}`)
            return npv ? formatMoney(npv.amount) : ''
          },
        },
        column('Fit', 'score', 'right'),
        column('Outcome', 'outcome'),
      ]),
      ...(compared.length === 0
        ? []
        : prose(
            `On the rough figures above: the one-off cost in year 0, cost and benefit in each of years 1 to ${basis.years}, discounted at ${formatNumber(basis.ratePercent)}% a year, without an allowance for optimism. An option without both a cost and a benefit has none.`,
            appraisals.map(({ id }) => id),
            'Net present value of the options',
          )),
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
