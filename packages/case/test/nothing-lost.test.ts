import { assert, double, integer, property } from 'fast-check'
import { isRows } from '@caseboard/board'
import type { BoardSnapshot, FieldValue } from '@caseboard/board'
import { tools } from '@caseboard/toolkit'
import { expect, test } from 'vitest'
import { chaptersOf, summarise } from '../src/index.ts'
import { card, emptyBoard, fullBoard, rows, today, typist } from './boards.ts'
import { allWords } from './reading.ts'

test('everything on a board with all forty tools filled is in the document', () => {
  const { board, words } = fullBoard()
  expect(lost(board, words)).toEqual([])
})

test('whatever part of the worksheets is filled, every word of it is in the document', () => {
  assert(
    property(integer(), double({ min: 0.05, max: 1, noNaN: true }), (seed, share) => {
      const { board, words } = someBoard(seed, share)
      expect(lost(board, words)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('where data is that has no web address is in the document', () => {
  const board = emptyBoard({
    cards: [
      card('data-inventory', {
        datasets: rows({ name: 'Rounds', link: 'Bartec, report 12' }),
      }),
    ],
  })
  expect(lost(board, ['Rounds', 'Bartec, report 12'])).toEqual([])
})

test('a sign that no file may hold is left out wherever the words are quoted', () => {
  const { board } = fullBoard((n) => `Wo\u0000rd${n}x`)
  expect(JSON.stringify(chaptersOf(summarise(board, { today })))).not.toContain('\\u0000')
})

test('the same board and day give the same summary, and the board is left as it was', () => {
  const { board } = fullBoard()
  const before = structuredClone(board)
  expect(summarise(board, { today })).toEqual(summarise(board, { today }))
  expect(board).toEqual(before)
})

/** The words a reader would look for in vain. A choice may stand in the middle of a sentence, in small letters. */
function lost(board: BoardSnapshot, words: readonly string[]): string[] {
  const document = allWords(summarise(board, { today })).toLowerCase()
  return words.filter((word) => !document.includes(word.toLowerCase()))
}

/** Some fields of some tools, some tools twice, some cells of the tables empty. */
function someBoard(seed: number, share: number): { board: BoardSnapshot; words: string[] } {
  const random = randomFrom(seed)
  const { field: type } = typist()
  const words: string[] = []
  const chosen = tools.flatMap((tool) => [
    ...(random() < share ? [tool] : []),
    ...(random() < share / 4 ? [tool] : []),
  ])
  const cards = chosen.map((tool) => {
    const fields: [string, FieldValue][] = []
    for (const field of tool.fields) {
      if (random() > share) continue
      const typed = type(field)
      if (field.kind !== 'table') {
        fields.push([field.id, typed.value])
        words.push(...typed.words)
        continue
      }
      // Words follow the cells in order; a person has two.
      const left = [...typed.words]
      const rows = (isRows(typed.value) ? typed.value : []).map((row) => ({
        ...row,
        cells: Object.fromEntries(
          field.columns.flatMap((column) => {
            const found = left.splice(0, column.kind === 'person' ? 2 : 1)
            if (random() > share) return []
            words.push(...found)
            const cell = row.cells[column.id]
            return cell === undefined ? [] : [[column.id, cell]]
          }),
        ),
      }))
      fields.push([field.id, rows])
    }
    return card(tool.id, Object.fromEntries(fields))
  })
  return { board: emptyBoard({ cards }), words }
}

function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}
