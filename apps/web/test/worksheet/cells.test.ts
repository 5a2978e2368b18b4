import type { Column } from '@caseboard/toolkit'
import { findTool } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import { mainColumns } from '../../src/worksheet/table/columns.ts'
import {
  cellsOf,
  hasHeader,
  linesOf,
  readCell,
  readRows,
} from '../../src/worksheet/values/cells.ts'

const datasets = findTool('data-inventory')!.fields[0]!
const columns: readonly Column[] = datasets.kind === 'table' ? datasets.columns : []
const labels = columns.map((column) => column.label)

describe('lines pasted into a list', () => {
  test('lose their bullets and numbers, and empty ones go', () => {
    expect(linesOf('• Post is slow\r\n\r\n2. No feed\n- Dates\tchange\n')).toEqual([
      'Post is slow',
      'No feed',
      'Dates change',
    ])
  })

  test('keep what only looks like a number', () => {
    expect(linesOf('9,600 calls\n3.5 days')).toEqual(['9,600 calls', '3.5 days'])
  })
})

describe('cells copied from a spreadsheet', () => {
  test('are split at tabs and lines', () => {
    expect(cellsOf('a\tb\r\nc\t\r\n\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
  })

  test('may hold breaks, tabs and quotes when they are quoted', () => {
    expect(cellsOf('"two\nlines"\t"say ""bin"""\nnext\tone')).toEqual([
      ['two\nlines', 'say "bin"'],
      ['next', 'one'],
    ])
  })

  test('a quote that never closes is a quote', () => {
    expect(cellsOf('"We\tmiss bins\nmore')).toEqual([['"We', 'miss bins'], ['more']])
  })
})

describe('rows for the data inventory', () => {
  test('go by the names in the first line, in whatever order', () => {
    const cells = cellsOf(
      `${labels[2]}\t${labels[0]!.toUpperCase()}\tColour\nHighways\tStreets\tred`,
    )
    expect(hasHeader(columns, cells)).toBe(true)
    const { rows, columns: used } = readRows(columns, cells, true)
    expect(rows).toEqual([{ cells: { holder: 'Highways', name: 'Streets' } }])
    expect(used[2]).toBeUndefined()
  })

  test('go column after column when nothing is named', () => {
    const cells = cellsOf('Streets\tEvery street\tHighways')
    expect(hasHeader(columns, cells)).toBe(false)
    expect(readRows(columns, cells, false).rows[0]!.cells).toEqual({
      name: 'Streets',
      description: 'Every street',
      holder: 'Highways',
    })
  })

  test('what does not fit is left empty and said', () => {
    const cells = cellsOf(`${labels[0]}\tFormat\tLast updated\nStreets\tpapyrus\tsoon`)
    const { rows, problems } = readRows(columns, cells, true)
    expect(rows[0]!.cells).toEqual({ name: 'Streets' })
    expect(problems.map(({ row, typed }) => [row, typed])).toEqual([
      [1, 'papyrus'],
      [1, 'soon'],
    ])
  })
})

describe('one cell', () => {
  const column = (rest: object) =>
    ({ id: 'c', label: 'C', required: false, hint: '', ...rest }) as Column

  test('a choice is known by its label or its value, several by commas', () => {
    const options = [
      { value: 'csv', label: 'CSV file' },
      { value: 'api', label: 'API' },
    ]
    const one = column({ kind: 'choice', options, multiple: false })
    expect(readCell(one, 'csv FILE')).toEqual({ value: 'csv' })
    expect(readCell(one, 'pdf')).toHaveProperty('problem')
    const several = column({ kind: 'choice', options, multiple: true })
    expect(readCell(several, 'API, CSV file')).toEqual({ value: ['api', 'csv'] })
  })

  test('money becomes pence, a person a role', () => {
    expect(readCell(column({ kind: 'money', currency: 'GBP' }), '£1,250.50')).toEqual({
      value: 125_050,
    })
    expect(readCell(column({ kind: 'person', personalData: true }), 'Head of waste')).toEqual({
      value: { role: 'Head of waste', name: '' },
    })
  })

  test('a rating stays on its scale', () => {
    const rating = column({ kind: 'rating', scale: { min: 1, max: 5 } })
    expect(readCell(rating, '4')).toEqual({ value: 4 })
    expect(readCell(rating, '6')).toHaveProperty('problem')
    expect(readCell(rating, '2.5')).toHaveProperty('problem')
  })
})

test('a row’s line shows its first column and the next most telling ones', () => {
  const benefits = findTool('benefits-register')!.fields[0]!
  const shown = benefits.kind === 'table' ? mainColumns(benefits.columns) : []
  expect(shown).toHaveLength(3)
  expect(shown[0]!.id).toBe('benefit')
  expect(mainColumns(columns, 2).map((column) => column.id)).toEqual(['name', 'description'])
})
