import { expect, test, vi } from 'vitest'

vi.mock('zod', () => {
  throw new Error('The index loaded zod')
})

test('browsers get the content without loading zod', async () => {
  const { tools } = await import('../src/index.ts')
  expect(tools).toHaveLength(40)
})
