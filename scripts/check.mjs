// npm run check: what needs no browser. The cheapest first, all of it even when one part fails.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, root, runBin, runPnpm, say } from './workspace.mjs'

ensureInstalled()
const parts = [
  ['Format', () => runBin('oxfmt', ['--check'])],
  ['Lint', () => runBin('oxlint', ['--deny-warnings'])],
  ['Types', () => runPnpm(['-r', '--aggregate-output', 'run', 'typecheck'])],
  // The benchmarks have an installation of their own, which most people never make.
  ...(existsSync(join(root, 'bench/node_modules'))
    ? [['Types of the benchmarks', () => runBin('tsc', ['-p', 'bench/tsconfig.json'])]]
    : []),
  ['Unused code', () => runBin('knip', [])],
  ['Versions', () => runBin('sherif', ['--ignore-rule', 'root-package-manager-field'])],
  ['Unit and property tests', () => runBin('vitest', ['run'])],
]
const failed = parts.filter(([name, part]) => {
  say(name)
  return part() !== 0
})
if (failed.length > 0) {
  console.error(`\n✗ Not in order: ${failed.map(([name]) => name).join(', ')}`)
  process.exit(1)
}
