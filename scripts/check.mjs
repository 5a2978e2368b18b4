// npm run check: what needs no browser. The cheapest first, all of it even when one part fails.
import { ensureInstalled, runBin, runPnpm, say } from './workspace.mjs'

ensureInstalled()
const parts = [
  ['Format', () => runBin('oxfmt', ['--check'])],
  ['Lint', () => runBin('oxlint', ['--deny-warnings'])],
  ['Types', () => runPnpm(['-r', '--aggregate-output', 'run', 'typecheck'])],
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
