import { expect, test } from 'vitest'
import { explain } from '../../src/pages/explain.ts'

test('a part that could not be fetched is not called a fault of the page', () => {
  const error = new TypeError('Failed to fetch dynamically imported module: /assets/Canvas-x.js')
  expect(explain(error).title).toBe('This part could not be loaded')
  expect(explain(error).advice).toMatch(/Reload the page/)
})

test('anything else says that what was written is kept, with the details for who looks after it', () => {
  const told = explain(new Error('undefined is not a function'))
  expect(told.title).toBe('Something went wrong on this page')
  expect(told.details).toMatch(/undefined is not a function/)
  expect(explain('thrown text').details).toBe('thrown text')
})
