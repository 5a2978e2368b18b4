import { describe, expect, test } from 'vitest'
import { findTool } from '@caseboard/toolkit'
import {
  addCard,
  addNote,
  addOutcome,
  addRow,
  markMatches,
  readBoard,
  searchBoard,
  setField,
} from '../src/index.ts'
import { workshop } from './workshop.ts'

function bins() {
  const [tom] = workshop('Tom').people
  const { doc, hand } = tom
  const problem = addCard(doc, { tool: 'problem-definition' }, hand)
  setField(doc, problem, 'problem', 'Residents of Llŷn miss the bin day.', hand)
  const benefits = addCard(doc, { tool: 'benefits-register' }, hand)
  const row = addRow(doc, benefits, 'benefits', { benefit: 'Fewer calls about bins' }, hand)
  addNote(doc, { stage: 'goals', pos: [0, 0], text: 'Who empties the bins?' }, hand)
  addOutcome(doc, { kind: 'action', stage: 'value', text: 'Ask the depot', owner: 'Gwen' }, hand)
  return { board: readBoard(doc), problem, benefits, row }
}

describe('looking for something on the board', () => {
  test('a card is found by its name, before anything that is written', () => {
    const { board, problem } = bins()
    const [first] = searchBoard(board, 'problem')
    expect(first).toMatchObject({ kind: 'card', id: problem, title: 'Problem statement', text: '' })
  })

  test('an answer is found with its question and its place', () => {
    const { board, problem } = bins()
    expect(searchBoard(board, 'miss the')).toEqual([
      {
        kind: 'card',
        id: problem,
        stage: 'goals',
        title: 'Problem statement',
        place: 'problem',
        label: findTool('problem-definition')?.fields[0]?.label,
        text: 'Residents of Llŷn miss the bin day.',
      },
    ])
  })

  test('a cell of a table leads to its row and column', () => {
    const { board, benefits, row } = bins()
    const [found] = searchBoard(board, 'fewer calls')
    expect(found).toMatchObject({ id: benefits, place: `benefits/${row}/benefit` })
  })

  test('notes, decisions and actions are found, an action by its owner as well', () => {
    const { board } = bins()
    expect(searchBoard(board, 'empties').map(({ kind }) => kind)).toEqual(['note'])
    expect(searchBoard(board, 'gwen').map(({ kind }) => kind)).toEqual(['outcome'])
  })

  test('capitals, accents and the order of words do not matter; every word has to be there', () => {
    const { board } = bins()
    expect(searchBoard(board, 'LLYN residents')).toHaveLength(1)
    expect(searchBoard(board, 'llyn gulls')).toHaveLength(0)
  })

  test('nothing asked is nothing found, and there is an end to what is answered', () => {
    const { board } = bins()
    expect(searchBoard(board, '  ')).toEqual([])
    expect(searchBoard(board, 'b', 2)).toHaveLength(2)
  })

  test('the words looked for are marked where they stand, accents and all', () => {
    expect(markMatches('Pobl Llŷn', 'llyn')).toEqual([
      { text: 'Pobl ', isMatch: false },
      { text: 'Llŷn', isMatch: true },
    ])
  })

  test('a long text is shown around its first match', () => {
    const pieces = markMatches(`${'before '.repeat(60)}bins${' after'.repeat(60)}`, 'bins', 100)
    expect(pieces.map(({ text }) => text).join('')).toMatch(/^….*bins.*…$/)
    expect(pieces.find(({ isMatch }) => isMatch)?.text).toBe('bins')
  })
})
