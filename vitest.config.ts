import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.{ts,tsx}'],
    // Not a measure of speed: a small machine with other work to do takes its time.
    testTimeout: 60_000,
  },
})
