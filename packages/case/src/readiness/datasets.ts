import { sameName } from '@caseboard/board'
import { cellOf, textOf } from '../coverage/worksheets.ts'
import type { Scene } from '../coverage/rule.ts'
import { at } from '../coverage/target.ts'
import type { Step } from './gates.ts'

/** What a dataset is asked for: who answers for it, and what may be done with it. */
type Asked = 'owner' | 'licence'

/** What is still to do until every dataset listed has an accountable owner and a known licence, or what is asked of the two. */
export function datasetGaps(scene: Scene, asked: readonly Asked[] = ['owner', 'licence']): Step[] {
  const { sheets } = scene
  const listed = sheets.rows('data-inventory', 'datasets')
  const inventory = at('data-inventory', 'datasets', scene)
  const ownership = at('data-ownership', 'assets', scene)
  if (listed.length === 0) return [{ text: 'List the datasets', target: inventory }]

  const owned = new Set(
    sheets
      .rows('data-ownership', 'assets')
      .filter((row) => textOf(row, 'accountable') !== '')
      .map((row) => sameName(textOf(row, 'dataset'))),
  )
  const checked = new Set(
    sheets
      .rows('rights-and-licence', 'checks')
      .filter((row) => isKnown(cellOf(row, 'licence')))
      .map((row) => sameName(textOf(row, 'dataset'))),
  )
  return listed.flatMap((row): Step[] => {
    const name = textOf(row, 'name')
    const here = { tool: 'data-inventory', field: 'datasets', card: row.card.id }
    if (name === '') return [{ text: 'Give a dataset its name', target: here }]
    const hasLicence = isKnown(cellOf(row, 'licence')) || checked.has(sameName(name))
    return [
      ...(owned.has(sameName(name)) || !asked.includes('owner')
        ? []
        : [{ text: `Name an owner for ‘${name}’`, target: ownership }]),
      ...(hasLicence || !asked.includes('licence')
        ? []
        : [{ text: `Find out the licence of ‘${name}’`, target: here }]),
    ]
  })
}

const isKnown = (licence: unknown): boolean => licence !== undefined && licence !== 'unknown'
