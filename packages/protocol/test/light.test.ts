import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const src = new URL('../src/', import.meta.url)

test('zod comes with the schemas only, so that browsers need not load it', () => {
  const withZod = readdirSync(src).filter((file) =>
    /from 'zod'/.test(readFileSync(new URL(file, src), 'utf8')),
  )
  expect(withZod).toEqual(['rest.ts'])
  expect(readFileSync(new URL('index.ts', src), 'utf8')).not.toContain('./rest.ts')
})
