import { column, idsOf, list, listOf, proseOf, tableOf } from '../blocks.ts'
import type { Composer } from './composer.ts'

/** Goals and objectives: what will be different, by how much and by when. */
export const goals: Composer = {
  compose(desk) {
    const fits = desk.sheets('strategic-fit')
    const theories = desk.sheets('theory-of-change')
    const canvases = desk.sheets('business-case-canvas')
    const priorities = desk.rows('strategic-fit', 'links')
    return [
      ...proseOf(canvases, 'goals'),
      ...tableOf('Objectives', desk.rows('strategic-fit', 'objectives'), [
        column('Objective', 'objective'),
        column('Measure', 'measure'),
        column('Now', 'baseline', 'right'),
        column('Target', 'target', 'right'),
        column('By when', 'by'),
      ]),
      ...list(
        priorities.map((row) => {
          const priority = row.has('document')
            ? `${row.say('priority')} (${row.say('document')})`
            : row.say('priority')
          return { text: row.has('how') ? `${priority}: ${row.say('how')}` : priority }
        }),
        idsOf(priorities),
        'Council priorities this supports',
      ),
      ...proseOf(canvases, 'dataBetter', 'Better data use'),
      ...listOf(theories, 'outcomes', 'What changes for people'),
      ...proseOf(theories, 'impact', 'Long-term difference'),
      ...proseOf(canvases, 'champion', 'Why open, and who will champion it'),
      ...proseOf(fits, 'outOfScope', 'What we will not do'),
    ]
  },
  asks: [
    {
      say: 'Set an objective with a measure, a target and a date',
      from: [
        ['strategic-fit', 'objectives'],
        ['business-case-canvas', 'goals'],
      ],
    },
    { say: 'Say which council priority this supports', from: [['strategic-fit', 'links']] },
  ],
}
