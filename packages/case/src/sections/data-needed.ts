import { findTool } from '@caseboard/toolkit'
import { idsOf, list, listOf, noted, proseOf, table } from '../blocks.ts'
import type { Desk, Entry, Sheet } from '../desk.ts'
import type { Block, Cell } from '../summary.ts'
import { sameName } from '@caseboard/board'
import { joined, joinSentences, safeHref } from '../text.ts'
import type { Composer, Gap } from './composer.ts'

/*  Several worksheets say something about one dataset: what it is, who answers for it, what the licence
 *  allows, how open it should be. A senior reader wants one line for each dataset.
 */

/** What the worksheets say about one dataset, found by its name. */
interface Dataset {
  readonly name: string
  readonly inventory: Entry[]
  readonly ownership: Entry[]
  readonly rights: Entry[]
  readonly spectrum: Entry[]
}

const sourcesOfDatasets = [
  { key: 'inventory', tool: 'data-inventory', field: 'datasets', name: 'name' },
  { key: 'ownership', tool: 'data-ownership', field: 'assets', name: 'dataset' },
  { key: 'rights', tool: 'rights-and-licence', field: 'checks', name: 'dataset' },
  { key: 'spectrum', tool: 'data-spectrum', field: 'placements', name: 'dataset' },
] as const

/** Data needed: each dataset with its owner, licence, access level and whether it is about people. */
export const dataNeeded: Composer = {
  compose(desk) {
    const datasets = datasetsOf(desk)
    const inventories = desk.sheets('data-inventory')
    return [
      ...table(
        'Datasets',
        datasets,
        [
          { label: 'Dataset', cell: nameCell },
          { label: 'Accountable owner', cell: ownerCell },
          { label: 'Licence', cell: licenceCell },
          { label: 'Access', cell: accessCell },
          { label: 'Personal data', cell: (set) => sayAll(set.inventory, 'personal') },
        ],
        idsOf(datasets.flatMap((set) => sourcesOfDatasets.flatMap(({ key }) => set[key]))),
      ),
      ...listOf(inventories, 'missing', 'Data we need but cannot find'),
      ...desk.sheets('data-quality-check').flatMap(quality),
      ...desk.sheets('open-data-certificate').flatMap(certificate),
      ...desk.sheets('data-sharing-agreement').flatMap(sharing),
      ...proseOf(desk.sheets('data-spectrum'), 'explain', 'What open data means here'),
      ...proseOf(desk.sheets('data-ownership'), 'handover', 'When an owner leaves'),
      ...desk.sheets('open-data-charter-check').flatMap(charter),
    ]
  },
  asks: [
    { say: 'List the data you need', from: [['data-inventory', 'datasets']] },
    { say: 'Say who answers for each dataset', from: [['data-ownership', 'assets']] },
    {
      say: 'Check the rights in each dataset',
      from: [
        ['rights-and-licence', 'checks'],
        ['data-spectrum', 'placements'],
      ],
    },
  ],
  gaps(desk) {
    return datasetsOf(desk).flatMap((set): Gap[] => {
      const own = set.inventory[0]
      if (!own) return []
      const ownership = desk.sheets('data-ownership')[0]
      const licence = own.choice('licence')
      return [
        // Without any ownership record the ask above says it once for all of them.
        ...(ownership && !set.ownership.some((row) => row.has('accountable'))
          ? [{ say: `Name an owner for ‘${set.name}’`, sheet: ownership, field: 'assets' }]
          : []),
        ...((licence === undefined || licence === 'unknown') &&
        !set.rights.some((row) => row.has('licence') && row.choice('licence') !== 'unknown')
          ? [{ say: `Find out the licence of ‘${set.name}’`, sheet: own.sheet, field: 'datasets' }]
          : []),
      ]
    })
  },
}

function datasetsOf(desk: Desk): Dataset[] {
  const found = new Map<string, Dataset>()
  for (const { key, tool, field, name } of sourcesOfDatasets) {
    for (const entry of desk.rows(tool, field)) {
      if (!entry.has(name)) continue
      const text = entry.say(name)
      const set = found.get(sameName(text)) ?? {
        name: text,
        inventory: [],
        ownership: [],
        rights: [],
        spectrum: [],
      }
      set[key].push(entry)
      found.set(sameName(text), set)
    }
  }
  return [...found.values()]
}

function nameCell(set: Dataset): Cell {
  // Only looked at: what leads nowhere, such as the name of a report, is left for the annex to say.
  const link = set.inventory.find((row) => safeHref(row.choice('link') ?? ''))
  const note = joinSentences([
    ...set.inventory.map((row) =>
      joinSentences([
        row.say('description'),
        row.has('holder') ? `Held by ${row.say('holder')}` : '',
        joined([
          row.say('format'),
          row.has('frequency') ? `changes ${row.say('frequency').toLowerCase()}` : '',
        ]),
      ]),
    ),
    ...set.rights.map((row) => (row.has('holder') ? `Rights: ${row.say('holder')}` : '')),
  ])
  return {
    ...noted(set.name, note),
    ...(link && { href: safeHref(link.say('link'))! }),
  }
}

