import { expect, test } from 'vitest'
import { personColour, personColourCount } from '../src/index.ts'

test('ids spread over all the colours, so that a free one is soon found', () => {
  const counts = Array.from({ length: personColourCount }, () => 0)
  for (let i = 0; i < 4000; i++) counts[personColour(`participant-${i}`)]! += 1
  expect(counts).toHaveLength(8)
  for (const count of counts) expect(count).toBeGreaterThan(300)
})
