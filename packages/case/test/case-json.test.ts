import type { BoardSnapshot } from '@caseboard/board'
import { examples } from '@caseboard/toolkit'
import { expect, test } from 'vitest'
import { caseJson } from '../src/index.ts'
import { caseJsonSchema } from '../src/json.ts'
import { emptyBoard, exampleBoard, fullBoard, signedOffBoard, today } from './boards.ts'

const boards: readonly (readonly [string, () => BoardSnapshot])[] = [
  ['an empty board', () => emptyBoard()],
  ['a board with all forty tools filled', () => fullBoard().board],
  ['a board ready for sign-off', signedOffBoard],
  ...examples.map(({ id }) => [id, () => exampleBoard(id)] as const),
]

test.each(boards)(
  'the case of %s goes through JSON unchanged and is what its description says',
  (_, board) => {
    const known = caseJson(board(), { today })
    const read: unknown = JSON.parse(JSON.stringify(known))
    expect(read).toEqual(known)
    expect(caseJsonSchema.parse(read)).toEqual(known)
  },
)