function ownerCell(set: Dataset): Cell {
  return noted(
    sayAll(set.ownership, 'accountable'),
    joinSentences(
      set.ownership.flatMap((row) => [
        row.has('steward') ? `Steward: ${row.say('steward')}` : '',
        row.has('agreed') ? `Owner agreed: ${row.say('agreed').toLowerCase()}` : '',
        row.has('review') ? `Review ${row.say('review')}` : '',
      ]),
    ),
  )
}

function licenceCell(set: Dataset): Cell {
  const [listed, checked] = [sayAll(set.inventory, 'licence'), sayAll(set.rights, 'licence')]
  const next = set.rights.map((row) =>
    joined(
      [
        row.has('thirdParty') && row.choice('thirdParty') !== 'no'
          ? `Third-party content: ${row.say('thirdParty').toLowerCase()}`
          : '',
        row.has('action') && row.choice('action') !== 'none-needed'
          ? `next step: ${row.say('action').toLowerCase()}`
          : '',
      ],
      '; ',
    ),
  )
  return noted(
    listed !== '' && checked !== '' && listed !== checked
      ? `${listed} (rights check: ${checked})`
      : listed || checked,
    joinSentences(next),
  )
}

function accessCell(set: Dataset): Cell {
  const now = joined([...new Set(set.inventory.map((row) => access(row, 'access')))], '; ')
  const placed = set.spectrum.map((row) => {
    const from = access(row, 'now')
    const here = from === '' || from === now ? '' : from
    return joined([
      here,
      row.has('should') ? `should be ${access(row, 'should').toLowerCase()}` : '',
    ])
  })
  const why = set.spectrum.map((row) =>
    joinSentences([row.say('reason'), row.has('next') ? `To move it: ${row.say('next')}` : '']),
  )
  return noted(joined([now, ...placed]), joined(why, ' '))
}

/** The five levels of the Data Spectrum in few words; the worksheet explains them in full. */
const levels: Readonly<Record<string, string>> = {
  closed: 'Closed',
  named: 'Shared with named people',
  group: 'Shared with a group',
  public: 'Shared with anyone, reuse limited',
  open: 'Open',
}

function access(row: Entry, column: string): string {
  const text = row.say(column)
  return levels[row.choice(column) ?? ''] ?? text
}

/** One column over the rows about a dataset; a value said twice is written once. */
function sayAll(rows: readonly Entry[], column: string): string {
  return joined([...new Set(rows.map((row) => row.say(column)))], '; ')
}

function quality(sheet: Sheet): Block[] {
  const dimensions = sheet
    .rows('dimensions')
    .map((row) =>
      joined(
        [
          joined([row.say('dimension'), row.say('score')], ' '),
          row.has('evidence') ? `(${row.say('evidence')})` : '',
        ],
        ' ',
      ),
    )
  const text = joinSentences([
    joined([sheet.say('dataset'), sheet.has('use') ? `for ${sheet.say('use')}` : ''], ' '),
    joined(dimensions, '; '),
  ])
  return text === '' ? [] : [{ kind: 'paragraph', lead: 'Quality', text, sources: [sheet.id] }]
}

function certificate(sheet: Sheet): Block[] {
  const areas = ['legal', 'practical', 'technical', 'social']
    .filter((field) => sheet.has(field))
    .map((field) => `${field} ${sheet.say(field).toLowerCase()}`)
  const text = joinSentences([
    sheet.say('dataset'),
    joined(areas),
    sheet.has('level') ? `Level we think it reaches: ${sheet.say('level')}` : '',
  ])
  return text === ''
    ? []
    : [{ kind: 'paragraph', lead: 'Open data certificate self-check', text, sources: [sheet.id] }]
}

function sharing(sheet: Sheet): Block[] {
  const parties = sheet.items('parties')
  const text = joinSentences([
    parties.length > 0 ? `Between ${joined(parties)}` : '',
    sheet.has('status') ? `Status: ${sheet.say('status').toLowerCase()}` : '',
    sheet.has('review') ? `Review on ${sheet.say('review')}` : '',
  ])
  return [
    ...(text === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            lead: 'Data sharing agreement',
            text,
            sources: [sheet.id],
          },
        ]),
    ...listOf([sheet], 'items', 'Data shared'),
  ]
}

function charter(sheet: Sheet): Block[] {
  const ratings = (findTool('open-data-charter-check')?.fields ?? [])
    .filter(({ id, kind }) => kind === 'rating' && sheet.has(id))
    .map(({ id, label }) => ({ text: `${label}: ${sheet.say(id)}` }))
  return [
    ...list(ratings, [sheet.id], 'How far the open data principles are met'),
    ...listOf([sheet], 'improve', 'Principles to improve'),
  ]
}
