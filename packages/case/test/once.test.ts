import { expect, test } from 'vitest'
import { appraise, coverNeeds } from '../src/index.ts'
import { exampleBoard, today } from './boards.ts'

test('a board is worked out once a day, however many screens Priya has open', () => {
  const board = exampleBoard('calderford-bins')
  expect(appraise(board)).toBe(appraise(board))
  expect(coverNeeds(board, { today })).toBe(coverNeeds(board, { today }))
})

test('another day, other facts and a changed board are worked out anew', () => {
  const board = exampleBoard('calderford-bins')
  const covered = coverNeeds(board, { today })
  expect(coverNeeds(board, { today: '2030-01-01' })).not.toEqual(covered)
  expect(coverNeeds(board, { today, facts: { distinctContributorTeams: 9 } })).not.toEqual(covered)
  const { priced } = appraise({ ...board, cards: [] })
  expect([appraise(board).priced, priced]).toEqual([true, false])
})
