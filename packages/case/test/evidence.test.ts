import { expect, test } from 'vitest'
import { casesCited, citableCases, citing, evidenceNotes } from '../src/evidence/index.ts'
import { card, emptyBoard, exampleBoard, rows } from './boards.ts'

/*  A reader of a benefit wants to know what it rests on, and how far to trust that, without opening
 *  another card.
 */

const leeds = {
  who: 'Leeds City Council',
  what: 'Bin day app',
  result: 'Over 50,000 installs by 2020',
  strength: 'reported',
  link: 'https://www.open-innovations.org/blog',
}

const notes = (cases: Parameters<typeof rows>[0][], ...cited: string[]) => {
  const board = emptyBoard({
    cards: [
      card('evidence-bank', { cases: rows(...cases) }),
      card('benefits-register', {
        benefits: rows(...cited.map((evidence) => ({ benefit: 'Less post', evidence }))),
      }),
    ],
  })
  return evidenceNotes(board).map(({ says }) => says)
}

test('a case says its strength, its year, whose it is and its source', () => {
  expect(notes([leeds])).toEqual([
    'Reported by the organisation, 2020, elsewhere (Leeds City Council), open-innovations.org',
  ])
})

test('where no year is told, the day it was checked stands in; what is missing is said', () => {
  expect(notes([{ ...leeds, result: 'Many installs', checked: '2026-11-24' }])[0]).toContain(
    ', checked 24 November 2026, ',
  )
  expect(notes([{ what: 'An app' }])).toEqual([
    'Strength not said, no date yet, elsewhere, no source yet',
  ])
})

test('a benefit shows the case it cites, by name', () => {
  const [own, cited] = notes([leeds], 'The Leeds app')
  expect(cited).toBe(`In the evidence bank: ${own}`)
})

test('a benefit that cites its own records, or nothing, says so', () => {
  const [, ours, part, none] = notes([leeds], 'Call logs 2025', 'Leedsford logs', ' ')
  expect(ours).toBe('About us, or not in the evidence bank yet')
  expect(part).toBe('About us, or not in the evidence bank yet')
  expect(none).toBe('No evidence yet, so this benefit is an assumption')
})

test('each is said where it is read', () => {
  const board = exampleBoard('marlbeck-rates')
  const [bank, register] = ['evidence-bank', 'benefits-register'].map(
    (tool) => board.cards.find((one) => one.tool === tool)!.id,
  )
  const places = evidenceNotes(board).map(({ place }) => [place.card, place.field, place.column])
  expect(places).toEqual([
    [bank, 'cases', undefined],
    [bank, 'cases', undefined],
    [register, 'benefits', 'evidence'],
    [register, 'benefits', 'evidence'],
  ])
  expect(evidenceNotes(board)[2]!.says).toContain(
    'Supplier or third-party estimate, checked 24 November 2026, elsewhere (North Lanarkshire',
  )
})

test('what the evidence bank has can be cited by name, each name once, and is found again', () => {
  const board = emptyBoard({
    cards: [card('evidence-bank', { cases: rows(leeds, { what: 'An app' }, leeds) })],
  })
  expect(citableCases(board).map(({ name }) => name)).toEqual(['Leeds City Council'])
  const cited = citing('Call logs 2025 ', 'Leeds City Council')
  expect(cited).toBe('Call logs 2025; Leeds City Council')
  expect([...casesCited(cited, ['Leeds City Council'])]).toEqual(['Leeds City Council'])
  expect(casesCited('Call logs 2025', ['Leeds City Council']).size).toBe(0)
})

test('a name given in full is that case, and not another of the same place; the place alone is each', () => {
  const names = ['Leeds City Council', 'Leeds City Council and Imactivate', 'York']
  const citedBy = (cited: string) => [...casesCited(cited, names)]
  expect(citedBy('Leeds City Council and Imactivate')).toEqual([
    'Leeds City Council and Imactivate',
  ])
  expect(citedBy('Leeds City Council; Leeds City Council')).toEqual(['Leeds City Council'])
  expect(citedBy('Leeds City Council and Imactivate; Leeds City Council')).toHaveLength(2)
  expect(citedBy('The Leeds app')).toEqual(names.slice(0, 2))
})

test('a benefit that Priya pasted one name into thirty thousand times does not hold up the board', () => {
  const start = performance.now()
  const cited = 'Leeds City Council; '.repeat(30_000)
  expect([...casesCited(cited, ['Leeds City Council', 'York'])]).toEqual(['Leeds City Council'])
  expect(performance.now() - start).toBeLessThan(3_000)
})

test('a council whose name begins with what it is, is cited by its place and by no other word', () => {
  const isCited = (name: string, cited: string) => casesCited(cited, [name]).has(name)
  expect(isCited('The City of Edinburgh Council', 'Taken from the finance system')).toBe(false)
  expect(isCited('The City of Edinburgh Council', 'The Edinburgh app')).toBe(true)
  expect(isCited('London Borough of Camden', 'Transport for London, 2017')).toBe(false)
  expect(isCited('London Borough of Camden', 'Camden’s open data')).toBe(true)
  expect(isCited('Royal Borough of Kensington and Chelsea', 'As Kensington did')).toBe(true)
  expect(isCited('City and County of Swansea Council', 'As in Swansea')).toBe(true)
})

test('an amount of money is no year', () => {
  const [says] = notes([{ ...leeds, result: 'Fewer calls in 2019, which saved £2000 a month' }])
  expect(says).toContain(', 2019, ')
})
