import { expect, test } from 'vitest'
import { arrowhead, linkPath, pathData } from '../../src/canvas/link-path.ts'

const left = { x: 0, y: 0, w: 284, h: 124 }
const right = { x: 340, y: 300, w: 284, h: 124 }
const under = { x: 0, y: 136, w: 284, h: 124 }
const farUnder = { x: 0, y: 544, w: 284, h: 124 }

test('things side by side are joined at the sides that face one another', () => {
  const there = linkPath(left, right)
  expect(there.start).toEqual({ x: 284, y: 62 })
  expect(there.end.y).toBe(362)
  expect(there.end.x).toBeCloseTo(340, -1)
  expect(linkPath(right, left).start).toEqual({ x: 340, y: 362 })
})

test('neighbours in a column are joined across the gap', () => {
  expect(linkPath(left, under).start).toEqual({ x: 142, y: 124 })
  expect(linkPath(under, left).start).toEqual({ x: 142, y: 136 })
})

test('things farther apart in a column are joined around the cards between them', () => {
  const { start, middle, end } = linkPath(left, farUnder)
  expect(start.x).toBe(284)
  expect(end.x).toBeCloseTo(284, -1)
  expect(middle.x).toBeGreaterThan(300)
})

test('the arrowhead is where the link ends', () => {
  const path = linkPath(left, right)
  expect(arrowhead(path).startsWith(`${path.end.x},${path.end.y} `)).toBe(true)
  expect(pathData(path)).toMatch(/^M284 62C[-\d. ]+$/)
})
