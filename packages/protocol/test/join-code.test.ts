import { expect, test } from 'vitest'
import { codeAlphabet, formatCode, readCode } from '../src/index.ts'

test('a code is read however it is typed', () => {
  for (const typed of ['K7P4XM', 'k7p 4xm', ' K7P-4XM ', 'k7p4 xm']) {
    expect(readCode(typed)).toBe('K7P4XM')
  }
})

test('what cannot be a code is no code', () => {
  for (const typed of ['', 'K7P', 'K7P4XMM', 'K7P 4X0', 'K7P 4XI', '💥💥💥']) {
    expect(readCode(typed)).toBeUndefined()
  }
})

test('a code is shown in two halves', () => {
  expect(formatCode('K7P4XM')).toBe('K7P 4XM')
})

test('no two letters of a code are easily confused', () => {
  for (const letter of '01ILOU') expect(codeAlphabet).not.toContain(letter)
  expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length)
})
