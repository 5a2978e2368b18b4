import { packs, tools } from '@caseboard/toolkit'
import { expect, test } from 'vitest'
import { anyTool, findTools } from '../../src/toolkit/findTools.ts'
import { duration } from '../../src/toolkit/Packs.tsx'

const names = (query: Partial<typeof anyTool>) =>
  findTools({ ...anyTool, ...query }).map((tool) => tool.id)

test('asking for nothing gives every tool, in catalogue order', () => {
  expect(names({})).toEqual(tools.map((tool) => tool.id))
})

test('a tool is found by its name first, whatever the case', () => {
  expect(names({ words: 'RISK register' })[0]).toBe('risk-register')
})

test('a tool is found by what it asks for', () => {
  expect(names({ words: 'discount rate' })).toContain('value-for-money')
})

test('every word counts', () => {
  expect(names({ words: 'data' }).length).toBeGreaterThan(names({ words: 'data ethics' }).length)
  expect(names({ words: 'data xylophone' })).toEqual([])
})

test('filters narrow each other down', () => {
  const both = names({ stage: 'data-use', need: 'buy-in' })
  expect(both).toEqual(
    names({ stage: 'data-use' }).filter((id) => names({ need: 'buy-in' }).includes(id)),
  )
  expect(both.length).toBeGreaterThan(0)
})

test('a tool of two stages is found in both', () => {
  expect(names({ stage: 'champion' })).toContain('stakeholder-map')
  expect(names({ stage: 'goals' })).toContain('stakeholder-map')
})

test('how long a pack takes is said in words', () => {
  expect(packs.map((pack) => duration(pack.minutes))).toEqual([
    '60 minutes',
    '3 hours 15 minutes',
    '4 hours 20 minutes',
    '4 hours 40 minutes',
    'About 17 hours',
  ])
})
