import { readBoard } from '@caseboard/board'
import type { BoardSnapshot, CardSnapshot, FieldValue, RowId } from '@caseboard/board'
import { findTool, summarySections, tools } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import { standsOn, summarise } from '../src/index.ts'
import { card, emptyBoard, items, rows, today, typist } from './boards.ts'
import { fullDoc } from './full-doc.ts'

/*  Priya's team agreed to every section of a full board. Whatever changes on it then, a section that reads
 *  otherwise must not go on saying “Agreed”. A section that is written from one more worksheet is found here.
 */
const agreed = readBoard(fullDoc().doc)

describe.each(tools.map(({ id, name }) => [name, id] as const))('once %s', (_, tool) => {
  const changed = (change: (card: CardSnapshot) => CardSnapshot['fields']): BoardSnapshot => ({
    ...agreed,
    cards: agreed.cards.map((card) =>
      card.tool === tool ? { ...card, fields: change(card) } : card,
    ),
  })

  test.each([
    ['says something else', changed(answeredAnew)],
    ['is empty', changed(() => ({}))],
    ['has amounts that no sum can use', changed(({ fields }) => belowZero(fields))],
  ])('%s, every section that reads otherwise stands on something else', (__, board) => {
    expect(stillAgreed(board)).toEqual([])
  })
})

describe('once a setting of the figures changes', () => {
  test.each(Object.keys(agreed.appraisal) as (keyof BoardSnapshot['appraisal'])[])(
    '%s: every section that reads otherwise stands on something else',
    (key) => {
      const value = typeof agreed.appraisal[key] === 'string' ? 'Otherwise' : 7
      const board = { ...agreed, appraisal: { ...agreed.appraisal, [key]: value } }
      expect(stillAgreed(board)).toEqual([])
    },
  )

  test('the options are compared at another rate, and those who agreed to them are asked again', () => {
    const board = { ...agreed, appraisal: { ...agreed.appraisal, ratePercent: 6 } }
    expect(readsOtherwise(board)).toEqual(['options', 'value'])
  })
})

test('once Tom takes on an action, and when it is due or done, the next steps stand on something else', () => {
  const action = {
    id: 'call-leeds' as BoardSnapshot['outcomes'][number]['id'],
    kind: 'action' as const,
    text: 'Call Leeds',
    stage: 'value' as const,
    owner: 'Tom',
    due: '',
    status: 'open' as const,
    sources: [],
    createdAt: '2026-11-24T09:00:00.000Z',
  }
  const marks = [{}, { owner: 'Priya' }, { due: '2027-01-08' }, { status: 'done' as const }].map(
    (change) => {
      const board = { ...agreed, outcomes: [{ ...action, ...change }] }
      expect(stillAgreed(board)).toEqual([])
      return standsOn(board, 'next-steps')
    },
  )
  expect(new Set(marks).size).toBe(4)
  expect(marks.at(-1)).toBe(standsOn(agreed, 'next-steps'))
})

test('once Tom adds a row, an item or a card and leaves it empty, nothing was changed', () => {
  const risks = rows({ risk: 'It is late' })
  const one = card('risk-register', { risks })
  const before = emptyBoard({ cards: [one] })
  const added = [
    [{ ...one, fields: { risks: [...risks, ...rows({}, { risk: ' ' })] } }],
    [{ ...one, fields: { risks, appetite: ' ' } }],
    [one, card('hopes-and-fears', {})],
    [one, card('hopes-and-fears', { hopes: items(' '), fears: items('') })],
  ]
  for (const cards of added) {
    expect(standsOn({ ...before, cards }, 'risks')).toBe(standsOn(before, 'risks'))
  }
  const fears = card('hopes-and-fears', { fears: items('', 'Nobody uses it') })
  expect(standsOn({ ...before, cards: [one, fears] }, 'risks')).not.toBe(standsOn(before, 'risks'))
})

test('the mark kept with an agreement of an earlier version is the mark of today', () => {
  const risks = rows({ risk: 'It is late', likelihood: 3, owner: { role: 'Tom', name: '' } })
  const fears = items('Nobody uses it')
  const board = emptyBoard({
    cards: [
      card('risk-register', { risks: [{ ...risks[0]!, id: 'row-1' as RowId }] }, withId('one')),
      card('hopes-and-fears', { fears: [{ ...fears[0]!, id: 'row-2' as RowId }] }, withId('two')),
    ],
  })
  expect(standsOn(board, 'risks')).toBe('124dc18739367cf1')
})

const withId = (id: string) => ({ id: id as CardSnapshot['id'] })

/** Sections of this board that do not read as they did and would still be called agreed. */
function stillAgreed(board: BoardSnapshot): string[] {
  return readsOtherwise(board).filter((id) => standsOn(board, id) === standsOn(agreed, id))
}

function readsOtherwise(board: BoardSnapshot): string[] {
  const now = wordsOfSections(board)
  return summarySections.map(({ id }) => id).filter((id) => now.get(id) !== then.get(id))
}

function wordsOfSections(board: BoardSnapshot): Map<string, string> {
  return new Map(
    summarise(board, { today }).sections.map(({ id, blocks }) => [id, JSON.stringify(blocks)]),
  )
}

const then = wordsOfSections(agreed)

function answeredAnew({ tool }: CardSnapshot): CardSnapshot['fields'] {
  const typed = typist((n) => `Otherwise${n}x`)
  return Object.fromEntries(
    findTool(tool)!.fields.map((field) => [field.id, typed.field(field).value]),
  )
}

function belowZero<Of extends FieldValue | CardSnapshot['fields']>(value: Of): Of
function belowZero(value: unknown): unknown {
  if (typeof value === 'number') return -1
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one: FieldValue) => belowZero(one))
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, FieldValue]) => [key, belowZero(one)]),
  )
}
