import type { Desk, Entry } from './desk.ts'
import { placeName } from './missing.ts'
import { dataNeeded } from './sections/data-needed.ts'
import type { Check, Pointer } from './summary.ts'

/** What a case needs before it is sent, in the order a senior reader would ask. */
export function checksOf(desk: Desk): Check[] {
  const next = pointerOn(desk)
  return [
    check(
      'ask',
      'A sponsor and a dated ask',
      firstOf([
        !has(desk, 'sponsor-ask', 'sponsor') && next('Name the sponsor', 'sponsor-ask', 'sponsor'),
        !has(desk, 'sponsor-ask', 'decision') &&
          next('Write the decision you want', 'sponsor-ask', 'decision'),
        !has(desk, 'sponsor-ask', 'decisionDate') &&
          next('Set the decision date', 'sponsor-ask', 'decisionDate'),
      ]),
    ),
    check(
      'options',
      'Business as usual among the options',
      firstOf([
        !some(desk, 'options-appraisal', 'options', (row) => row.choice('type') === 'bau') &&
          next('Add business as usual', 'options-appraisal', 'options'),
      ]),
    ),
    check(
      'benefit',
      'A benefit with a figure for now, a measure and an owner',
      firstOf([
        !some(desk, 'benefits-register', 'benefits', (row) =>
          ['baseline', 'measure', 'owner'].every((column) => row.has(column)),
        ) && next('Complete a benefit', 'benefits-register', 'benefits'),
      ]),
    ),
    check('data', 'Every dataset has an owner and a licence', datasets(desk)),
    check(
      'privacy',
      'Personal data answered, with advice where it is needed',
      firstOf([
        !has(desk, 'dpia', 'personal') &&
          next('Say whether personal data is used', 'dpia', 'personal'),
        desk.sheets('dpia').some((sheet) => sheet.choice('needed') === 'yes') &&
          !has(desk, 'dpia', 'advice') &&
          next('Record the advice', 'dpia', 'advice'),
      ]),
    ),
    check(
      'equality',
      'Equality screening answered',
      firstOf([
        !has(desk, 'equality-impact', 'full') &&
          next('Answer the screening', 'equality-impact', 'full'),
      ]),
    ),
    check(
      'risk',
      'A risk about privacy or ethics',
      firstOf([
        !some(desk, 'risk-register', 'risks', (row) =>
          ['privacy', 'ethics-and-fairness'].includes(row.choice('category') ?? ''),
        ) && next('Add one', 'risk-register', 'risks'),
      ]),
    ),
    check(
      'evidence',
      'One piece of evidence with a source',
      firstOf([
        !some(desk, 'evidence-bank', 'cases', (row) => row.has('link')) &&
          next('Add a case and its source', 'evidence-bank', 'cases'),
      ]),
    ),
  ]
}

function check(id: string, label: string, next: Pointer | undefined): Check {
  return { id, label, met: next === undefined, ...(next && { next }) }
}

function datasets(desk: Desk): Pointer | undefined {
  const next = pointerOn(desk)
  const [gap] = dataNeeded.gaps?.(desk) ?? []
  return firstOf([
    desk.rows('data-inventory', 'datasets').length === 0 &&
      next('List the datasets', 'data-inventory', 'datasets'),
    desk.rows('data-ownership', 'assets').length === 0 &&
      next('Say who owns each', 'data-ownership', 'assets'),
    gap !== undefined && next(gap.say, gap.sheet.tool.id, gap.field),
  ])
}

function pointerOn(desk: Desk) {
  return (text: string, tool: string, field: string): Pointer => {
    const card = desk.sheets(tool)[0]?.id
    return { text, where: placeName(tool, field), tool, field, ...(card && { card }) }
  }
}

const firstOf = (pointers: readonly (Pointer | false)[]): Pointer | undefined =>
  pointers.find((pointer) => pointer !== false)

const has = (desk: Desk, tool: string, field: string): boolean =>
  desk.sheets(tool).some((sheet) => sheet.has(field))

const some = (desk: Desk, tool: string, field: string, test: (row: Entry) => boolean): boolean =>
  desk.rows(tool, field).some(test)
