// npm run bench: Caseboard beside its peers. They are installed in bench/, on first use, for this alone.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  ensureBrowser,
  ensureBuilt,
  ensureInstalled,
  findBrowser,
  root,
  run,
  runPnpm,
  say,
  stop,
} from './workspace.mjs'

const [part = 'sync', ...options] = process.argv.slice(2)
const bench = join(root, 'bench')

ensureInstalled()
// The case is worked out from its source; nothing is served.
if (part !== 'case') ensureBuilt()
if (part === 'canvas') ensureBrowser()
say('Installing the peers, where they are not there')
if (runPnpm(['install', '--frozen-lockfile', '--prefer-offline'], { cwd: bench }) !== 0) {
  stop('Could not install the peers. Check the network connection, then run the command again.')
}
if (part !== 'case' && !existsSync('/proc/self/stat')) {
  stop('The benchmark reads what a server uses from /proc: it needs Linux.')
}
const main = part === 'sync' ? 'src/main.ts' : `src/${part}/main.ts`
const status = run(process.execPath, ['--import', 'tsx', main, ...options], {
  cwd: bench,
  env: part === 'canvas' ? { ...process.env, CHROMIUM_PATH: findBrowser() } : process.env,
})
// What was written into the notes and tables is put in the project's format.
run(join(root, 'node_modules', '.bin', 'oxfmt'), ['bench/README.md', 'bench/results'])
process.exit(status)
