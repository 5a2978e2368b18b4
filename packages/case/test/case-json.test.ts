import type { BoardSnapshot } from '@caseboard/board'
import { examples } from '@caseboard/toolkit'
import { test } from 'vitest'
import { emptyBoard, exampleBoard, fullBoard, signedOffBoard } from './boards.ts'
import { expectGoesThroughJson } from './round-trip.ts'

const boards: readonly (readonly [string, () => BoardSnapshot])[] = [
  ['an empty board', () => emptyBoard()],
  ['a board with all forty tools filled', () => fullBoard().board],
  ['a board ready for sign-off', signedOffBoard],
  ...examples.map(({ id }) => [id, () => exampleBoard(id)] as const),
]

test.each(boards)(
  'the case of %s goes through JSON unchanged and is what its description says',
  (_, board) => expectGoesThroughJson(board()),
)
