import type { BoardSnapshot } from '@caseboard/board'
import { expect } from 'vitest'
import { caseJson } from '../src/index.ts'
import { caseJsonSchema } from '../src/json.ts'
import { today } from './boards.ts'

/** The case of a board goes through JSON unchanged, and is what its description says. */
export function expectGoesThroughJson(board: BoardSnapshot): void {
  const known = caseJson(board, { today })
  const read: unknown = JSON.parse(JSON.stringify(known))
  expect(read).toEqual(known)
  expect(caseJsonSchema.parse(read)).toEqual(known)
}
