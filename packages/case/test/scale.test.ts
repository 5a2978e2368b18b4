import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisMoney, namedYears, scaleFor } from '../src/charts/scale.ts'

test('every amount and zero stand on the axis, whatever the amounts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 12 }),
      (amounts) => {
        const scale = scaleFor(amounts)
        for (const amount of [0, ...amounts]) {
          expect(scale.at(amount)).toBeGreaterThanOrEqual(-1e-9)
          expect(scale.at(amount)).toBeLessThanOrEqual(100 + 1e-9)
        }
        expect(scale.ticks).toContain(0)
        expect(scale.ticks.length).toBeGreaterThan(1)
        expect(scale.ticks.length).toBeLessThan(9)
      },
    ),
  )
})

test('an axis says its amounts in few letters', () => {
  expect([0, 50_000_00, -1_250_000_00, 900_00].map(axisMoney)).toEqual([
    '£0',
    '£50k',
    '−£1.25m',
    '£900',
  ])
})

test('sixty years do not all fit under a chart', () => {
  const named = (count: number) =>
    Array.from({ length: count }, (_, i) => i).filter(namedYears(count))
  expect(named(6)).toEqual([0, 1, 2, 3, 4, 5])
  expect(named(61)).toHaveLength(11)
})
