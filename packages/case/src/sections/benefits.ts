import { column, listOf, noted, proseOf, tableOf } from '../blocks.ts'
import type { Entry } from '../desk.ts'
import { joined } from '../text.ts'
import type { Composer } from './composer.ts'

/** Benefits: what gets better, for whom, from what to what, worth how much, and who answers for it. */
export const benefits: Composer = {
  compose(desk) {
    const registers = desk.sheets('benefits-register')
    return [
      ...proseOf(desk.sheets('business-case-canvas'), 'value'),
      ...tableOf('What gets better, and by how much', desk.rows('benefits-register', 'benefits'), [
        {
          label: 'Benefit',
          cell: (row) =>
            noted(
              row.say('benefit'),
              row.has('evidence')
                ? `Evidence: ${row.say('evidence')}`
                : 'No evidence: an assumption',
            ),
        },
        { label: 'Who gains', cell: (row) => noted(row.say('who'), row.say('sector')) },
        { label: 'Class', cell: (row) => row.brief('class') },
        { label: 'Now to target', cell: (row) => noted(change(row), row.say('measure')) },
        {
          label: 'Value a year',
          align: 'right',
          cell: (row) => noted(row.say('annual'), range(row)),
        },
        column('Confidence', 'confidence'),
        column('Owner', 'owner'),
      ]),
      ...tableOf('Downsides', desk.rows('benefits-register', 'disbenefits'), [
        column('Downside', 'what'),
        column('Who is worse off', 'who'),
        column('Cost a year', 'annual', 'right'),
        column('What eases it', 'ease'),
      ]),
      ...proseOf(registers, 'doubleCount', 'How we avoided double counting'),
      ...tableOf('Wider public value', desk.rows('social-value', 'outcomes'), [
        { label: 'Outcome', cell: (row) => noted(row.say('outcome'), row.say('theme')) },
        column('For whom', 'who'),
        column('How we would know', 'indicator'),
        column('People reached', 'people', 'right'),
        column('Expected change', 'direction'),
      ]),
      ...proseOf(desk.sheets('social-value'), 'weigh', 'How important this is beside the money'),
      ...listOf(desk.sheets('theory-of-change'), 'outputs', 'What the work produces'),
    ]
  },
  asks: [
    {
      say: 'Name at least one benefit',
      from: [
        ['benefits-register', 'benefits'],
        ['business-case-canvas', 'value'],
      ],
    },
  ],
  gaps(desk) {
    return desk.rows('benefits-register', 'benefits').flatMap((row) => {
      const name = row.say('benefit')
      if (name === '') return []
      const lacks = [
        ...(row.has('owner') ? [] : ['an owner']),
        ...(row.has('measure') ? [] : ['a measure']),
        ...(row.choice('class') === 'qualitative' || row.has('baseline')
          ? []
          : ['a figure for now']),
        ...(row.has('evidence') ? [] : ['evidence or a source']),
      ]
      return lacks.length === 0
        ? []
        : [{ say: `Give ‘${name}’ ${lacks.join(', ')}`, sheet: row.sheet, field: 'benefits' }]
    })
  },
}

/** “120,000 to 60,000 cards” */
function change(row: Entry): string {
  const [now, target, unit] = [row.say('baseline'), row.say('target'), row.say('unit')]
  const from = target === '' && now !== '' ? `${now} now` : now
  const to = now === '' && target !== '' ? `target ${target}` : target
  return joined([joined([from, to], ' to '), unit], ' ')
}

/** “£22,320 to £52,080” */
function range(row: Entry): string {
  const [low, high] = [row.say('low'), row.say('high')]
  if (low !== '' && high !== '') return `${low} to ${high}`
  return joined([low && `low ${low}`, high && `high ${high}`])
}
