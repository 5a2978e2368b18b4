import { expect, test } from 'vitest'
import { createBoardSchemaFor, joinBoardSchema, startBoardSchema } from '../src/rest.ts'

function messages(result: { error?: { issues: { message: string }[] } | undefined }) {
  return result.error?.issues.map((issue) => issue.message)
}

test('a name is tidied', () => {
  const read = joinBoardSchema.parse({ key: 'k', name: '  Gwen \n Pritchard\u202e ', team: ' ' })
  expect(read).toMatchObject({ name: 'Gwen Pritchard', team: '' })
})

test('a missing, empty or invisible name is asked for', () => {
  for (const name of [undefined, '', '   ', '\u202e\n']) {
    expect(messages(joinBoardSchema.safeParse({ key: 'k', name }))).toEqual(['Enter your name'])
  }
})

test('a name of 10,000 characters is too long, and so is one of 81', () => {
  for (const length of [81, 10_000]) {
    expect(messages(joinBoardSchema.safeParse({ key: 'k', name: 'a'.repeat(length) }))).toEqual([
      'Your name must be 80 characters or fewer',
    ])
  }
  expect(joinBoardSchema.safeParse({ key: 'k', name: 'a'.repeat(80) }).success).toBe(true)
})

test('names in other scripts stay as they are', () => {
  for (const name of ['Gwenllïan', 'محمد', '王小明', 'Zoë O’Hara-Jones']) {
    expect(joinBoardSchema.parse({ key: 'k', name }).name).toBe(name)
  }
})

test('a template is one of three kinds', () => {
  const withTemplate = (template: string) =>
    startBoardSchema.safeParse({ title: 'Missed bins', template }).success
  expect(['business-case', 'blank', 'example:calderford-bins'].map(withTemplate)).toEqual([
    true,
    true,
    true,
  ])
  expect(['', 'example:', 'retro'].map(withTemplate)).toEqual([false, false, false])
})

test('a request with a board in it is read as an import, so that errors name paths in it', () => {
  const body = { board: { version: 1 } }
  const read = createBoardSchemaFor(body).safeParse(body)
  expect(read.error?.issues.every((issue) => issue.path[0] === 'board')).toBe(true)
})
