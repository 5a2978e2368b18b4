import { expect, test } from 'vitest'
import { shallowEqual } from '../../src/session/shallow.ts'

const note = { text: 'x' }

test.each([
  [1, 1, true],
  [1, 2, false],
  [[note, 2], [note, 2], true],
  [[note], [{ text: 'x' }], false],
  [[1, 2], [1], false],
  [{ a: note }, { a: note }, true],
  [{ a: 1 }, { b: 1 }, false],
  [{ a: undefined }, {}, false],
  [[], {}, false],
  [null, {}, false],
  [undefined, undefined, true],
])('%j and %j: %s', (a, b, same) => {
  expect(shallowEqual(a, b)).toBe(same)
})
